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
  const [isLost, setLost] = useState(false);
  const isLooking = !isLost && (progress === null || isUnderWay(progress));

  useEffect(() => {
    if (!isLooking) return;
    const asking = new AbortController();
    const look = async () => {
      const next = await ask(id, asking.signal).catch(() => null);
      if (asking.signal.aborted || next === null) return;
      if (next === "refused") return setLost(true);
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
    if (next !== null && next !== "refused") setProgress(next);
    router.refresh();
  };
  return {
    progress,
    problem: isLost ? "You are signed out, or may not see this any more. The change goes on by itself." : problem,
    isPending,
    cancel: () => void press(cancelBulkChangeAction),
    undo: () => void press(undoBulkChangeAction),
  };
}

/** Whoever is refused need not ask again; a server that has too much to do is asked a moment later. */
async function ask(id: string, signal?: AbortSignal): Promise<BulkProgress | "refused" | null> {
  const response = await fetch(`/api/v1/bulk-changes/${id}`, signal ? { signal } : {});
  if (response.ok) return bulkProgress.parse(await response.json());
  return response.status >= 400 && response.status < 500 ? "refused" : null;
}
