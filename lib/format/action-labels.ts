import type { ActionReason, ActionState } from "@/lib/schemas/action";

/** What an action answers, as it is chosen and told. */
export const ACTION_REASON_LABELS: Readonly<Record<ActionReason, string>> = {
  warning: "A warning sign",
  gap: "Both sides see it differently",
  promise: "A promise",
  question: "A question that would tell",
  other: "Something else",
};

export const ACTION_STATE_LABELS: Readonly<Record<ActionState, string>> = {
  open: "Open",
  snoozed: "Waits",
  done: "Done",
  dropped: "Dropped",
};
