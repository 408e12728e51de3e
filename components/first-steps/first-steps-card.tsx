import Link from "next/link";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { Check } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { can } from "@/lib/permissions/can";
import type { FirstSteps } from "@/lib/report/first-steps";
import { type StepToTake, stepsToTake } from "./steps-to-take";

interface FirstStepsProps {
  readonly first: FirstSteps;
  readonly viewer: Parameters<typeof can>[0];
  /** Where the ladder stands on the same page nobody has to be led to it. */
  readonly isBesideLadder?: boolean;
}

/** The way from an empty workspace to a ladder that has moved; gone once it is walked and a second account is there. */
export function FirstStepsCard({ first, viewer, isBesideLadder = false }: FirstStepsProps) {
  const steps = stepsToTake(first);
  const next = steps.find(({ isDone, href }) => !isDone && href !== null);
  const done = steps.filter(({ isDone }) => isDone).length;
  if (first.hasIndex && next === undefined && isBesideLadder) return null;
  return (
    <section aria-labelledby="first-steps">
      <Card className="p-4 print:hidden">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="first-steps" className="font-semibold text-base">
            {titleOf(first, next)}
          </h2>
          <p className="text-muted text-sm tabular-nums">
            {done} of {steps.length} done
          </p>
        </div>
        <ol className="mt-3 grid gap-2 md:grid-cols-2 2xl:grid-cols-4">
          {steps.map((step, at) => (
            <Step
              key={step.title}
              {...{ step, at, isNext: step === next }}
              isAllowed={can(viewer, step.permission, first.account?.ownerId)}
            />
          ))}
        </ol>
        {next || first.account === null ? null : <Outcome account={first.account} hasIndex={first.hasIndex} />}
      </Card>
    </section>
  );
}

function titleOf({ hasIndex }: FirstSteps, next: StepToTake | undefined): string {
  if (next) return "Two minutes to a first reading";
  return hasIndex ? "The first reading is there" : "One answer more to a first reading";
}

function Outcome({ account, hasIndex }: { account: NonNullable<FirstSteps["account"]>; hasIndex: boolean }) {
  if (hasIndex) {
    return (
      <p className="mt-3 text-sm">
        <Link href={`/accounts/${account.id}`} className="text-accent hover:underline">
          See where {account.name} stands on the ladder
        </Link>
        , or add the next account.
      </p>
    );
  }
  return (
    <p className="mt-3 text-sm">
      Too little is known yet of how happy they are.{" "}
      <Link href={`/accounts/${account.id}/survey/new?question=csat`} className="text-accent hover:underline">
        Enter another answer of theirs
      </Link>{" "}
      or{" "}
      <Link href={`/accounts/${account.id}/interactions/new`} className="text-accent hover:underline">
        log how they sounded
      </Link>
      .
    </p>
  );
}

interface StepProps {
  readonly step: StepToTake;
  readonly at: number;
  readonly isNext: boolean;
  readonly isAllowed: boolean;
}

function Step({ step, at, isNext, isAllowed }: StepProps) {
  const { title, why, isDone, href, label } = step;
  return (
    <li
      aria-current={isNext ? "step" : undefined}
      className={cn("flex items-start gap-3 rounded-md border p-3", isNext ? "border-accent" : "border-border")}
    >
      <span
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-full border text-xs tabular-nums",
          isDone ? "border-carries/40 bg-carries-soft text-carries" : "border-border text-muted",
        )}
      >
        {isDone ? <Check aria-hidden="true" className="size-3.5" /> : at + 1}
      </span>
      <div className="min-w-0 flex-1 space-y-1">
        <p className={cn("font-medium text-sm", isDone && "text-muted")}>
          {title}
          {isDone ? <span className="sr-only"> (done)</span> : null}
        </p>
        {isDone ? null : <p className="text-muted text-xs">{why}</p>}
        {isNext && href !== null && isAllowed ? (
          <LinkButton href={href} variant="primary" className="mt-1">
            {label}
          </LinkButton>
        ) : null}
      </div>
    </li>
  );
}
