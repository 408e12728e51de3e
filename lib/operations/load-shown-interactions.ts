import "server-only";
import type { InteractionDetail } from "@/lib/data/interactions";
import { listKnownInteractions, type WantedInteractions } from "@/lib/data/known-interactions";
import type { Scope } from "@/lib/data/scope";
import type { ReportMoment } from "@/lib/report/account-head";
import { interactionsAsKnown } from "@/lib/report/records-as-known";
import type { WholeAccount } from "@/lib/report/whole-account";

interface Shown {
  readonly moment: ReportMoment;
  /** Of the timeline. */
  readonly wanted: WantedInteractions;
  /** Those that the explanation of the score speaks of. */
  readonly ids: readonly string[];
}

type Known = Pick<WholeAccount, "contacts" | "members" | "former"> & { readonly account: { readonly id: string } };

/** Of thousands of interactions those that a page shows: a page of the timeline, and what the score is explained by. */
export async function loadShownInteractions(
  scope: Scope,
  known: Known,
  { moment, wanted, ids }: Shown,
): Promise<readonly InteractionDetail[]> {
  const { former, account } = known;
  const found = await listKnownInteractions(
    scope,
    {
      accountId: account.id,
      asOf: new Date(moment.asOf),
      knownAt: new Date(moment.knownAt),
      except: [...former.interaction.keys()],
    },
    { newest: wanted.newest, ids: [...new Set([...ids, ...wanted.ids])] },
  );
  return interactionsAsKnown(found, known, former, moment);
}
