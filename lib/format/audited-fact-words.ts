import type { AuditedFact } from "@/lib/schemas/audit";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { formatDay, formatInstant } from "./dates";
import { factWords } from "./fact-words";
import { INDICATOR_LABELS } from "./indicator-labels";
import { INTERACTION_KIND_LABELS } from "./interaction-labels";
import { formatMoney } from "./money";
import { surveyTitle } from "./survey-words";

/** "Call of 4 Nov 2026, 10:30: Went through the roadmap": which record an entry of the audit is about. */
export function auditedFactWords(fact: AuditedFact, zone: string): string {
  switch (fact.noun) {
    case "interaction":
      return `${INTERACTION_KIND_LABELS[fact.kind]} of ${formatInstant(fact.occurredAt, zone)}: ${fact.summary}`;
    case "survey_answer":
      return `${surveyTitle(fact.kind)}, said by ${fact.contact.name} on ${formatInstant(fact.answeredAt, zone)}`;
    case "assessment":
      return `As of ${formatInstant(fact.assessedAt, zone)}`;
    case "fact_review":
      return `${INDICATOR_LABELS[fact.kind]}: ${factWords(fact.kind, fact.value)}, as of ${formatInstant(fact.reviewedAt, zone)}`;
    case "action":
    case "promise":
      return `${fact.summary}, due ${formatDay(fact.dueOn)}`;
    case "contract":
      return `From ${formatDay(fact.startsOn)}${fact.endsOn ? ` to ${formatDay(fact.endsOn)}` : ", no end agreed"}`;
    case "purchase":
      return `${fact.amountCents === null ? "No amount" : formatMoney(Number(fact.amountCents), fact.currency)}, ${formatDay(fact.purchasedOn)}`;
    default:
      return `${fact.summary}, recorded ${formatInstant(fact.recordedAt, zone)}`;
  }
}

/** What was asked, without what was answered; null for an entry about something else. */
export function askedWords(noun: string, fields: readonly string[]): string | null {
  if (noun !== "assessment" && noun !== "survey_answer") return null;
  const titles = fields.flatMap((field) => TITLES.get(field) ?? []);
  return titles.length > 0 ? titles.join(", ") : null;
}

const TITLES: ReadonlyMap<string, string> = new Map(SURVEY_KINDS.map((kind) => [kind, surveyTitle(kind)]));
