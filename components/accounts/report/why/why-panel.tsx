import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { formatPoints } from "@/lib/format/scores";
import { RUNG_LABELS, STEP_LABELS, STEP_QUESTIONS } from "@/lib/format/step-labels";
import { STEPS, VALUE_STEPS } from "@/lib/scoring";
import { WhyIndex } from "./why-index";
import { WhyStep } from "./why-step";

export type WhyView = ReportView<"why" | "score" | "thresholds">;

/** Why the numbers are what they are, down to the row (C36). */
export function WhyPanel(view: WhyView) {
  const { chosen, steps } = view.report.why;
  const parts = steps.find(({ step }) => step === chosen);
  return (
    <PageSection
      title="Why"
      id="why"
      description="Every point, down to the record. 50 is where nothing is proven either way."
      isFlush
      className="break-inside-auto"
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

function StepTabs({ report, query }: WhyView) {
  const points = new Map(report.why.steps.map((one) => [one.step, one.points]));
  // The value rung is never one number alone: its three steps stand apart under its name.
  const isValueStep = (step: string) => VALUE_STEPS.some((one) => one === step);
  return (
    <nav aria-label="Which number to explain" className="border-border border-b print:hidden">
      <ul className="grid grid-cols-4 px-2 sm:flex sm:overflow-x-auto">
        <TabLink
          href={reportHref(query, "why", { why: "index" }, "why")}
          isCurrent={report.why.chosen === "index"}
          label="Index"
          points={report.why.index.points}
        />
        {STEPS.map((step) => (
          <TabLink
            key={step}
            href={reportHref(query, "why", { why: step }, "why")}
            isCurrent={report.why.chosen === step}
            label={STEP_LABELS[step]}
            points={points.get(step) ?? 0}
            rung={isValueStep(step) ? RUNG_LABELS.value : undefined}
          />
        ))}
      </ul>
    </nav>
  );
}

interface TabLinkProps {
  href: string;
  isCurrent: boolean;
  label: string;
  points: number;
  rung?: string | undefined;
}

function TabLink({ href, isCurrent, label, points, rung }: TabLinkProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isCurrent ? "true" : undefined}
        className={cn(
          "flex min-h-11 flex-col justify-center whitespace-nowrap border-b-2 px-1.5 py-1 font-medium text-sm",
          isCurrent ? "border-accent text-foreground" : "border-transparent text-muted hover:text-foreground",
        )}
      >
        {label}
        <span className="font-normal text-muted text-xs tabular-nums">
          {rung ? `${rung} · ` : ""}
          {formatPoints(points)}
        </span>
      </Link>
    </li>
  );
}
