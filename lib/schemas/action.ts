import { z } from "zod";
import { id, nearDay, optional, optionalText, pastDay, requiredText, version, whenSound } from "./fields";
import type { RecordField } from "./record-field";

/** What an action answers: a sign of danger, a difference of views, a promise, a question that would tell. */
export const ACTION_REASONS = ["warning", "gap", "promise", "question", "other"] as const;
export type ActionReason = (typeof ACTION_REASONS)[number];

/** Where it stands. One that waits is open again on its day. */
export const ACTION_STATES = ["open", "snoozed", "done", "dropped"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const isClosed = (state: ActionState): boolean => state === "done" || state === "dropped";

const WORDS_WANTED: Readonly<Record<Exclude<ActionState, "open">, string>> = {
  snoozed: "Say why it waits.",
  done: "Say what came of it.",
  dropped: "Say why it is dropped.",
};

/** What one of us does for an account by a day, why, and what became of it. */
export const actionInput = z
  .strictObject({
    accountId: id,
    actionId: optional(id),
    version: version.optional(),
    summary: requiredText(300),
    reasonKind: z.enum(ACTION_REASONS, "Choose what it answers.").default("other"),
    reasonKey: optionalText(60),
    promiseId: optional(id),
    reason: optionalText(300),
    ownerId: optional(id),
    dueOn: nearDay,
    state: z.enum(ACTION_STATES, "Choose where it stands.").default("open"),
    snoozedUntil: optional(nearDay),
    closedOn: optional(pastDay),
    outcome: optionalText(500),
  })
  .refine(({ promiseId, reasonKind }) => promiseId === null || reasonKind === "promise", {
    path: ["promiseId"],
    message: "Only what answers a promise names one.",
    ...whenSound("promiseId", "reasonKind"),
  })
  .refine(({ state, snoozedUntil }) => (state === "snoozed") === (snoozedUntil !== null), {
    path: ["snoozedUntil"],
    message: "Until when does it wait?",
    ...whenSound("state", "snoozedUntil"),
  })
  .refine(({ state, closedOn }) => isClosed(state) === (closedOn !== null), {
    path: ["closedOn"],
    message: "On which day?",
    ...whenSound("state", "closedOn"),
  })
  .superRefine(({ state, outcome }, issues) => {
    if ((state === "open") === (outcome === null)) return;
    const message = state === "open" ? "Nothing can have come of what is open." : WORDS_WANTED[state];
    issues.addIssue({ code: "custom", path: ["outcome"], message });
  });
export type ActionInput = z.output<typeof actionInput>;

/** What these fields are called. */
export const ACTION_FIELDS = {
  reasonKind: { kind: "choice", label: "Why", auditLabel: "What it answers" },
  ownerId: { kind: "record", alias: "owner", label: "Who does it", auditLabel: "Owner" },
  dueOn: { kind: "day", label: "By when", auditLabel: "Due" },
  state: { kind: "choice", label: "Where it stands", auditLabel: "State" },
  snoozedUntil: { kind: "day", label: "Waits until" },
  closedOn: { kind: "day", label: "Closed on" },
  summary: { kind: "text", isPrivate: true, label: "What is to be done", auditLabel: "Summary" },
  reason: { kind: "text", isPrivate: true, label: "Why, in words", auditLabel: "Reason" },
  outcome: { kind: "text", isPrivate: true, label: "What came of it", auditLabel: "Outcome" },
} as const satisfies Partial<Record<keyof ActionInput, RecordField>>;

export const actionRemoval = z.strictObject({ accountId: id, actionId: id, isRemoved: z.boolean() });
export type ActionRemoval = z.output<typeof actionRemoval>;
