import { ownValue } from "@/lib/schemas/own-value";
import type { PulseItem } from "@/lib/schemas/pulse";
import { wordingOf } from "@/lib/wording/languages";

interface Answered {
  readonly item: PulseItem;
  readonly value: number | null;
  readonly text: string | null;
}

/** In our language, whichever they read: the anchors are the same. */
export function answerWords({ item, value, text }: Answered): string {
  if (text !== null) return `“${text}”`;
  if (value === null) return "Cannot say";
  const anchors: Readonly<Record<string, string>> = wordingOf("en").items.v1[item].anchors;
  return ownValue(anchors, String(value)) ?? String(value);
}
