"use server";

import { z } from "zod";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { updateInteraction } from "@/lib/operations/update-interaction";
import { interactionInput, interactionRef, interactionUpdate } from "@/lib/schemas/interaction";

export const recordInteractionAction = defineRecordAction({
  name: "recordInteraction",
  permission: "interaction.write",
  input: interactionInput,
  noun: "interaction",
  run: (scope, id, input) => recordInteractions(scope, [{ id, input }]),
  accountOf: ({ accountId }) => accountId,
});

export const updateInteractionAction = defineRecordAction({
  name: "updateInteraction",
  permission: "interaction.write",
  input: interactionUpdate,
  noun: "interaction",
  idOf: ({ interactionId }) => interactionId,
  run: (scope, id, { interactionId: _, version, ...input }) => updateInteraction(scope, { id, version, input }),
  accountOf: ({ accountId }) => accountId,
});

export const removeInteractionAction = defineRecordAction({
  name: "removeInteraction",
  permission: "interaction.write",
  input: interactionRef.extend({ isRemoved: z.boolean() }),
  noun: "interaction",
  idOf: ({ interactionId }) => interactionId,
  run: (scope, _, input) => removeInteraction(scope, input),
});
