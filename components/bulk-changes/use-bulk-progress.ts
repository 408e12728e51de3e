"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { shownWorkspace } from "@/components/form/shown-workspace";
import { unanswered } from "@/components/form/unanswered";
import { cancelBulkChangeAction, undoBulkChangeAction } from "@/lib/actions/bulk-changes";
import { type BulkProgress, bulkProgress } from "@/lib/schemas/bulk-change";

const LOOK_EVERY_MS = 700;

export const isUnderWay = ({ state }: Pick<BulkProgress, "state">): boolean =>
  state === "running" || state === "undoing";

/** How far a change of many accounts has come, looked at until it ends; then the page around shows what it did. */
export function useBulkProgress(id: string, initial: BulkProgress | null) {
  const router = useRouter();
  const [progress, setProgress] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const isLooking = progress === null || isUnderWay(progress);

  useEffect(() => {
    if (!isLooking) return;
    const asking = new AbortController();
    const look = async () => {
      const next = await ask(id, asking.signal).catch(() => null);
      if (asking.signal.aborted || next === null) return;
      setProgress(next);
      if (!isUnderWay(next)) router.refresh();
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [id, isLooking, router]);

  const press = async (action: typeof cancelBulkChangeAction) => {
    setPending(true);
    const lost = unanswered("What was changed stays");
    const answer = await action({ bulkChangeId: id }, crypto.randomUUID(), shownWorkspace()).catch(lost);
    const next = await ask(id).catch(() => null);
    setPending(false);
    setProblem(answer.ok ? null : answer.message);
    if (next !== null) setProgress(next);
    router.refresh();
  };
  return {
    progress,
    problem,
    isPending,
    cancel: () => void press(cancelBulkChangeAction),
    undo: () => void press(undoBulkChangeAction),
  };
}

async function ask(id: string, signal?: AbortSignal): Promise<BulkProgress | null> {
  const response = await fetch(`/api/v1/bulk-changes/${id}`, signal ? { signal } : {});
  return response.ok ? bulkProgress.parse(await response.json()) : null;
}
