import { choicesOf, isScaled } from "@/lib/pulse/items";
import { ownValue } from "@/lib/schemas/own-value";
import type { PulseItem } from "@/lib/schemas/pulse";
import { type Language, wordingOf } from "@/lib/wording/languages";

/** The first question, answered by a press on a number: it is only filled in on the page, where they send it. */
export interface Rating {
  readonly item: PulseItem;
  readonly ask: string;
  readonly values: readonly number[];
  /** What the lowest and the highest of them mean. */
  readonly ends: readonly [lowest: string, highest: string];
}

/** More in a row are too small for a thumb; the eleven of a recommendation, which everybody knows, stand in two or three. */
const MOST = 5;

export function ratingOf(item: PulseItem | undefined, version: string, language: Language): Rating | null {
  if (item === undefined || !isScaled(item)) return null;
  const values = choicesOf(item);
  if (values.length > MOST && item !== "nps") return null;
  const versions: Readonly<Record<string, Readonly<Record<PulseItem, Question>>>> = wordingOf(language).items;
  const question = ownValue(versions, version)?.[item];
  if (!question) return null;
  const wordsOf = (value = 0) => ownValue(question.anchors, String(value)) ?? String(value);
  return { item, ask: question.ask, values, ends: [wordsOf(values[0]), wordsOf(values.at(-1))] };
}

interface Question {
  readonly ask: string;
  readonly anchors: Readonly<Record<string, string>>;
}
