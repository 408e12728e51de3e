import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { SOON_DAYS } from "@/lib/calendar/soon";
import type { LockedScope, NewLedgerRow } from "@/lib/data/evidence";
import { forgetRecords, type ToldRecord, tellRecords } from "@/lib/data/tell-changes";
import { answerValue, type Indicator, promiseValue, QUESTIONS } from "@/lib/scoring";

/** What is answered from 0 to 4. */
const ANSWERED: ReadonlySet<Indicator> = new Set<Indicator>([
  ...QUESTIONS.flatMap((question): Indicator[] => [`${question}.customer`, `${question}.team`]),
  ...(["propositionPulse", "deliveryPulse", "creationPulse"] as const),
]);

/**
 * Tells of a promise that was broken and of an answer of 0 or 1, wherever they come from: all of it passes the ledger. What is
 * long past is history that somebody enters, and what a record does not say any more is told no longer.
 */
export async function tellOfEvidence(scope: LockedScope, rows: readonly NewLedgerRow[]): Promise<void> {
  const since = scope.now.getTime() - SOON_DAYS * DAY_MS;
  const tellable = rows.filter(({ indicator }) => indicator === "promise" || ANSWERED.has(indicator));
  const isNews = (row: NewLedgerRow) => !row.retracted && row.occurredAt >= since && isBad(row);
  const gone = tellable.filter((row) => row.revision > 1 && !isNews(row));
  await forgetRecords(scope, gone.map(toldOf));
  await tellRecords(scope, tellable.filter(isNews).map(toldOf));
}

const isBad = ({ indicator, value }: NewLedgerRow): boolean =>
  indicator === "promise" ? value === promiseValue("broken") : value <= answerValue(1);

function toldOf({ accountId, originId, indicator, value }: NewLedgerRow): ToldRecord {
  const isPromise = indicator === "promise";
  return {
    ...{ accountId, recordId: originId, kind: isPromise ? "promise" : "answer", about: indicator },
    latter: isPromise ? null : String(value / answerValue(1)),
  };
}
