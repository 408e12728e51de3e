import type { AccountLine } from "@/components/account-list/account-line";
import { type ActWords, type ArrWords, actOf, arrOf } from "@/components/account-list/account-row";
import { formatMoney } from "@/lib/format/money";

/** A relationship that the two sides see differently, in finished words. */
export interface GapRow {
  readonly id: string;
  readonly name: string;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly arr: ArrWords | null;
  readonly words: string;
  /** In the own currency; null where ARR is not known, or has no rate. */
  readonly weight: string | null;
  readonly act: ActWords | null;
}

interface Ground {
  readonly isClear: boolean;
  readonly currency: string;
  readonly now: Date;
}

export function gapRow(account: AccountLine, { isClear, currency, now }: Ground): GapRow {
  const { id, name, segment, ownerName: owner, ownArrCents, score, act } = account;
  const gap = score?.perceptionGap ?? 0;
  return {
    ...{ id, name, segment, owner, arr: arrOf(account) },
    words: gapWords(gap, isClear),
    weight: ownArrCents === null ? null : formatMoney((Math.abs(gap) / 100) * ownArrCents, currency, { compact: true }),
    act: act && actOf(act, now),
  };
}

/** "We see 24 points more than they do"; where it is only possible, "may". */
export function gapWords(gap: number, isClear: boolean): string {
  const points = `${Math.round(Math.abs(gap))} points more than`;
  const sees = isClear ? "see" : "may see";
  return gap > 0 ? `We ${sees} ${points} they do` : `They ${sees} ${points} we do`;
}
