import { LOCALE } from "@/lib/schemas/locale";

interface ToldCommitment {
  readonly promised: number;
  readonly unit: string;
  readonly achieved: number | null;
  readonly state: "open" | "interim" | "due" | "judged";
  readonly evenPace: number | null;
  /** Before us. */
  readonly baseline?: number | null;
}

const amount = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const pace = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });

/** How a promised result stands: "40 of 120 hours, even pace 60 by today, 30 before us". `by` where the reader looks at one moment. */
export function commitmentWords(commitment: ToldCommitment, by?: "today" | "then"): string {
  const { baseline = null } = commitment;
  return `${standingWords(commitment, by)}${baseline === null ? "" : `, ${amount.format(baseline)} before us`}`;
}

function standingWords(commitment: ToldCommitment, by?: "today" | "then"): string {
  const { promised, unit, achieved, state, evenPace } = commitment;
  const goal = `${amount.format(promised)} ${unit}`;
  if (achieved === null) return `${goal} promised, ${state === "due" ? "due and not measured" : "not measured yet"}`;
  const part = `${amount.format(achieved)} of ${goal}`;
  if (state === "due") return `${part} when last measured, before it was due`;
  if (state !== "interim" || evenPace === null) return part;
  return `${part}, even pace ${paceWords(evenPace)}${by ? ` by ${by}` : ""}`;
}

/** As exact as a guess may look: whole from ten on. */
const paceWords = (value: number) => (value >= 10 ? amount.format(Math.round(value)) : pace.format(value));
