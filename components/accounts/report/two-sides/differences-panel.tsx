import type { ReactNode } from "react";
import type { ReportView } from "@/components/accounts/report/report-view";
import { DiagonalPicture } from "@/components/charts/diagonal-picture";
import type { DiagonalDot } from "@/components/charts/diagonal-places";
import { NumbersTable } from "@/components/charts/numbers-table";
import { TableTwin } from "@/components/charts/table-twin";
import { Badge } from "@/components/ui/badge";
import { PageSection } from "@/components/ui/page-section";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { formatPoints, formatScore } from "@/lib/format/scores";
import { type Apart, type SeenByBoth, type SidesApart, sidesApart } from "@/lib/report/sides-apart";
import { NOTABLE_GAP, QUESTIONS, type Question } from "@/lib/scoring";
import { gapVerdict } from "./gap-words";

/** Where both sides see it differently, in both directions: a picture, its words, and its numbers. */
export function DifferencesPanel({ report: { questions, score } }: Pick<ReportView<"questions" | "score">, "report">) {
  const apart = sidesApart(questions);
  const verdict = gapVerdict(score.twoSided, apart);
  return (
    <PageSection
      title="Where we differ, both ways"
      id="differences"
      description="A gap is a finding and no fault of either side: it says where to listen."
      actions={<Badge tone={verdict.tone}>{verdict.words}</Badge>}
    >
      <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2">
        <DiagonalPicture label={pictureWords(apart)} dots={dotsOf(apart)} />
        <div className="space-y-3">
          {apart.weMore.length + apart.theyMore.length + apart.alike.length === 0 ? (
            <p className="text-muted text-sm">No question was answered by both sides.</p>
          ) : (
            <>
              <Direction title="We think more of it than they do" apart={apart.weMore} />
              <Direction title="They think more of it than we do" apart={apart.theyMore} />
              <Direction title={`Seen alike, less than ${NOTABLE_GAP} apart`} apart={apart.alike} />
            </>
          )}
          <OneSided seen={apart.oneSided} />
          <Unasked questions={apart.unasked} />
        </div>
      </div>
      <TableTwin>
        <NumbersTable
          caption="The seven questions, what we say and what they say"
          heads={["Question", "We say", "They say", "Gap"]}
          rows={questions.map(({ question, team, customer }, key) => ({
            key,
            cells: [
              named(question),
              numberOf(team.reading),
              numberOf(customer.reading),
              team.reading === null || customer.reading === null
                ? "not known"
                : formatPoints(team.reading - customer.reading),
            ],
          }))}
        />
      </TableTwin>
    </PageSection>
  );
}

const numberOf = (reading: number | null) => (reading === null ? "not known" : formatScore(reading));
const numberIn = (question: Question) => String(QUESTIONS.indexOf(question) + 1);
const named = (question: Question) => `${numberIn(question)} ${QUESTION_LABELS[question]}`;

function Direction({ title, apart }: { title: string; apart: readonly Apart[] }) {
  return (
    <Group title={title} isEmpty={apart.length === 0}>
      {apart.map(({ question, ours, theirs, gap }) => (
        <Line key={question} question={question}>
          we {formatScore(ours)}, they {formatScore(theirs)}, {formatPoints(gap)}
        </Line>
      ))}
    </Group>
  );
}

function OneSided({ seen }: { seen: readonly SeenByBoth[] }) {
  if (seen.length === 0) return null;
  return (
    <Group title="Said by one side alone: how far apart is not known">
      {seen.map(({ question, ours, theirs }) => (
        <Line key={question} question={question}>
          {ours === null ? `they ${numberOf(theirs)}, we have not said` : `we ${numberOf(ours)}, they were not heard`}
        </Line>
      ))}
    </Group>
  );
}

function Unasked({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <Group title="Answered by nobody">
      {questions.map((question) => (
        <Line key={question} question={question}>
          not known
        </Line>
      ))}
    </Group>
  );
}

function Group({ title, isEmpty = false, children }: { title: string; isEmpty?: boolean; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-muted text-xs">{title}</h3>
      {isEmpty ? <p className="text-muted text-sm">None.</p> : <ul className="text-sm">{children}</ul>}
    </div>
  );
}

function Line({ question, children }: { question: Question; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 py-0.5">
      <span>
        <span className="inline-block w-4 font-semibold tabular-nums">{numberIn(question)}</span>
        {QUESTION_LABELS[question]}
      </span>
      <span className="text-muted text-xs tabular-nums">{children}</span>
    </li>
  );
}

function dotsOf({ weMore, theyMore, alike, oneSided }: SidesApart): readonly DiagonalDot[] {
  const dots = (seen: readonly SeenByBoth[], side: DiagonalDot["side"]) =>
    seen.map(({ question, ours, theirs }) => ({ name: numberIn(question), ours, theirs, side }));
  return [...dots(weMore, "we"), ...dots(theyMore, "they"), ...dots(alike, "alike"), ...dots(oneSided, "unknown")];
}

/** The picture in one sentence. */
function pictureWords({ weMore, theyMore, alike, oneSided, unasked }: SidesApart): string {
  const unknown = oneSided.length + unasked.length;
  return [
    `Of seven questions we think more of ${weMore.length} than they do`,
    `they think more of ${theyMore.length} than we do`,
    `${alike.length} are seen alike`,
    `of ${unknown} it is not known.`,
  ].join(", ");
}
