import "server-only";
import { lockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { postLapses } from "@/lib/records/post-lapses";

/**
 * Says in the ledger of an account what has come to nothing by now, and scores it anew. Asked again when everything is
 * said, it finds nothing; whoever asks at the same time waits for the lock and finds nothing either.
 */
export async function postLapsesOfAccount(scope: Scope, accountId: string): Promise<void> {
  await postLapses(await lockAccounts(scope, [accountId]), new Set([accountId]));
}
