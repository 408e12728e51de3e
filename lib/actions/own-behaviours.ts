"use server";

import { defineAction } from "@/lib/http/define-action";
import { recordOwnBehaviour } from "@/lib/operations/record-own-behaviour";
import { removeOwnBehaviour } from "@/lib/operations/remove-own-behaviour";
import { ownBehaviourInput, ownBehaviourRemoval } from "@/lib/schemas/own-behaviour";
import { savedAnswer } from "@/lib/schemas/results";

export const recordOwnBehaviourAction = defineAction({
  name: "recordOwnBehaviour",
  permission: "behaviour.manage",
  input: ownBehaviourInput,
  output: savedAnswer,
  run: async (scope, input) => ({ id: await recordOwnBehaviour(scope, input), scores: [] }),
  changes: ({ ownBehaviourId: id }) => (id === null ? undefined : { noun: "own_behaviour", id }),
  audit: (_, { id }) => ({ noun: "own_behaviour", nounId: id }),
});

export const removeOwnBehaviourAction = defineAction({
  name: "removeOwnBehaviour",
  permission: "behaviour.manage",
  input: ownBehaviourRemoval,
  output: savedAnswer,
  run: async (scope, input) => {
    await removeOwnBehaviour(scope, input);
    return { id: input.ownBehaviourId, scores: [] };
  },
  changes: ({ ownBehaviourId: id }) => ({ noun: "own_behaviour", id }),
  audit: ({ ownBehaviourId }) => ({ noun: "own_behaviour", nounId: ownBehaviourId }),
});
