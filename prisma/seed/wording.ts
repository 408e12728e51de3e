import type { InteractionInput } from "@/lib/schemas/interaction";
import { QUESTIONS } from "@/lib/scoring";
import type { Random } from "./random";
import { TALKS, type TalkMood, UNANSWERED } from "./texts-talks";
import { COMMENTS, REASONS, SITES, TOPICS } from "./texts-words";

interface Slots {
  readonly who: string;
  readonly our: string;
}

/** A line for the timeline that this account does not have yet, if there is one. */
export function summaryFor(
  kind: InteractionInput["kind"],
  mood: TalkMood | "unanswered",
  slots: Slots,
  { random, used }: { random: Random; used: Set<string> },
): string {
  const lines = mood === "unanswered" ? UNANSWERED : (TALKS[kind]?.[mood] ?? TALKS.email?.[mood] ?? []);
  const fill = () =>
    random
      .pick(lines)
      .replaceAll("{who}", slots.who)
      .replaceAll("{our}", slots.our)
      .replaceAll("{topic}", random.pick(TOPICS))
      .replaceAll("{site}", random.pick(SITES));
  let line = fill();
  for (let tries = 0; used.has(line) && tries < 8; tries += 1) line = fill();
  used.add(line);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** About every second person adds a word. */
export function commentFor(level: number, random: Random): string | null {
  if (random.next() < 0.5) return null;
  return random.pick(COMMENTS[level >= 2.7 ? "good" : level <= 1.5 ? "bad" : "plain"]);
}

export function reasonFor(position: number, level: number | null): string | null {
  const question = QUESTIONS[position];
  return question === undefined || level === null ? null : (REASONS[question][level] ?? null);
}
