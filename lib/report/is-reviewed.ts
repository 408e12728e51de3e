/** Between which instants a period lies: its first one, and the first one after it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Whether something belongs to a review: it had begun by the end of the period, and was not settled before it began. */
export const isReviewed = (
  { begunAt, settledAt }: { readonly begunAt: number; readonly settledAt: number | null },
  { from, until }: Span,
): boolean => begunAt < until && (settledAt === null || settledAt >= from);
