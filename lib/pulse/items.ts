import { PULSE_ITEMS, type PulseItem } from "@/lib/schemas/pulse";
import { SURVEY_SCALES, type SurveyKind } from "@/lib/schemas/survey-answer";

/** All but the one that is answered in words alone. */
export type ScaledItem = Exclude<PulseItem, "comment">;

/** Six screens and a last one for words: what an account is usually asked. */
export const DEFAULT_ITEMS: readonly PulseItem[] = ["csat", "delivery_pulse", "q1", "q3", "q6", "again", "comment"];

/**
 * Which record of ours an answer becomes; null for what enters no score and is shown as it was said. Question 7 is asked in two
 * parts, and the higher one counts (decision 0079).
 */
const KINDS: Readonly<Record<PulseItem, SurveyKind | null>> = {
  csat: "csat",
  nps: "nps",
  ces: "ces",
  proposition_pulse: "proposition_pulse",
  delivery_pulse: "delivery_pulse",
  creation_pulse: "creation_pulse",
  q1: "q1",
  q2: "q2",
  q3: "q3",
  q4: "q4",
  q5: "q5",
  q6: "q6",
  q7_executives: "q7",
  q7_customers: "q7",
  headline: null,
  again: null,
  why_stay: null,
  alternatives: null,
  cost_to_leave: null,
  comment: null,
};

/** What has no record of its own goes by anchors from 0 to 4, as the seven questions do. */
const ANCHORED: readonly [number, number] = [0, 4];

/** Least and greatest answer. */
export const scaleOf = (item: ScaledItem): readonly [number, number] => {
  const kind = KINDS[item];
  return kind === null ? ANCHORED : SURVEY_SCALES[kind];
};

/** Every answer that can be chosen, worst first. */
export function choicesOf(item: ScaledItem): readonly number[] {
  const [least, greatest] = scaleOf(item);
  return Array.from({ length: greatest - least + 1 }, (_, step) => least + step);
}

export const isScaled = (item: PulseItem): item is ScaledItem => item !== "comment";
export const isPulseItem = (text: unknown): text is PulseItem => PULSE_ITEMS.some((item) => item === text);

/** The records that answers to these can become. */
export const kindsOf = (items: readonly PulseItem[]): readonly SurveyKind[] => [
  ...new Set(items.flatMap((item) => KINDS[item] ?? [])),
];

export interface GivenAnswer {
  readonly item: PulseItem;
  /** Null where they cannot say, and of words. */
  readonly value: number | null;
}

export interface CountedAnswer {
  readonly kind: SurveyKind;
  /** Null withdraws what they answered before: they cannot say. */
  readonly value: number | null;
}

/** What a response says to the score: of several answers to one question the highest. */
export function countedAnswers(given: readonly GivenAnswer[]): readonly CountedAnswer[] {
  const counted = new Map<SurveyKind, number | null>();
  for (const { item, value } of given) {
    const kind = KINDS[item];
    if (kind === null) continue;
    const before = counted.get(kind) ?? null;
    counted.set(kind, before === null || (value !== null && value > before) ? value : before);
  }
  return [...counted].map(([kind, value]) => ({ kind, value }));
}
