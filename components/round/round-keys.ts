import { answerIntent, type PressedKey } from "@/components/assessments/answer-keys";

export type RoundIntent =
  | { readonly does: "answer"; readonly value: number | null }
  | { readonly does: "confirm" | "next" | "back" };

/** Besides the keys of the seven questions: to go on without an answer is as near as to give one. */
const MORE: Readonly<Record<string, RoundIntent>> = {
  d: { does: "answer", value: null },
  s: { does: "next" },
  ArrowRight: { does: "next" },
  ArrowLeft: { does: "back" },
};

/** What a key means in a five-minute round; null when it is not for us. */
export function roundIntent(pressed: PressedKey): RoundIntent | null {
  const { key, isModified, focus } = pressed;
  if (!isModified && focus !== "text" && Object.hasOwn(MORE, key)) return MORE[key] ?? null;
  const intent = answerIntent(pressed);
  if (intent === null || intent.does === "answer") return intent;
  return intent.does === "explain" ? null : { does: intent.does };
}
