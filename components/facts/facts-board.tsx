import type { ContractTerms } from "./contract-contradictions";
import { Contracts } from "./contracts";
import { FactReviews } from "./fact-reviews";
import type { StoredCommitment } from "./measured-at";
import type { StoredPromise } from "./promise-words";
import { Promises } from "./promises";
import { Purchases } from "./purchases";
import type { TradeRow } from "./trade-row";
import { ValueCommitments } from "./value-commitments";

interface FactsBoardProps {
  accountId: string;
  facts: React.ComponentProps<typeof FactReviews>["last"];
  promises: readonly StoredPromise[];
  commitments: readonly StoredCommitment[];
  contracts: readonly TradeRow[];
  purchases: readonly TradeRow[];
  terms: ContractTerms;
  currency: string;
  zone: string;
  today: string;
  /** UTC milliseconds. */
  now: number;
}

export function FactsBoard({ facts, promises, commitments, contracts, purchases, ...rest }: FactsBoardProps) {
  const { accountId, currency, terms, zone, today, now } = rest;
  const record = { accountId, today };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
      <FactReviews accountId={accountId} last={facts} now={now} />
      <div className="min-w-0 space-y-4">
        <Promises {...record} promises={promises} />
        <ValueCommitments {...record} zone={zone} commitments={commitments} />
        <Contracts {...record} rows={contracts} currency={currency} terms={terms} />
        <Purchases {...record} rows={purchases} currency={currency} />
      </div>
    </div>
  );
}
