"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { bulkDone } from "@/lib/format/bulk-words";
import type { BulkProgress } from "@/lib/schemas/bulk-change";
import { isUnderWay, useBulkProgress } from "./use-bulk-progress";

/** How far a change of many accounts is, with what can be done about it. */
export function BulkRunner({ progress: initial, mayEnd }: { progress: BulkProgress; mayEnd: boolean }) {
  const { progress, problem, isPending, cancel, undo } = useBulkProgress(initial.id, initial);
  const now = progress ?? initial;
  const changed = now.counts.changed ?? 0;
  return (
    <div className="space-y-3">
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {isUnderWay(now) ? (
        <Progress label={now.state === "running" ? "Changing" : "Putting back"} {...bulkDone(now)} />
      ) : null}
      {mayEnd && isUnderWay(now) ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button isPending={isPending} onClick={cancel}>
            Cancel
          </Button>
          <p className="text-muted text-xs">It goes on by itself, also when you leave this page.</p>
        </div>
      ) : null}
      {mayEnd && !isUnderWay(now) && changed > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button isPending={isPending} onClick={undo}>
            Undo
          </Button>
          <p className="text-muted text-xs">Puts back what this changed, where nobody has changed it since.</p>
        </div>
      ) : null}
    </div>
  );
}
