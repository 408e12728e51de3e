"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { unanswered } from "@/components/form/unanswered";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { cancelImportAction, commitImportAction } from "@/lib/actions/imports";
import { countRows } from "@/lib/format/import-labels";
import type { ImportProgress } from "@/lib/schemas/import";

/** Imports batch by batch, shows how far it has come, stops when asked, and goes on where it stopped. */
export function ImportRunner({ progress: initial }: { progress: ImportProgress }) {
  const { progress, isRunning, problem, run, cancel } = useImport(initial);
  const total = progress.create + progress.update;
  const left = total - progress.applied;
  if (isRunning) {
    return (
      <div className="space-y-3">
        <Progress label="Importing" done={progress.applied} total={total} />
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="secondary" onClick={cancel}>
            Cancel
          </Button>
          <p className="text-muted text-xs">
            Keep this page open. If you leave, the import stops between two batches and can be resumed here.
          </p>
        </div>
      </div>
    );
  }
  const isResumed = progress.status === "running";
  return (
    <div className="space-y-3">
      {problem ? (
        <Notice kind="error" title="The import stopped">
          {problem} What was imported so far is complete.
        </Notice>
      ) : null}
      {isResumed ? <Progress label="Stopped on the way" done={progress.applied} total={total} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" size="large" onClick={run} disabled={left === 0 && !isResumed}>
          {isResumed ? `Resume: ${countRows(left)} left` : `Import ${countRows(left)}`}
        </Button>
        <Button variant="ghost" size="large" onClick={cancel}>
          {isResumed ? "Leave it at that" : "Cancel this import"}
        </Button>
      </div>
      {left === 0 && !isResumed ? <p className="text-muted text-sm">There is nothing to import in this file.</p> : null}
    </div>
  );
}

/** When the database is away for a moment, the batch is tried again. */
const TRIES = 3;
const PAUSE_MS = 2000;
const isLost = unanswered("What was imported stays");

function useImport(initial: ImportProgress) {
  const router = useRouter();
  const [progress, setProgress] = useState(initial);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isStopped = useRef(false);

  // Leaving the page stops the import after the batch that is under way.
  useEffect(() => {
    isStopped.current = false;
    return () => {
      isStopped.current = true;
    };
  }, []);

  async function stop() {
    const answer = await cancelImportAction({ importRunId: initial.id }).catch(isLost);
    setRunning(false);
    if (answer.ok) router.refresh();
    else setProblem(answer.message);
  }

  async function step(): Promise<ImportProgress | null> {
    const answer = await nextBatch(initial.id);
    if (answer.ok) {
      setProgress(answer.data);
      return answer.data;
    }
    setProblem(answer.message);
    setRunning(false);
    return null;
  }

  async function run() {
    isStopped.current = false;
    setProblem(null);
    setRunning(true);
    let { status } = progress;
    for (let next = await step(); next; next = await step()) {
      // The page around learns that it started, and that it is over.
      if (next.status !== status) router.refresh();
      status = next.status;
      if (status !== "running") return;
      if (isStopped.current) return stop();
    }
  }

  async function cancel() {
    if (isRunning) isStopped.current = true;
    else await stop();
  }

  return { progress, isRunning, problem, run, cancel };
}

async function nextBatch(importRunId: string) {
  for (let tries = 1; ; tries += 1) {
    const answer = await commitImportAction({ importRunId }).catch(isLost);
    const isAway = !answer.ok && (answer.code === "unavailable" || answer.code === "unreachable");
    if (!isAway || tries === TRIES) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
