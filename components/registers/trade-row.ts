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
