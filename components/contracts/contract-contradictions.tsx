"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { adoptContractTermAction, setAccountTermAction } from "@/lib/actions/contracts";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";

/** What the account says where its contracts say something else. */
export interface ContractTerms {
  readonly isContractPresumed: boolean;
  /** Of the account, as it was read: what is taken over replaces nothing newer. */
  readonly version: number;
  readonly currency: string;
  /** "2026-03-14"; null where the two agree, or the contracts do not say. */
  readonly renewsOn: { readonly account: string | null; readonly contract: string } | null;
  readonly arrCents: { readonly account: number | null; readonly contract: number } | null;
}

interface ContractContradictionsProps {
  accountId: string;
  terms: ContractTerms;
}

/** One line for each contradiction, with the contract's word to take over in one click. */
export function ContractContradictions({ accountId, terms }: ContractContradictionsProps) {
  const { version, currency, renewsOn, arrCents } = terms;
  const money = (cents: number) => formatMoney(cents, currency);
  if (!renewsOn && !arrCents) return null;
  return (
    <ul className="divide-y divide-warn/20 border-border border-b bg-warn-soft text-sm">
      {renewsOn ? (
        <Contradiction
          words={`The contract ends on ${formatDay(renewsOn.contract)}; the account ${
            renewsOn.account ? `says that it renews on ${formatDay(renewsOn.account)}` : "has no renewal date"
          }.`}
          value={formatDay(renewsOn.contract)}
          before={renewsOn.account}
          input={{ accountId, version, term: "renewsOn" }}
        />
      ) : null}
      {arrCents ? (
        <Contradiction
          words={`The contracts in force come to ${money(arrCents.contract)} a year; the account says ${
            arrCents.account === null ? "nothing" : money(arrCents.account)
          }.`}
          value={money(arrCents.contract)}
          before={arrCents.account}
          input={{ accountId, version, term: "arrCents" }}
        />
      ) : null}
    </ul>
  );
}

interface ContradictionProps {
  words: string;
  value: string;
  /** What the account says now. */
  before: string | number | null;
  input: { readonly accountId: string; readonly version: number; readonly term: "renewsOn" | "arrCents" };
}

function Contradiction({ words, value, before, input }: ContradictionProps) {
  const router = useRouter();
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const adopt = async () => {
    setPending(true);
    const answer = await adoptContractTermAction(input, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return router.refresh();
    }
    const former = { ...input, version: input.version + 1, value: before };
    announce({
      title: "Account saved",
      saved: answer.data,
      undo: () => setAccountTermAction(former, crypto.randomUUID()),
    });
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
      <span className="min-w-0">{words}</span>
      <Button size="small" isPending={isPending} onClick={() => void adopt()}>
        Set the account to {value}
      </Button>
    </li>
  );
}
