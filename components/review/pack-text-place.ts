import type { ReviewPeriod } from "@/lib/calendar/review-period";
import type { Edition, PackBlock } from "@/lib/schemas/review-pack";

/** Where a text stands. */
export interface PackTextPlace extends ReviewPeriod {
  readonly accountId: string;
  readonly edition: Edition;
  readonly block: PackBlock;
}
