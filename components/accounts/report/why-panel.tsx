import Link from "next/link";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { formatPoints } from "@/lib/format/scores";
import { RUNG_LABELS, STEP_LABELS, STEP_QUESTIONS } from "@/lib/format/step-labels";
import { STEPS } from "@/lib/scoring";
import { reportHref } from "./report-href";
import type { ReportView } from "./report-view";
import { WhyIndex } from "./why-index";
import { WhyStep } from "./why-step";

/** Why the numbers are what they are, down to the row (C36). */
export function WhyPanel(view: ReportView) {
  const { chosen, steps } = view.report.why;
  const parts = steps.find(({ step }) => step === chosen);
  return (
    <PageSection
      title="Why"
      id="why"
      description="Every point, down to the record. 50 is where nothing is proven either way."
      isFlush
    >
      <StepTabs {...view} />
      <div className="px-4 pt-3 pb-4">
        {parts ? (
          <>
            <p className="text-muted text-sm">{STEP_QUESTIONS[parts.step]}</p>
            <WhyStep {...view} parts={parts} />
          </>
        ) : (
          <WhyIndex {...view} />
        )}
      </div>
    </PageSection>
  );
}

/** The value rung is never one number alone: its three steps stand apart under its name. */
const VALUE_STEPS = ["proposition", "delivery", "creation"] as const;

function StepTabs({ report, query }: ReportView) {
  const points = new Map(report.why.steps.map((one) => [one.step, one.points]));
  const isValueStep = (step: string) => VALUE_STEPS.some((one) => one === step);
  return (
    <nav aria-label="Which number to explain" className="overflow-x-auto border-border border-b print:hidden">
      <ul className="flex gap-1 px-2">
        <TabLink href={reportHref(query, { why: "index" }, "why")} isCurrent={report.why.chosen === "index"}>
          Index
          <Points points={report.why.index.points} />
        </TabLink>
        {STEPS.map((step) => (
          <TabLink
            key={step}
            href={reportHref(query, { why: step }, "why")}
            isCurrent={report.why.chosen === step}
            over={isValueStep(step) ? RUNG_LABELS.value : undefined}
          >
            {STEP_LABELS[step]}
            <Points points={points.get(step) ?? 0} />
          </TabLink>
        ))}
      </ul>
    </nav>
  );
}

const Points = ({ points }: { points: number }) => (
  <span className="font-normal text-muted text-xs tabular-nums">{formatPoints(points)}</span>
);

interface TabLinkProps {
  href: string;
  isCurrent: boolean;
  over?: string | undefined;
  children: React.ReactNode;
}

function TabLink({ href, isCurrent, over, children }: TabLinkProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isCurrent ? "true" : undefined}
        className={cn(
          "flex min-h-11 flex-col justify-end whitespace-nowrap border-b-2 px-2 pt-1 pb-1.5 font-medium text-sm",
          isCurrent ? "border-accent text-foreground" : "border-transparent text-muted hover:text-foreground",
        )}
      >
        {over ? <span className="font-normal text-2xs text-muted leading-3">{over}</span> : null}
        <span className="flex items-baseline gap-1.5">{children}</span>
      </Link>
    </li>
  );
}
