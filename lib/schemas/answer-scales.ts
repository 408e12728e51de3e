import { z } from "zod";
import { ownValue } from "./own-value";
import { CONVERTED_KINDS, SURVEY_KINDS, SURVEY_SCALES, type SurveyKind } from "./survey-answer";

/** How a form asked: its worst answer, then its best one. On "7-1" the 1 is best. */
export const ANSWER_SCALES = [
  ...["1-3", "1-4", "1-5", "1-6", "1-7", "1-10", "0-4", "0-5", "0-10", "0-100"],
  ...["3-1", "4-1", "5-1", "6-1", "7-1", "10-1", "4-0", "5-0", "10-0", "100-0"],
] as const;
export type AnswerScale = (typeof ANSWER_SCALES)[number];

/** What a column holds that may be answers, of one question where another column says which. */
export const seenAnswers = z.object({
  kind: z.enum(SURVEY_KINDS).nullable(),
  /** Of all numbers but those that are astray. */
  least: z.number().nullable(),
  greatest: z.number().nullable(),
  /** Numbers that stand far from all others and are too few to tell of a scale: somebody mistyped. */
  astray: z.array(z.number()).default([]),
  /** Scales that all numbers but so few fit on, by their bounds: "1-5". */
  nearly: z.array(z.string()).default([]),
  /** What is no number, as it stands there. */
  words: z.array(z.string()),
});
export type SeenAnswers = z.output<typeof seenAnswers>;

export const isSurveyKind = (text: unknown): text is SurveyKind => SURVEY_KINDS.some((kind) => kind === text);

/** In a table of words: whoever wrote this gave no answer. */
export const NO_ANSWER = "-";

/** How a word of a file is looked up: whatever its case or width. */
export const wordKey = (text: string): string => text.normalize("NFKC").trim().toLowerCase().slice(0, 200);

/** By question and word: what the words of a file mean on our scale. */
type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a word means as an answer to this question; undefined where nobody has said it. */
export const meaningOf = (words: Meanings, kind: SurveyKind, word: string): string | undefined =>
  ownValue(ownValue(words, kind) ?? {}, wordKey(word));

/** The worst and the best answer. */
const endsOf = (scale: AnswerScale): readonly [number, number] => {
  const [worst = 0, best = 0] = scale.split("-").map(Number);
  return [worst, best];
};

export const boundsOf = (scale: AnswerScale): readonly [number, number] => {
  const [worst, best] = endsOf(scale);
  return [Math.min(worst, best), Math.max(worst, best)];
};

/** Of pulses and questions each answer has words of its own: nothing falls between two of them. */
const FIVE_STEPS: readonly AnswerScale[] = ["0-4", "1-5", "4-0", "5-1"];

/** Scales that hold every number of a column, or all but a few. */
const scalesAround = (seen: Pick<SeenAnswers, "least" | "greatest" | "nearly">, kind: SurveyKind) =>
  ANSWER_SCALES.filter((scale) => {
    const isKnown = CONVERTED_KINDS.includes(kind) || FIVE_STEPS.includes(scale);
    return isKnown && (holdsAll(scale, seen) || seen.nearly.includes(boundsOf(scale).join("-")));
  });

function holdsAll(scale: AnswerScale, { least, greatest }: Pick<SeenAnswers, "least" | "greatest">): boolean {
  const [lowest, highest] = boundsOf(scale);
  return (least ?? lowest) >= lowest && (greatest ?? highest) <= highest;
}

/** An answer on our scale of the question, the ends on each other; null when it is off its own. */
export function onOurScale(answer: number, scale: AnswerScale, kind: SurveyKind): number | null {
  const [worst, best] = endsOf(scale);
  const [lowest, highest] = boundsOf(scale);
  const isWhole = Number.isInteger(answer) || highest === 100;
  if (!isWhole || answer < lowest || answer > highest) return null;
  const [low, high] = SURVEY_SCALES[kind];
  return low + ((answer - worst) * (high - low)) / (best - worst);
}

