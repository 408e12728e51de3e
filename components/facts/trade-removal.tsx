"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { announceSaved } from "@/components/form/announce-saved";
import { recordContractAction, recordPurchaseAction, removeTradeRecordAction } from "@/lib/actions/facts";
import { formatDay } from "@/lib/format/dates";
import type { TradeRow } from "./trade-row";

export interface TradeRemovalProps {
  accountId: string;
  noun: "contract" | "purchase";
  row: TradeRow;
}

/** Takes a contract or a purchase back at once, and offers to enter it again for a while. */
export function TradeRemoval({ accountId, noun, row }: TradeRemovalProps) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const send = async (title: string, action: () => ReturnType<typeof removeTradeRecordAction>, undo?: () => void) => {
    setPending(true);
    const answer = await action().catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    announceSaved({ title, saved: answer.data, undo });
    router.refresh();
  };
  const restore = () => void send("Restored", () => enterAgain({ accountId, noun, row }));
  const remove = () => removeTradeRecordAction({ accountId, noun, recordId: row.id }, crypto.randomUUID());
  return (
    <button
      type="button"
      aria-label={`Take back: ${noun} of ${formatDay(row.from)}`}
      title="Take back"
      disabled={isPending}
      onClick={() => void send("Taken back", remove, restore)}
      className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:text-danger disabled:opacity-40 pointer-coarse:size-11 print:hidden"
    >
      <Trash2 aria-hidden="true" className="size-3.5" />
    </button>
  );
}

function enterAgain({ accountId, noun, row }: TradeRemovalProps) {
  const key = crypto.randomUUID();
  const { from, to, notice, cents, note } = row;
  return noun === "contract"
    ? recordContractAction({ accountId, startsOn: from, endsOn: to, noticeOn: notice, arrCents: cents, note }, key)
    : recordPurchaseAction({ accountId, purchasedOn: from, amountCents: cents, note }, key);
}
