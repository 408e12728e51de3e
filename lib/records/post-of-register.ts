import "server-only";
import { originOf } from "@/lib/data/evidence";
import { listRowsOfRegister } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { REGISTERS, tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import { lapsedBy, saidByRecord, settledBy } from "@/lib/registers/said-by-record";
import { tellTogether, turnsUntil } from "@/lib/registers/tell-together";
import type { EvidencePost } from "./post-evidence";

/** A register of one account. */
type Kept = Pick<RegisterRow, "noun" | "accountId">;

/** What the ledger says from now on because records were written; their rows are stored already. */
export async function postsOfStored(scope: Scope, rows: readonly RegisterRow[]): Promise<readonly EvidencePost[]> {
  const known = (posted: EvidencePost, since: readonly RegisterRow[]) => ({
    ...{ ...posted, knownSince: Math.max(...since.map(({ recordedAt }) => recordedAt.getTime())) },
  });
  const posts = rows.filter(isAlone).map((row) => known(postOfRegister(row, scope.now), [row]));
  for (const kept of registersOf(rows)) {
    const all = await listRowsOfRegister(scope, kept);
    posts.push(known(postOfTogether(kept, all, scope.now.getTime()), all));
  }
  return posts;
}

/** What it says from now on because a record was taken back or stands again; its row is stored already. */
export async function postsOfRemoval(
  scope: Scope,
  row: RegisterRow,
  isRemoved: boolean,
): Promise<readonly EvidencePost[]> {
  if (!isAlone(row)) {
    return [postOfTogether(row, await listRowsOfRegister(scope, row), scope.now.getTime())];
  }
  const post = postOfRegister(row, scope.now);
  return [isRemoved ? { ...post, evidence: [] } : post];
}

/** What has come to be said because time passed, of records whose moment has come. */
export async function postsOfLapsing(scope: Scope, rows: readonly RegisterRow[]): Promise<readonly EvidencePost[]> {
  const posts = rows.filter(isAlone).map((row) => postOfRegister(row, scope.now));
  for (const kept of registersOf(rows)) {
    posts.push(...postsOfTurns(kept, await listRowsOfRegister(scope, kept), scope.now));
  }
  return posts;
}

const isAlone = ({ noun }: RegisterRow) => REGISTERS[noun].together === undefined;

/** The registers, each of one account, that say something only as a whole and hold some of these. */
function registersOf(rows: readonly RegisterRow[]): readonly Kept[] {
  const shared = rows.filter((row) => !isAlone(row));
  return [...new Map(shared.map(({ noun, accountId }) => [`${noun} ${accountId}`, { noun, accountId }])).values()];
}

const postOfRegister = (row: RegisterRow, now: Date): EvidencePost =>
  postOf(row, row.id, saidByRecord(row, now.getTime()));

/** What it proves for good, whether or not its time has run out meanwhile. */
export const postOfSettled = (row: RegisterRow): EvidencePost => postOf(row, row.id, settledBy(row));

/** What it has come to because nobody acted; nothing where somebody did, or may still. */
export const postOfLapsed = (row: RegisterRow, now: Date): EvidencePost =>
  postOf(row, row.id, lapsedBy(row, now.getTime()));

/** What all records of a register say together at a moment; nothing where there is none. */
const postOfTogether = (kept: Kept, rows: readonly RegisterRow[], at: number): EvidencePost =>
  postOf(
    kept,
    kept.accountId,
    tellTogether(rows, at).map(({ evidence }) => evidence),
  );

/**
 * What they have come to say by now since the first of some moments that nobody has posted: one after the other, so that
 * the days between show what was so then.
 */
function postsOfTurns(kept: Kept, rows: readonly RegisterRow[], now: Date): readonly EvidencePost[] {
  const since = Math.min(...rows.map(({ lapsesAt }) => lapsesAt?.getTime() ?? Number.POSITIVE_INFINITY));
  const turns = new Set(turnsUntil(rows, now.getTime()).filter((turn) => turn >= since));
  return [...turns].toSorted((a, b) => a - b).map((turn) => postOfTogether(kept, rows, turn));
}

/** When the ledger will have to say something else of it, though nobody acts; null when nothing is to come. */
export function lapseToCome(row: RegisterRow, now: Date): Date | null {
  const { evidence, lapse, turns = [] } = tellRecord(row, now.getTime());
  const ahead = [...turns, ...(evidence.length === 0 && lapse !== null ? [lapse.at] : [])].filter(
    (at) => at > now.getTime(),
  );
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}

const postOf = ({ accountId, noun }: Kept, originId: string, evidence: EvidencePost["evidence"]): EvidencePost => ({
  accountId,
  origin: originOf(noun),
  originId,
  mode: "replace",
  evidence,
});
