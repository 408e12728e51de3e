import type { PulseVoice } from "@/lib/data/pulse-voices";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow } from "@/lib/registers/register";

/** Whether they stay of their own will (C13): would they choose us again, why do they stay, did they look elsewhere. */
export const STAYING = ["again", "why_stay", "alternatives"] as const;
type Staying = (typeof STAYING)[number];

/** One answer of somebody of theirs, 0–4, 4 always the one that speaks for us. */
export interface StayingAnswer {
  readonly about: Staying;
  readonly who: string;
  readonly value: number;
  readonly at: number;
}

interface Known {
  readonly voices: readonly Pick<PulseVoice, "item" | "value" | "contactId" | "respondedAt">[];
  readonly rows: readonly RegisterRow[];
  readonly asOf: number;
}

/** The newest of each person to each question, whether they sent it through a link or we wrote down what they said. */
export function stayingAnswers({ voices, rows, asOf }: Known): readonly StayingAnswer[] {
  const sent = voices.flatMap(({ item, value, contactId, respondedAt }): StayingAnswer[] => {
    const about = STAYING.find((one) => one === item);
    return about === undefined || value === null ? [] : [{ about, who: contactId, value, at: respondedAt.getTime() }];
  });
  const written = rows.filter(({ noun }) => noun === "reason_to_stay").flatMap((row) => writtenIn(row, asOf));
  const newest = new Map<string, StayingAnswer>();
  for (const one of [...sent, ...written].toSorted((a, b) => b.at - a.at)) {
    const key = `${one.about} ${one.who}`;
    if (!newest.has(key)) newest.set(key, one);
  }
  return [...newest.values()];
}

const WANTS_TO = 4;
const HAS_TO = 0;
/** Written down is only that they looked, and not how earnestly: as if in passing. */
const LOOKED = 2;
const DID_NOT_LOOK = 4;

function writtenIn(row: RegisterRow, asOf: number): readonly StayingAnswer[] {
  const { momentOrNull, numberOrNull, choiceOrNull, textOrNull } = readFields(row, asOf);
  const at = momentOrNull("saidAt");
  if (at === null) return [];
  const because = choiceOrNull("staysBecause", ["wants_to", "has_to"]);
  const { hasLookedElsewhere } = row.fields;
  const looked = typeof hasLookedElsewhere === "boolean" ? (hasLookedElsewhere ? LOOKED : DID_NOT_LOOK) : null;
  const values: Readonly<Record<Staying, number | null>> = {
    again: numberOrNull("wouldChooseAgain"),
    why_stay: because && (because === "wants_to" ? WANTS_TO : HAS_TO),
    alternatives: looked,
  };
  const who = textOrNull("contactId") ?? row.id;
  return STAYING.flatMap((about) => {
    const value = values[about];
    return value === null ? [] : [{ about, who, value, at }];
  });
}
