import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { formatInstant } from "@/lib/format/dates";
import { formatWait } from "@/lib/format/task-words";
import type { TaskLine } from "@/lib/report/task-lines";
import { FailedJobs } from "./failed-jobs";
import type { FailedLine } from "./failed-line";
import { TaskTable } from "./task-table";

/** A worker says every five seconds that it lives; one that is silent for so long does not. */
const SILENT_MS = 30_000;

interface JobsPageProps {
  workerSeenAt: Date | null;
  tasks: readonly TaskLine[];
  failures: readonly FailedLine[];
  now: Date;
  timeZone: string;
}

export function JobsPage({ workerSeenAt, tasks, failures, now, timeZone }: JobsPageProps) {
  return (
    <>
      <PageHeader title="Jobs" />
      <PageBody>
        <WorkerNote {...{ workerSeenAt, now, timeZone }} />
        <FailedJobs failures={failures} timeZone={timeZone} />
        <PageSection
          title="In this workspace"
          description="What Entwine does by itself, how it went last, and what waits."
          isFlush
        >
          <TaskTable
            caption="What is done by itself in this workspace"
            lines={tasks.filter(({ isShared }) => !isShared)}
            {...{ now, timeZone }}
          />
        </PageSection>
        <PageSection
          title="In the whole installation"
          description="What belongs to no workspace. Whoever runs the server looks after it."
          isFlush
        >
          <TaskTable
            caption="What is done by itself in the whole installation"
            lines={tasks.filter(({ isShared }) => isShared)}
            {...{ now, timeZone }}
          />
        </PageSection>
      </PageBody>
    </>
  );
}

function WorkerNote({ workerSeenAt, now, timeZone }: Pick<JobsPageProps, "workerSeenAt" | "now" | "timeZone">) {
  const silentMs = workerSeenAt === null ? Number.MAX_VALUE : now.getTime() - workerSeenAt.getTime();
  if (silentMs <= SILENT_MS) {
    return (
      <p className="text-muted text-sm">
        A worker is running{silentMs < 1000 ? "" : `, last heard of ${formatWait(silentMs)} ago`}.
      </p>
    );
  }
  return (
    <Notice kind="warn" title="No worker is running">
      {workerSeenAt === null
        ? "None was ever seen: nothing below is done until one runs."
        : `The last one was seen ${formatInstant(workerSeenAt, timeZone)}; nothing below is done until one runs.`}{" "}
      Tell whoever runs the server.
    </Notice>
  );
}
