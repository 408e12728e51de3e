import { checkNumber } from "../check";
import { ScoringError } from "../scoring-error";
import { anchor } from "./anchor";

const LARGE = { min: 0, max: Number.MAX_VALUE };

/** An anchored answer 0–4 (questions and pulses), as points. Throws a ScoringError outside that range. */
export const answerValue = (answer: number): number => 25 * checkNumber(answer, "answer", { min: 0, max: 4 });

const SEAT_VALUES = { none: 0, consulted: 50, standing: 100 } as const;
export type Seat = keyof typeof SEAT_VALUES;

/** Our seat at their table, or theirs at ours, as points. */
export const seatValue = (seat: Seat): number => SEAT_VALUES[seat];

const SPONSOR_VALUES = { none: 0, named: 50, active: 100 } as const;
export type Sponsor = keyof typeof SPONSOR_VALUES;

/** Executive sponsorship, as points. */
export const sponsorValue = (sponsor: Sponsor): number => SPONSOR_VALUES[sponsor];

/** Share of the relevant departments that are active with us, as points. Throws a ScoringError unless 0 ≤ active ≤ relevant. */
export const departmentsValue = (active: number, relevant: number): number =>
  anchor(shareOf(active, relevant, ["active", "relevant"]), [0, 0.5, 1]);

/** Share of the criticality of their registered workflows that runs on us, as points. Throws as `departmentsValue`. */
export const workflowValue = (onUs: number, registered: number): number =>
  100 * shareOf(onUs, registered, ["onUs", "registered"]);

/** How hard contract, fees or data make it to leave, 0–4, as points. Enters no score. Throws a ScoringError outside 0–4. */
export const barrierValue = (level: number): number => 25 * checkNumber(level, "level", { min: 0, max: 4 });

function shareOf(part: number, whole: number, names: readonly [part: string, whole: string]): number {
  checkNumber(part, names[0], LARGE);
  checkNumber(whole, names[1], { ...LARGE, open: true });
  if (part > whole) throw new ScoringError(names[0], `must not exceed ${names[1]}`);
  return part / whole;
}
