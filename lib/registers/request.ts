import { HOUR_MS } from "@/lib/calendar/days";
import { id, optional, pastInstant, requiredText } from "@/lib/schemas/fields";
import { evidenceOfRequest, lapseOfRequest, REPLY_LAPSE_HOURS } from "@/lib/scoring";
import { contactField, forCustomer, momentField, summaryField } from "./fields";
import { readFields } from "./read-fields";
import type { Register, RegisterRow, RegisterState, ToldRecord } from "./register";
import { notBefore, registerInputOf } from "./register-input";

export const requestInput = registerInputOf("request", {
  summary: requiredText(300),
  contactId: optional(id),
  askedAt: pastInstant,
  firstAnsweredAt: optional(pastInstant),
}).refine(...notBefore("firstAnsweredAt", "askedAt", "Answered before it was asked."));

/** Something they asked us, and when we first answered: evidence of `reply`. */
export const REQUEST: Register = {
  noun: "request",
  table: "Request",
  words: {
    some: "a request",
    many: "Requests",
    add: "Add a request",
    change: "When we answered",
    description: `Best answered within 4 hours; after ${REPLY_LAPSE_HOURS} an answer is worth nothing.`,
  },
  input: requestInput,
  helps: { at: "firstAnsweredAt" },
  waits: [{ when: [{ field: "firstAnsweredAt", is: null }], until: { field: "askedAt", hours: REPLY_LAPSE_HOURS } }],
  fields: {
    summary: forCustomer(summaryField("What did they ask?")),
    contactId: contactField("Who asked?"),
    askedAt: forCustomer(momentField("Asked", { initial: "now" })),
    firstAnsweredAt: forCustomer(momentField("First answered")),
  },
  tell: tellRequest,
};

function tellRequest(row: RegisterRow, at: number): ToldRecord {
  const { text, textOrNull, moment, momentOrNull } = readFields(row, at);
  const [askedAt, answeredAt] = [moment("askedAt"), momentOrNull("firstAnsweredAt")];
  const personId = textOrNull("contactId") ?? undefined;
  const record = { id: row.id, askedAt, answeredAt, recordedAt: row.recordedAt.getTime(), personId };
  const lapsesAt = askedAt + REPLY_LAPSE_HOURS * HOUR_MS;
  return {
    ...{ title: text("summary"), at: new Date(askedAt), isDay: false },
    state: stateOf(answeredAt, { lapsesAt, at }),
    dueAt: answeredAt === null ? lapsesAt : null,
    evidence: evidenceOfRequest(record),
    lapse: answeredAt === null ? { at: lapsesAt, evidence: lapseOfRequest(record, lapsesAt) } : null,
  };
}

function stateOf(answeredAt: number | null, { lapsesAt, at }: { lapsesAt: number; at: number }): RegisterState {
  if (answeredAt !== null) {
    const isInTime = answeredAt < lapsesAt;
    return { word: isInTime ? "Answered" : "Answered too late", tone: isInTime ? "good" : "bad", isOpen: false };
  }
  const isLate = at >= lapsesAt;
  return { word: isLate ? "Left unanswered" : "Waits for an answer", tone: isLate ? "bad" : "waiting", isOpen: true };
}
