import type { ContractTerms } from "@/components/contracts/contract-contradictions";
import { Contracts } from "@/components/contracts/contracts";
import { FactReviews } from "@/components/fact-reviews/fact-reviews";
import type { StoredPromise } from "@/components/promises/promise-words";
import { Promises } from "@/components/promises/promises";
import { Purchases } from "@/components/purchases/purchases";
import type { StoredCommitment } from "@/components/value-commitments/measured-at";
import { ValueCommitments } from "@/components/value-commitments/value-commitments";
import type { RegisterPlace } from "./register-form";
import { RegisterGroups } from "./register-groups";
import { namedSources, type ShownRecord } from "./shown-record";
import type { TradeRow } from "./trade-row";

interface RegistersBoardProps {
  accountId: string;
  facts: React.ComponentProps<typeof FactReviews>["facts"];
  reach: React.ComponentProps<typeof FactReviews>["reach"];
  promises: readonly StoredPromise[];
  commitments: readonly StoredCommitment[];
  contracts: readonly TradeRow[];
  purchases: readonly TradeRow[];
  terms: ContractTerms;
  currency: string;
  /** Of all registers that are kept as declarations. */
  records: readonly ShownRecord[];
  contacts: RegisterPlace["contacts"];
  departments: RegisterPlace["departments"];
  kindsOfBarrier: RegisterPlace["kindsOfBarrier"];
  behaviours: RegisterPlace["behaviours"];
  sources: Parameters<typeof namedSources>[0];
  hasListened: boolean;
  zone: string;
  today: string;
  /** UTC milliseconds. */
  now: number;
}

export function RegistersBoard({
  facts,
  reach,
  promises,
  commitments,
  contracts,
  purchases,
  ...rest
}: RegistersBoardProps) {
  const { accountId, terms, zone, today, now, sources, ...kept } = rest;
  const { currency } = kept;
  const record = { accountId, today };
  return (
    <div className="space-y-6">
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <FactReviews {...{ accountId, facts, reach, today, now }} />
        <div className="min-w-0 space-y-4">
          <Promises {...record} promises={promises} />
          <ValueCommitments {...record} zone={zone} commitments={commitments} />
          <Contracts {...record} rows={contracts} currency={currency} terms={terms} />
          <Purchases {...record} rows={purchases} currency={currency} />
        </div>
      </div>
      <RegisterGroups {...kept} {...{ accountId, zone, now }} sources={namedSources(sources)} />
    </div>
  );
}
