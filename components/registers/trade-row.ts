import { isoDay } from "@/lib/format/dates";

/** A contract or a purchase in the words of a list. */
export interface TradeRow {
  readonly id: string;
  readonly version: number;
  /** "2026-03-14" */
  readonly from: string;
  readonly to: string | null;
  /** The last day to give notice. */
  readonly notice: string | null;
  readonly cents: number | null;
  readonly currency: string;
  readonly note: string | null;
}

interface Agreed {
  readonly id: string;
  readonly version: number;
  readonly currency: string;
  readonly note: string | null;
}

const dayOrNull = (day: Date | null) => (day ? isoDay(day) : null);

export const rowOfContract = ({
  startsOn,
  endsOn,
  noticeOn,
  arrCents: cents,
  ...row
}: Agreed & { startsOn: Date; endsOn: Date | null; noticeOn: Date | null; arrCents: number | null }): TradeRow => ({
  ...{ id: row.id, version: row.version, cents, currency: row.currency, note: row.note },
  ...{ from: isoDay(startsOn), to: dayOrNull(endsOn), notice: dayOrNull(noticeOn) },
});

export const rowOfPurchase = ({
  purchasedOn,
  amountCents: cents,
  ...row
}: Agreed & { purchasedOn: Date; amountCents: number | null }): TradeRow => ({
  ...{ id: row.id, version: row.version, cents, currency: row.currency, note: row.note },
  ...{ from: isoDay(purchasedOn), to: null, notice: null },
});
