"use client";

import { TwoSidedDots } from "@/components/charts/two-sided-dots";
import { Disclosure } from "@/components/ui/disclosure";
import type { ShownAnswer } from "./shown-answer";
import { SideAnswers } from "./side-answers";

interface QuestionLineProps {
  label: string;
  ours: number | null;
  theirs: number | null;
  /** "2 answers ours, 5 theirs"; null where nobody has answered. */
  answered: string | null;
  gap: string;
  /** What is seen beside what is said. */
  seen: string | null;
  /** How far ours are from each other, and what of them is inherited. */
  among: string | null;
  weSay: readonly ShownAnswer[];
  theySay: readonly ShownAnswer[];
}

/** One of the seven questions from both sides; its answers unfold. Drawn from finished words, so that it is sent once. */
export function QuestionLine({ label, ours, theirs, answered, gap, seen, among, weSay, theySay }: QuestionLineProps) {
  return (
    <Disclosure
      className="group/question print:break-inside-avoid"
      summaryClassName="block list-none rounded-sm"
      summary={
        <>
          <TwoSidedDots label={label} ours={ours} theirs={theirs} />
          <span className="flex flex-wrap justify-between gap-x-4 pb-2 text-muted text-xs print:py-0 print:leading-3">
            <span className="group-hover/question:text-foreground">
              {answered ?? "No answers yet"}
              {answered === null ? null : <span className="print:hidden"> · show</span>}
            </span>
            <span className="tabular-nums">{gap}</span>
            {among === null ? null : <span className="w-full tabular-nums">{among}</span>}
            {seen === null ? null : <span className="w-full tabular-nums">{seen}</span>}
          </span>
        </>
      }
    >
      {answered === null ? null : (
        <div className="grid gap-x-6 gap-y-3 pb-3 sm:grid-cols-2">
          <SideAnswers heading="We say" answers={weSay} />
          <SideAnswers heading="They say" answers={theySay} />
        </div>
      )}
    </Disclosure>
  );
}
