import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { QUESTION_LABELS, QUESTION_WORDING } from "@/lib/format/question-labels";
import { formatPoints } from "@/lib/format/scores";
import type { ReportQuestion } from "@/lib/report/account-report";
import type { SeenInRegisters } from "@/lib/report/seen-in-registers";
import { askWords, saidBySide } from "./agenda-words";
import { registerWords } from "./register-words";

interface AgendaItemProps {
  question: ReportQuestion;
  seen: SeenInRegisters;
  zone: string;
}

/** One matter of the conversation: as they are asked it, what both say of it, what is seen, and what to ask. */
export function AgendaItem({ question, seen, zone }: AgendaItemProps) {
  const { question: key, team, customer } = question;
  const gap = team.reading === null || customer.reading === null ? null : team.reading - customer.reading;
  return (
    <li className="break-inside-avoid py-2 first:pt-0 last:pb-0 print:py-1">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-medium text-sm">
        “{QUESTION_WORDING.customer[key]}”<span className="font-normal text-muted text-xs">{QUESTION_LABELS[key]}</span>
        {gap === null ? null : (
          <Badge tone={question.isGapClear ? "caution" : "neutral"}>gap {formatPoints(gap)}</Badge>
        )}
      </h3>
      <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-2 print:grid-cols-2 print:text-xs">
        <Line term="We say">{saidBySide(question, "team", zone)}</Line>
        <Line term="They say">{saidBySide(question, "customer", zone)}</Line>
        <Line term="Seen">{registerWords(key, seen)}</Line>
        <Line term="Ask">
          <span className="font-medium">{askWords(question)}</span>
        </Line>
      </dl>
    </li>
  );
}

const Line = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="flex gap-2">
    <dt className="w-16 shrink-0 text-muted text-xs leading-5 print:w-12 print:leading-4">{term}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);
