import type { PulseItem } from "@/lib/schemas/pulse";
import { CANNOT_SAY } from "@/lib/schemas/pulse-answers";
import { isScaled, scaleOf } from "./items";

export interface PulseAnswerInput {
  readonly item: PulseItem;
  readonly value: number | null;
  readonly text: string | null;
}

export interface ReadAnswers {
  readonly given: readonly PulseAnswerInput[];
  /** Answers they took back. */
  readonly cleared: readonly PulseItem[];
}

/**
 * What was sent, as answers to what this pulse asks; null when something in it is no answer to it. An answer somebody cannot give is
 * kept as such, one that is empty is taken back.
 */
export function readSent(items: readonly PulseItem[], sent: Readonly<Record<string, string>>): ReadAnswers | null {
  const given: PulseAnswerInput[] = [];
  const cleared: PulseItem[] = [];
  for (const [name, text] of Object.entries(sent)) {
    const item = items.find((one) => one === name);
    if (item === undefined) return null;
    if (text.trim() === "") {
      cleared.push(item);
      continue;
    }
    const answer = readOne(item, text);
    if (answer === null) return null;
    given.push(answer);
  }
  return { given, cleared };
}

function readOne(item: PulseItem, text: string): PulseAnswerInput | null {
  if (!isScaled(item)) return { item, value: null, text: text.trim() };
  if (text === CANNOT_SAY) return { item, value: null, text: null };
  const [least, greatest] = scaleOf(item);
  const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= greatest ? { item, value, text: null } : null;
}
