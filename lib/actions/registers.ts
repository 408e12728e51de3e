"use server";

import { z } from "zod";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { logPlannedStep } from "@/lib/operations/log-planned-step";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { removeFromRegister } from "@/lib/operations/remove-from-register";
import { undoLoggedStep } from "@/lib/operations/undo-logged-step";
import { loggedStepRef, registerInput, registerRef, stepRef } from "@/lib/registers/all-registers";

export const recordInRegisterAction = defineRecordAction({
  name: "recordInRegister",
  permission: "register.write",
  input: registerInput,
  noun: ({ noun }) => noun,
  idOf: ({ recordId }) => recordId,
  run: (scope, id, { recordId: _, ...input }) => recordInRegister(scope, { id, input }),
  accountOf: ({ accountId }) => accountId,
});

export const logPlannedStepAction = defineRecordAction({
  name: "logPlannedStep",
  permission: "register.write",
  input: stepRef,
  noun: "interaction",
  run: (scope, id, input) => logPlannedStep(scope, { id, input }),
});

export const undoLoggedStepAction = defineRecordAction({
  name: "undoLoggedStep",
  permission: "register.write",
  input: loggedStepRef,
  noun: "interaction",
  idOf: ({ interactionId }) => interactionId,
  run: (scope, _, input) => undoLoggedStep(scope, input),
});

export const removeFromRegisterAction = defineRecordAction({
  name: "removeFromRegister",
  permission: "register.write",
  input: registerRef.extend({ isRemoved: z.boolean() }),
  noun: ({ noun }) => noun,
  idOf: ({ recordId }) => recordId,
  run: (scope, _, input) => removeFromRegister(scope, input),
});
