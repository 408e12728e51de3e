import type { AccountOverview } from "./account-overview";
import type { Play } from "./list-plays";
import type { ToldAction } from "./told-action";

/** With the points that what was learned since its day brought, which is no merit of it; null where none are told. */
export type ActionWithNews = ToldAction & { readonly newsSince: number | null };

/** What one of us does for an account, what came of it, and what could be done. */
export interface ActionsOfToday {
  /** Open ones by their day, then what was closed last. */
  readonly actions: readonly ActionWithNews[];
  readonly plays: readonly Play[];
  /** Whom one can be given. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly asking: Pick<AccountOverview, "hasUnmeasured" | "closest">;
}
