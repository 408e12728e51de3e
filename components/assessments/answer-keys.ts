export type AnswerIntent =
  | { readonly does: "answer"; readonly value: number | null }
  | { readonly does: "confirm" | "next" | "back" | "explain" };

const INTENTS: Readonly<Record<string, AnswerIntent>> = {
  "0": { does: "answer", value: 0 },
  "1": { does: "answer", value: 1 },
  "2": { does: "answer", value: 2 },
  "3": { does: "answer", value: 3 },
  "4": { does: "answer", value: 4 },
  "-": { does: "answer", value: null },
  u: { does: "confirm" },
  w: { does: "explain" },
  Enter: { does: "next" },
  Backspace: { does: "back" },
  ArrowUp: { does: "back" },
};

/** Keys that a focused button or link has a use for itself. */
const TAKEN_BY_CONTROLS = new Set(["Enter"]);

export interface PressedKey {
  readonly key: string;
  readonly isModified: boolean;
  /** What has the focus. */
  readonly focus: "page" | "control" | "text";
}

/** What a key means while the seven questions are asked; null when it is not for us. */
export function answerIntent({ key, isModified, focus }: PressedKey): AnswerIntent | null {
  if (isModified || focus === "text") return null;
  if (focus === "control" && TAKEN_BY_CONTROLS.has(key)) return null;
  return Object.hasOwn(INTENTS, key) ? (INTENTS[key] ?? null) : null;
}
