"use client";

import { useState } from "react";
import { toast } from "sonner";
import { useAnnounce } from "@/components/form/use-announce";
import { removalWords } from "@/components/taken-back/removal-words";
import type { removeContractAction } from "@/lib/actions/contracts";
import { formatDay } from "@/lib/format/dates";
import { RemoveButton } from "./trade-buttons";
import type { TradeRow } from "./trade-row";

type Answer = ReturnType<typeof removeContractAction>;

export interface TradeRemovalProps {
  noun: "contract" | "purchase";
  row: TradeRow;
  takeBack: (row: TradeRow) => Answer;
  enterAgain: (row: TradeRow) => Answer;
}

/** Takes a contract or a purchase back at once, and offers to enter it again for a while. */
export function TradeRemoval({ noun, row, takeBack, enterAgain }: TradeRemovalProps) {
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const name = `${noun} of ${formatDay(row.from)}`;
  const remove = async () => {
    setPending(true);
    const answer = await takeBack(row).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    announce({ title: removalWords(name, true), saved: answer.data, undo: () => enterAgain(row) });
  };
  return <RemoveButton label={`Take back: ${name}`} disabled={isPending} onClick={() => void remove()} />;
}
