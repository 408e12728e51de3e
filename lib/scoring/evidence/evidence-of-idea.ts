import { type IdeaOutcome, ideaValue } from "../indicators/creation-values";
import { recordWeight } from "../indicators/record-weight";
import { DAY } from "../time";
import { atLeast } from "../tolerance";
import type { Evidence } from "../types";
import { type DatedRecord, evidenceOfRecord } from "./evidence-of-record";

export interface IdeaRecord extends DatedRecord {
  /** null while it waits for a first answer. */
  readonly outcome: IdeaOutcome | null;
}

/** Days without any answer after which an idea counts as ignored. */
export const IDEA_LAPSE_DAYS = 30;

/** What we made of an idea, as evidence dated at our answer; nothing while it waits. */
export function evidenceOfIdea(idea: IdeaRecord): Evidence[] {
  if (idea.outcome === null) return [];
  return [evidenceOfRecord("idea", idea, { value: ideaValue(idea.outcome), weight: recordWeight("idea") })];
}

/** An idea without any answer for 30 days from `occurredAt` is ignored, dated and known at that moment. */
export function lapseOfIdea({ id, outcome, occurredAt, personId }: IdeaRecord, at: number): Evidence[] {
  const lapsedAt = occurredAt + IDEA_LAPSE_DAYS * DAY;
  if (outcome !== null || !atLeast(at, lapsedAt)) return [];
  return evidenceOfIdea({ id, outcome: "ignored", occurredAt: lapsedAt, recordedAt: lapsedAt, personId });
}
