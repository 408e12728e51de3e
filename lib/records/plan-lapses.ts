import "server-only";
import { lastMomentOf } from "@/lib/calendar/days";
import { dropJobs, enqueueJobs } from "@/lib/data/jobs";
import type { PromiseDetail } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { lapseMomentOf } from "@/lib/scoring";

export interface Lapsing {
  readonly id: string;
  readonly accountId: string;
  /** When it comes to nothing if nobody acts; null when somebody did, or nothing is to come. */
  readonly lapsesAt: Date | null;
}

/**
 * Has the lapse of each of these records posted at its moment, or no more; a changed record moves its own. In the
 * transaction of the write, so that neither is ever there without the other (decision 0060).
 */
export async function planLapses(scope: Scope, records: readonly Lapsing[]): Promise<void> {
  const keyOf = (id: string) => `lapse:${id}`;
  await dropJobs(
    scope,
    records.flatMap(({ id, lapsesAt }) => (lapsesAt === null ? [keyOf(id)] : [])),
  );
  await enqueueJobs(
    scope,
    records.flatMap(({ id, accountId, lapsesAt }) =>
      lapsesAt === null ? [] : [{ task: "post-lapse", key: keyOf(id), payload: { accountId }, runAt: lapsesAt }],
    ),
  );
}

type Promised = Pick<PromiseDetail, "madeBy" | "dueOn" | "keptAt" | "brokenAt">;

/** From when on an open promise of ours counts as broken; null for one that somebody settled, or that does already. */
export function promiseLapseToCome({ madeBy, dueOn, keptAt, brokenAt }: Promised, now: Date): Date | null {
  // The last moment of a day belongs to it; what is looked up by whole days is found a millisecond later.
  const at = lapseMomentOf(lastMomentOf(dueOn)) + 1;
  return madeBy === "us" && keptAt === null && brokenAt === null && at > now.getTime() ? new Date(at) : null;
}
