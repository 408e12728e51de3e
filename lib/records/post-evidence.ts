import "server-only";
import { appendEvidence, type LedgerRow, type LockedScope, loadBooks, type NewLedgerRow } from "@/lib/data/evidence";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import { type Evidence, naturalId, newestRevisions, retractionOf, revisionsOf } from "@/lib/scoring";
import { rescoreAccounts } from "./rescore-accounts";
import { tellOfEvidence } from "./tell-of-evidence";

/** What one source record says now. */
export interface EvidencePost {
  readonly accountId: string;
  /** Null for a record that says nothing to the ledger; its account is scored anew for what else it tells. */
  readonly origin: LedgerRow["origin"] | null;
  readonly originId: string;
  readonly evidence: readonly Evidence[];
  /**
   * `replace`: this is all the record says; what it said before and no longer says is withdrawn.
   * `append`: one more dated statement beside the earlier ones of the same id.
   * `speak again`: of the ids it states, this is what holds from now on, whoever spoke last under them.
   */
  readonly mode: "replace" | "append" | "speak again";
  /** Of a record the ledger knows nothing of: since when it was known where it comes from (decision 0047). */
  readonly knownSince?: number;
  /** Ids that are no longer claimed by anybody, such as an answer that became "can't say". */
  readonly withdrawn?: readonly string[];
}

/**
 * The one way into the ledger: appends what is new, revised or withdrawn, and rescores the accounts in the same
 * transaction. A repeated post changes nothing.
 */
export async function postEvidence(
  scope: LockedScope,
  posts: readonly EvidencePost[],
): Promise<readonly ScoredAccount[]> {
  const accountIds = [...new Set(posts.map((post) => post.accountId))];
  const originIds = [...new Set(posts.map(({ originId }) => originId))];
  const books = new Map(await loadBooks(scope, accountIds, { originIds }));
  const appended: NewLedgerRow[] = [];
  for (const post of posts) {
    const { rows: book, bundles } = books.get(post.accountId) ?? { rows: [], bundles: [] };
    const rows = rowsOf(book, post, scope.now.getTime());
    if (rows.length === 0) continue;
    // Frozen, so that what is found out about it holds for every judgement that is made of it.
    books.set(post.accountId, { rows: Object.freeze([...book, ...rows]), bundles });
    appended.push(...rows);
  }
  await appendEvidence(scope, appended);
  await tellOfEvidence(scope, appended);
  const [only] = posts;
  const cause =
    posts.length === 1 && only && only.origin !== null ? { origin: only.origin, originId: only.originId } : null;
  return rescoreAccounts(scope, { accountIds, books, cause });
}

function rowsOf(book: readonly LedgerRow[], post: EvidencePost, recordedAt: number): NewLedgerRow[] {
  const { origin } = post;
  if (origin !== null) return numbered(book, { ...post, origin }, revisionsFor(book, post, recordedAt));
  if (post.evidence.length > 0) throw new TypeError(`What ${post.originId} proves has no origin in the ledger.`);
  return [];
}

function revisionsFor(book: readonly LedgerRow[], post: EvidencePost, recordedAt: number): Evidence[] {
  const withdrawn = new Set(post.withdrawn);
  const gone = withdrawn.size === 0 ? [] : book.filter((row) => withdrawn.has(naturalId(row)));
  const retractions = newestRevisions(gone)
    .filter(({ retracted }) => !retracted)
    .map((row) => retractionOf(row, recordedAt));
  const now = post.evidence.map((evidence) => ({ ...evidence, recordedAt }));
  if (post.mode === "append") return [...retractions, ...now];
  // Also what another record said under the same id and took back, such as an answer that is entered once more.
  const stated = new Set(now.map(({ id }) => id));
  const isOwn = (row: LedgerRow) =>
    post.mode === "replace" && row.origin === post.origin && row.originId === post.originId;
  const said = book.filter((row) => isOwn(row) || stated.has(naturalId(row)));
  const isNew = said.length === 0;
  return [...retractions, ...revisionsOf(said, now, isNew ? (post.knownSince ?? recordedAt) : recordedAt)];
}

function numbered(
  book: readonly LedgerRow[],
  post: EvidencePost & Pick<LedgerRow, "origin">,
  revisions: readonly Evidence[],
): NewLedgerRow[] {
  const last = new Map(revisions.map(({ id }) => [id, 0]));
  for (const { id, revision } of book) {
    const known = last.get(id);
    if (known !== undefined && known < revision) last.set(id, revision);
  }
  return revisions.map((evidence) => {
    const revision = (last.get(evidence.id) ?? 0) + 1;
    last.set(evidence.id, revision);
    const { id, indicator, source, person, occurredAt, recordedAt, value, weight, retracted } = evidence;
    const said = { id, indicator, source, occurredAt, recordedAt, value, weight, retracted: retracted ?? false };
    const { accountId, origin, originId } = post;
    return { ...said, ...(person === undefined ? {} : { person }), revision, accountId, origin, originId };
  });
}
