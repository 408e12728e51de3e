import "server-only";
import { DAY_MS, midnightOf } from "@/lib/calendar/days";
import type { LockedScope } from "@/lib/data/evidence";
import { listLapsedPromises } from "@/lib/data/promises";
import { listLapsingRows, setRegisterRowsLapsed, type WantedLapses } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import type { RegisterRow } from "@/lib/registers/register";
import { PROMISE_LAPSE_DAYS } from "@/lib/scoring";
import { planLapses } from "./plan-lapses";
import { postEvidence } from "./post-evidence";
import { postOfLapse } from "./post-of-promise";
import { lapseToCome, postsOfLapsing } from "./post-of-register";

/** So few that whoever saves to one of them, or asks the server anything, hardly notices. */
export const LAPSES_AT_ONCE = 25;
/** All that lapsed of the accounts that are held: whoever asks again looks for other accounts. */
const OF_THE_HELD = 1000;

/** What has come to nothing by now because nobody acted, and stands in no ledger yet: promises, records of registers. */
export async function listLapses(scope: Scope, wanted: WantedLapses = { limit: LAPSES_AT_ONCE }) {
  const dueBy = new Date(midnightOf(scope.now) - (PROMISE_LAPSE_DAYS + 1) * DAY_MS);
  const promises = await listLapsedPromises(scope, dueBy, wanted);
  return { promises, rows: await listLapsingRows(scope, wanted) };
}

/** Says so in the ledgers of the accounts that are held; answers on which of them it had to. */
export async function postLapses(locked: LockedScope, held: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { promises, rows } = await listLapses(locked, { limit: OF_THE_HELD, accountIds: [...held] });
  const posts = [
    ...promises.map((promise) => postOfLapse({ ...promise, madeBy: "us", keptAt: null, brokenAt: null }, locked.now)),
    ...(await postsOfLapsing(locked, rows)),
  ];
  if (posts.length > 0) await postEvidence(locked, posts);
  const next = (row: RegisterRow) => lapseToCome(row, locked.now);
  await setRegisterRowsLapsed(locked, rows, next);
  // What began may end: its next moment has a job of its own.
  const coming = rows.map((row) => ({ id: row.id, accountId: row.accountId, lapsesAt: next(row) }));
  await planLapses(
    locked,
    coming.filter(({ lapsesAt }) => lapsesAt !== null),
  );
  return new Set(posts.map(({ accountId }) => accountId));
}
