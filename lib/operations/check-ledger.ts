import "server-only";
import { listAccountKeys } from "@/lib/data/accounts";
import { type LedgerRow, loadLedger } from "@/lib/data/evidence";
import { listStoredScores } from "@/lib/data/ladder-scores";
import type { Scope } from "@/lib/data/scope";
import { evidenceOfRecords } from "@/lib/records/evidence-of-records";
import { type Evidence, naturalId, newestRevisions } from "@/lib/scoring";
import { checkScores, type LedgerDifference } from "./check-scores";

/** One statement takes 32,767 values at most, and memory holds the ledger of so many accounts. */
const ACCOUNTS_AT_ONCE = 1000;

/**
 * Proves for the workspace that the ledger equals what the records say, that each stored score is the score of that
 * ledger at its date, and that no history has a gap. An empty list is the proof.
 */
export async function checkLedger(scope: Scope, atOnce = ACCOUNTS_AT_ONCE): Promise<readonly LedgerDifference[]> {
  const accountIds = (await listAccountKeys(scope)).map(({ id }) => id);
  const stored = new Map((await listStoredScores(scope)).map((score) => [score.accountId, score]));
  const differences: LedgerDifference[] = [];
  for (let from = 0; from < accountIds.length; from += atOnce) {
    const ledger = await loadLedger(scope, accountIds.slice(from, from + atOnce));
    for (const [accountId, rows] of ledger) differences.push(...(await checkAccount(scope, accountId, rows)));
    differences.push(...(await checkScores(scope, ledger, stored)));
  }
  return differences;
}

async function checkAccount(scope: Scope, accountId: string, rows: readonly LedgerRow[]) {
  const live = newestRevisions(rows).filter(({ retracted }) => !retracted);
  // What is entered anew, because its date went back, has an id of its own (scoring model 2.1), and may
  // stand beside a later one under the old id again: the later one counts.
  const stored = newestRevisions(live.map((row) => ({ ...row, id: naturalId(row) })));
  const said = await evidenceOfRecords(scope, accountId, new Set(stored.map(({ id }) => id)));
  return compare(accountId, said, stored);
}

function compare(accountId: string, said: readonly Evidence[], stored: readonly LedgerRow[]): LedgerDifference[] {
  const storedById = new Map(stored.map((row) => [row.id, row]));
  const differences = said.flatMap((evidence): LedgerDifference[] => {
    const row = storedById.get(evidence.id);
    storedById.delete(evidence.id);
    if (!row) return [{ accountId, kind: "missing", what: evidence.id }];
    const unlike = SAID.filter((field) => row[field] !== evidence[field]);
    return unlike.length === 0 ? [] : [{ accountId, kind: "different", what: `${evidence.id}: ${unlike.join(", ")}` }];
  });
  return [...differences, ...[...storedById.keys()].map((what) => ({ accountId, kind: "extra" as const, what }))];
}

const SAID = ["indicator", "source", "person", "occurredAt", "value", "weight"] as const;
