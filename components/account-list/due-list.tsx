import { CalendarClock, ChevronRight, CircleHelp, EarOff, type LucideIcon, ShieldAlert } from "lucide-react";
import Link from "next/link";
import { surveyPath } from "@/components/survey-answers/survey-path";
import { LinkButton } from "@/components/ui/link-button";
import { ACT_DUE_DAYS } from "@/lib/calendar/act-due";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { actWords } from "@/lib/format/act-words";
import { formatRelativeDay } from "@/lib/format/dates";
import { RISK_SENTENCES } from "@/lib/format/risk-labels";
import { STEP_LABELS, STEP_QUESTIONS } from "@/lib/format/step-labels";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { Step } from "@/lib/scoring";
import { type AccountLine, weightiestFirst } from "./account-line";

interface Due {
  readonly account: AccountLine;
  readonly kind: "at-risk" | "act" | "silence" | "unknown";
  readonly step: Step | null;
}

const LOOKS: Record<Due["kind"], { icon: LucideIcon; ink: string; word: string }> = {
  "at-risk": { icon: ShieldAlert, ink: "text-weak", word: "At risk" },
  act: { icon: CalendarClock, ink: "text-accent", word: "Last moment to act" },
  silence: { icon: EarOff, ink: "text-unproven", word: "Silent" },
  unknown: { icon: CircleHelp, ink: "text-unknown", word: "Would tell most" },
};

/** What asks for attention first, each line with the one thing to do about it. */
export function DueList({ lines, now }: { lines: readonly Due[]; now: Date }) {
  return (
    <ul className="divide-y divide-border">
      {lines.map((line) => {
        const { icon: Icon, ink, word } = LOOKS[line.kind];
        return (
          <li key={line.account.id} className="flex items-center gap-3 px-4 py-2 max-sm:pr-1">
            <Icon aria-label={word} role="img" className={`size-4 shrink-0 ${ink}`} />
            <p className="min-w-0 flex-1 text-sm">
              <Link href={`/accounts/${line.account.id}`} className="font-medium hover:text-accent hover:underline">
                {line.account.name}
              </Link>{" "}
              <span className="text-muted">{sentenceOf(line, now)}</span>
            </p>
            <Action line={line} />
          </li>
        );
      })}
    </ul>
  );
}

function sentenceOf({ account, kind, step }: Due, now: Date): string {
  const [reason] = weightiestFirst(account.score?.reasons ?? []);
  const why = reason ? RISK_SENTENCES[reason.code] : "";
  const moment = account.act ? momentWords(account.act, now) : "";
  if (kind === "act") return `${moment} ${why}`.trim();
  if (kind === "silence") return RISK_SENTENCES.silence;
  if (kind === "at-risk") return `${why} ${isNear(account.act?.on ?? null, now) ? moment : ""}`.trim();
  return step ? `${STEP_LABELS[step]} is hardly known. ${STEP_QUESTIONS[step]}` : "Hardly anything is known.";
}

const NEAR_MS = ACT_DUE_DAYS * DAY_MS;
const isNear = (on: Date | null, now: Date) => on !== null && Math.abs(Number(on) - Number(now)) < NEAR_MS;

function momentWords(act: NonNullable<AccountLine["act"]>, now: Date): string {
  const words = actWords(act, now);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${formatRelativeDay(act.on, utcDayOf(now))}.`;
}

function Action({ line }: { line: Due }) {
  const [path, label] = actionOf(line);
  return (
    <LinkButton
      size="small"
      href={`/accounts/${line.account.id}${path}`}
      className="max-sm:border-transparent max-sm:bg-transparent max-sm:text-muted max-sm:shadow-none"
    >
      <span className="max-sm:sr-only">{label}</span>
      <ChevronRight aria-hidden="true" className="sm:hidden" />
    </LinkButton>
  );
}

/** The question that asks a step straight out. */
const FIRST_QUESTION: Record<Exclude<Step, "entanglement">, SurveyKind> = {
  satisfaction: "csat",
  experience: "ces",
  proposition: "proposition_pulse",
  delivery: "delivery_pulse",
  creation: "creation_pulse",
};

/** Entanglement is asked by the seven questions; every step below it is for the customer to tell. */
function actionOf({ kind, step }: Due): readonly [string, string] {
  if (kind === "silence") return ["/interactions/new", "Log"];
  if (kind !== "unknown") return ["", "Open"];
  return step === "entanglement"
    ? ["/assess", "Score it"]
    : [surveyPath(FIRST_QUESTION[step ?? "satisfaction"]), "Enter what they said"];
}
