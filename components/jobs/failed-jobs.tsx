"use client";

import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { retryJobAction } from "@/lib/actions/jobs";
import { formatInstant } from "@/lib/format/dates";
import { taskWords } from "@/lib/format/task-words";
import type { FailedLine } from "./failed-line";

interface FailedJobsProps {
  failures: readonly FailedLine[];
  timeZone: string;
}

/** What went wrong in this workspace, why, and what becomes of it; nothing at all when nothing did. */
export function FailedJobs({ failures, timeZone }: FailedJobsProps) {
  if (failures.length === 0) return null;
  return (
    <PageSection
      title="Went wrong"
      description="Each is tried again by itself for a while; whatever waits behind it goes on."
      isFlush
    >
      <ul className="divide-y divide-border">
        {failures.map((failure) => (
          <FailedRow key={failure.key} failure={failure} timeZone={timeZone} />
        ))}
      </ul>
    </PageSection>
  );
}

function FailedRow({ failure, timeZone }: { failure: FailedLine; timeZone: string }) {
  const announce = useAnnounce();
  const { label } = taskWords(failure.task);
  const { submit, problem, isPending } = useActionForm({
    action: retryJobAction,
    onSaved: () => {
      // Nothing to take back: it would have been tried again anyway.
      announce({ title: `“${label}” is tried again`, undo: null });
    },
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 flex-1 text-sm">
        <span className="block font-medium">{label}</span>
        <span className="block text-xs">{failure.reason}</span>
        <span className="block text-muted text-xs">{fateOf(failure, timeZone)}</span>
        {problem ? <span className="block text-danger text-xs">{problem.message}</span> : null}
      </span>
      <Button size="small" isPending={isPending} onClick={() => submit({ key: failure.key })}>
        Try again
      </Button>
    </li>
  );
}

function fateOf({ attempts, failedAt, nextAt }: FailedLine, timeZone: string): string {
  const tries = attempts === 1 ? "Tried once" : `Tried ${attempts} times`;
  return nextAt === null
    ? `${tries}, given up ${formatInstant(failedAt, timeZone)}`
    : `${tries}, again ${formatInstant(nextAt, timeZone)}`;
}