const OURS: Readonly<Partial<Record<SurveyKind, AnswerScale>>> = { csat: "1-5", nps: "0-10", ces: "1-7" };
/** Of these only the upper end of a scale tells it from shorter ones: 4 may be the best of four. */
const SHOWN_FROM: Readonly<Partial<Record<SurveyKind, number>>> = { csat: 5, ces: 6 };

/** The scale a column shows by its name or by what stands in it; null when it has to be asked. */
function scaleShown(name: string, seen: SeenAnswers, kind: SurveyKind): AnswerScale | null {
  const possible = scalesAround(seen, kind);
  const named = scaleNamed(name, seen);
  if (named !== null) return possible.includes(named) ? named : null;
  const ours = OURS[kind] ?? "0-4";
  if (seen.greatest === null) return ours;
  // Some call it effort and mean that 7 is easy.
  const isTurned = kind === "ces" && /effort|aufwand/i.test(name);
  const isOurs = possible.includes(ours) && holdsAll(ours, seen) && seen.greatest >= (SHOWN_FROM[kind] ?? 0);
  return !isTurned && isOurs ? ours : null;
}

const RANGE = /(?:^|[^\d])(\d{1,3})\s*(?:[-–]|to|bis|\.\.)\s*(\d{1,3})(?:[^\d]|$)/i;
const UPPER_END = /(?:\bof|out of|von|\/)\s*(\d{1,3})\b/i;
const ONE_IS_BEST = /\b1\s*=\s*(?:best|very (?:good|satisfied|easy)|sehr (?:gut|zufrieden|einfach))/i;

/** "CSAT (of 4)", "Rating 1-10", "Note (1 = best, of 6)". */
function scaleNamed(name: string, seen: SeenAnswers): AnswerScale | null {
  const [, from, to] = RANGE.exec(name) ?? [];
  const greatest = to ?? UPPER_END.exec(name)?.[1];
  if (greatest === undefined) return null;
  const least = from ?? (greatest === "100" || seen.least === 0 ? "0" : "1");
  const wanted = ONE_IS_BEST.test(name) ? `${greatest}-${least}` : `${least}-${greatest}`;
  return ANSWER_SCALES.find((scale) => scale === wanted) ?? null;
}

/** One question of a file: how it was asked, as far as the file tells. */
export interface AskedQuestion {
  readonly kind: SurveyKind;
  /** The field whose column holds the answers. */
  readonly field: string;
  readonly column: string;
  readonly seen: SeenAnswers;
  /** As a person said it, or as the column shows it; null while it has to be asked. */
  readonly scale: AnswerScale | null;
  /** The scales its numbers fit on. */
  readonly possible: readonly AnswerScale[];
}

interface Asked {
  readonly fields: readonly (string | null)[];
  readonly defaultKind: string | null;
  readonly columnAnswers: readonly { readonly name: string; readonly seen: readonly SeenAnswers[] }[];
  readonly scales: Readonly<Partial<Record<SurveyKind, AnswerScale>>>;
}

/** The questions a file answers, by its columns as they are matched. */
export function questionsIn({ fields, defaultKind, columnAnswers, scales }: Asked): readonly AskedQuestion[] {
  return fields.flatMap((field, position) => {
    const column = columnAnswers[position];
    if (!column || field === null || !(field === "value" || isSurveyKind(field))) return [];
    return column.seen.flatMap((seen) => {
      const kind = isSurveyKind(field) ? field : (seen.kind ?? defaultKind);
      if (!isSurveyKind(kind)) return [];
      const possible = scalesAround(seen, kind);
      const said = scales[kind];
      const scale = said && possible.includes(said) ? said : scaleShown(column.name, seen, kind);
      return [{ kind, field, column: column.name, seen, scale, possible }];
    });
  });
}
