"use server";

import { defineAction } from "@/lib/http/define-action";
import { removeView } from "@/lib/operations/remove-view";
import { saveView } from "@/lib/operations/save-view";
import { savedAnswer } from "@/lib/schemas/results";
import { savedViewInput, savedViewRemoval } from "@/lib/schemas/saved-view";

export const saveViewAction = defineAction({
  name: "saveView",
  permission: "view.write",
  input: savedViewInput,
  output: savedAnswer,
  run: async (scope, input) => ({ id: await saveView(scope, input), scores: [] }),
  changes: ({ savedViewId: id }) => (id === null ? undefined : { noun: "saved_view", id }),
  audit: (_, { id }) => ({ noun: "saved_view", nounId: id }),
});

export const removeViewAction = defineAction({
  name: "removeView",
  permission: "view.write",
  input: savedViewRemoval,
  output: savedAnswer,
  run: async (scope, input) => {
    await removeView(scope, input);
    return { id: input.savedViewId, scores: [] };
  },
  changes: ({ savedViewId: id }) => ({ noun: "saved_view", id }),
  audit: ({ savedViewId }) => ({ noun: "saved_view", nounId: savedViewId }),
});
