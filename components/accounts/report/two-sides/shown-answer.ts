import { recordHref } from "@/components/accounts/report/record-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { QUESTION_ANCHORS } from "@/lib/format/question-labels";
import type { ReportAnswer, ReportQuestion } from "@/lib/report/account-report";
import type { Side } from "@/lib/scoring";

/** An answer to one of the seven questions in finished words. */
export interface ShownAnswer {
  readonly key: string;
  readonly said: string;
  readonly line: string | null;
  readonly who: string;
  readonly when: string;
  readonly href: string | null;
}

interface Asked {
  readonly question: ReportQuestion;
  readonly side: Side;
  readonly view: Pick<ReportView, "query" | "viewer">;
}

export function showAnswer(answer: ReportAnswer, { question, side, view }: Asked): ShownAnswer {
  return {
    key: `${answer.who} ${answer.answeredAt}`,
    said: `${answer.value} · ${QUESTION_ANCHORS[side][question.question][answer.value] ?? ""}`,
    line: answer.line && side === "customer" ? `“${answer.line}”` : answer.line,
    who: answer.isInherited ? `inherited from ${answer.who}` : answer.who,
    when: formatDay(dayOf(answer.answeredAt, view.viewer.timeZone)),
    href: recordHref(answer.entry, view.query),
  };
}
