import type { PulseItem } from "@/lib/schemas/pulse";
import { LANGUAGES, type Language, wordingOf } from "@/lib/wording/languages";
import { translate } from "@/lib/wording/translate";
import { choicesOf, isScaled } from "./items";

/** Of somebody who reads it for the first time, silently, on a phone. */
const WORDS_PER_MINUTE = 200;
/** To weigh an answer and press it. */
const SECONDS_A_CHOICE = 3;

const wordsIn = (text: string): number => text.split(/\s+/).filter((part) => /\p{L}|\d/u.test(part)).length;

/** What stands on the screen of an item, in words. */
function wordsOf(item: PulseItem, language: Language): number {
  const { ask, anchors } = wordingOf(language).items.v1[item];
  const page = translate(language, "page");
  const around = isScaled(item) ? [page("cannotSay")] : [page("optional")];
  const numbers = isScaled(item) ? choicesOf(item).length - Object.keys(anchors).length : 0;
  return [ask, ...Object.values(anchors), ...around].reduce((sum, text) => sum + wordsIn(text), numbers);
}

/** Seconds that reading and answering takes: 200 words a minute, and three seconds a choice. */
export function secondsToAnswer(items: readonly PulseItem[], language: Language): number {
  const words = items.reduce((sum, item) => sum + wordsOf(item, language), 0);
  return (words / WORDS_PER_MINUTE) * 60 + items.filter(isScaled).length * SECONDS_A_CHOICE;
}

/** In whole minutes, of the language that takes longest: at least one. */
export const minutesToAnswer = (items: readonly PulseItem[]): number =>
  Math.max(1, ...LANGUAGES.map((language) => Math.round(secondsToAnswer(items, language) / 60)));
