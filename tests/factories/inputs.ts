import { type AccountInput, accountInput } from "@/lib/schemas/account";
import { type ContactInput, contactInput } from "@/lib/schemas/contact";
import type { InteractionInput } from "@/lib/schemas/interaction";
import type { SurveyAnswerInput } from "@/lib/schemas/survey-answer";

/** Inputs as they come out of the schemas: what is left out is the plainest that is valid. */
export const buildAccount = (changes: Partial<AccountInput> = {}): AccountInput => ({
  ...accountInput.parse({ name: "Brightwater" }),
  ...changes,
});

export const buildContact = (accountId: string, changes: Partial<ContactInput> = {}): ContactInput => ({
  ...contactInput.parse({ accountId, name: "Ann Archer" }),
  ...changes,
});

export const buildInteraction = (accountId: string, changes: Partial<InteractionInput> = {}): InteractionInput => ({
  accountId,
  externalId: null,
  kind: "call",
  direction: "two_way",
  channel: "phone",
  occurredAt: new Date("2026-10-01T09:00:00.000Z"),
  sentiment: 0.5,
  summary: "Ann likes the new board",
  note: null,
  contactIds: [],
  memberIds: [],
  resolvedAt: null,
  ...changes,
});

export const buildSurveyAnswer = (
  who: { accountId: string; contactId: string },
  changes: Partial<SurveyAnswerInput> = {},
): SurveyAnswerInput => ({
  ...who,
  externalId: null,
  kind: "csat",
  surveyKey: "autumn",
  value: 4,
  comment: null,
  answeredAt: new Date("2026-10-02T09:00:00.000Z"),
  ...changes,
});
