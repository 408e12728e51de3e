"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { defineAction } from "@/lib/http/define-action";
import { recordInteractions, removeInteraction, updateInteraction } from "@/lib/operations/record-interactions";
import { savedWith } from "@/lib/operations/rescore-accounts";
import { interactionInput, interactionRef, interactionUpdate } from "@/lib/schemas/interaction";
import { savedAnswer } from "@/lib/schemas/results";

export const recordInteractionAction = defineAction({
  permission: "interaction.write",
  input: interactionInput,
  output: savedAnswer,
  run: async (scope, input) => {
    const id = randomUUID();
    return savedWith(id, await recordInteractions(scope, [{ id, input }]));
  },
  audit: ({ accountId }, { id }) => ({ noun: "interaction", nounId: id, accountId }),
});

export const updateInteractionAction = defineAction({
  permission: "interaction.write",
  input: interactionUpdate,
  output: savedAnswer,
  run: async (scope, { interactionId: id, version, ...input }) =>
    savedWith(id, await updateInteraction(scope, { id, version, input })),
  changes: ({ interactionId: id }) => ({ noun: "interaction", id }),
  audit: ({ accountId, interactionId }) => ({ noun: "interaction", nounId: interactionId, accountId }),
});

export const removeInteractionAction = defineAction({
  permission: "interaction.write",
  input: interactionRef.extend({ isRemoved: z.boolean() }),
  output: savedAnswer,
  run: async (scope, input) => savedWith(input.interactionId, await removeInteraction(scope, input)),
  changes: ({ interactionId: id }) => ({ noun: "interaction", id }),
  audit: ({ interactionId }, { scores }) => ({
    noun: "interaction",
    nounId: interactionId,
    accountId: scores[0]?.accountId ?? null,
  }),
});
