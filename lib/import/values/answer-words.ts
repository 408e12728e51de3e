import { NO_ANSWER } from "@/lib/schemas/answer-scales";
import { SURVEY_SCALES, type SurveyKind } from "@/lib/schemas/survey-answer";
import { columnKey } from "../column-key";

const VERY = "(?:very|extremely|completely|highly|totally|sehr|au(?:ss|ß)erst)";
const BAD =
  "(?:dissatisfied|unsatisfied|unhappy|bad|poor|difficult|hard|disagree|unlikely|unzufrieden|schlecht|schwierig|schwer)";
const GOOD = "(?:satisfied|happy|good|easy|agree|likely|zufrieden|gut|einfach|leicht)";

/** How good a word is, from 0 to 1; bad ones first, because "dissatisfied" holds "satisfied". */
const GOODNESS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${VERY}${BAD}|terrible|awful|strongly?disagree`), 0],
  [/neither|neutral|okay|^ok$|average|mixed|fair|teilsteils|mittel/, 0.5],
  [new RegExp(`not${GOOD}|${BAD}`), 0.25],
  [new RegExp(`${VERY}${GOOD}|excellent|delighted|outstanding|strongly?agree|ausgezeichnet`), 1],
  [new RegExp(GOOD), 0.75],
];
const NONE =
  /^(?:na|none|noanswer|noopinion|dontknow|idontknow|cantsay|notapplicable|skipped|keineangabe|weissnicht)?$/;

/** What a word probably means on our scale of a question; null when nobody could say. */
export function valueOfWord(word: string, kind: SurveyKind): string | null {
  const [low, high] = SURVEY_SCALES[kind];
  // "5 - Very satisfied": the number is the answer.
  const [, first] = /^(\d{1,2})\s*[-–:.)=]\s*\p{L}/u.exec(word.trim()) ?? [];
  if (first !== undefined) return Number(first) >= low && Number(first) <= high ? String(Number(first)) : null;
  const share = shareIn(word);
  if (share !== null) return String(Math.round(low + share * (high - low)));
  const letters = columnKey(word);
  if (NONE.test(letters)) return NO_ANSWER;
  const goodness = GOODNESS.find(([pattern]) => pattern.test(letters))?.[1];
  return goodness === undefined ? null : String(Math.round(low + goodness * (high - low)));
}

/** "80%", and "4/5": three of four steps up; forms to ten and a hundred have a zero. */
function shareIn(word: string): number | null {
  const [, percent] = /^(\d{1,3})(?:[.,]\d+)?\s*%$/.exec(word.trim()) ?? [];
  if (percent !== undefined) return Number(percent) <= 100 ? Number(percent) / 100 : null;
  const [, part, whole] = /^(\d{1,3})\s*(?:\/|of|out of|von)\s*(\d{1,3})$/i.exec(word.trim()) ?? [];
  const [done, all] = [Number(part), Number(whole)];
  if (part === undefined || all < 3 || done > all) return null;
  return all >= 10 ? done / all : Math.max(0, done - 1) / (all - 1);
}
