import type { AccountSum } from "./account-totals";
import type { DueLine } from "./due-queue";
import type { Mover } from "./tell-mover";
import type { ToldAction } from "./told-action";

/** What one of us has to know at the beginning of a week (decision 0092). */
export interface Digest {
  /** The day whose end it is compared with. */
  readonly since: string;
  /** How many there are in all, of which the foremost follow. */
  readonly moved: { readonly worse: number; readonly better: number };
  readonly worse: readonly Mover[];
  readonly better: readonly Mover[];
  /** Of whoever answers for accounts or actions, what is due first. */
  readonly due: readonly DueLine[];
  /** Of an executive, what is at risk instead. */
  readonly atRisk: readonly DigestRisk[];
  /** What hardly anything is known of, among the same accounts. */
  readonly unknown: AccountSum;
  /** Where one answer would tell most. */
  readonly worthAsking: readonly Extract<DueLine, { readonly kind: "unknown" }>[];
}

/** A relationship at risk, by when something must be done, and who does what about it. */
export interface DigestRisk {
  readonly accountId: string;
  readonly name: string;
  readonly actOn: Date | null;
  readonly action: ToldAction | null;
}
