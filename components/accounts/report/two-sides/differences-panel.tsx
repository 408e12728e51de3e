import type { ReportView } from "@/components/accounts/report/report-view";
import type { DiagonalDot } from "@/components/charts/diagonal-places";
import { Badge } from "@/components/ui/badge";
import { PageSection } from "@/components/ui/page-section";
import { QUESTION_LABELS } from "@/lib/format/question-labels";
import { formatPoints, formatScore } from "@/lib/format/scores";
import { type Apart, type SeenByBoth, type SidesApart, sidesApart } from "@/lib/report/sides-apart";
import { NOTABLE_GAP, QUESTIONS, type Question } from "@/lib/scoring";
import { type DifferenceGroup, Differences } from "./differences";
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
      <Differences
        label={pictureWords(apart)}
        dots={dotsOf(apart)}
        groups={groupsOf(apart)}
        rows={questions.map(({ question, team: { reading: ours }, customer: { reading: theirs } }) => [
          `${numberIn(question)} ${QUESTION_LABELS[question]}`,
          numberOf(ours),
          numberOf(theirs),
          ours === null || theirs === null ? "not known" : formatPoints(ours - theirs),
        ])}
      />
    </PageSection>
  );
}

const numberOf = (reading: number | null) => (reading === null ? "not known" : formatScore(reading));
const numberIn = (question: Question) => String(QUESTIONS.indexOf(question) + 1);

/** Both directions are named also where one of them is empty; what one side alone has said is known to be not known. */
function groupsOf({ weMore, theyMore, alike, oneSided, unasked }: SidesApart): readonly DifferenceGroup[] {
  const lineOf = (question: Question, words: string) => ({
    ...{ number: numberIn(question), label: QUESTION_LABELS[question], words },
  });
  const both = (apart: readonly Apart[]) =>
    apart.map(({ question, ours, theirs, gap }) =>
      lineOf(question, `we ${formatScore(ours)}, they ${formatScore(theirs)}, ${formatPoints(gap)}`),
    );
  const compared = [
    { title: "We think more of it than they do", lines: both(weMore) },
    { title: "They think more of it than we do", lines: both(theyMore) },
    { title: `Seen alike, less than ${NOTABLE_GAP} apart`, lines: both(alike) },
  ];
  const unknown = [
    {
      title: "Said by one side alone: how far apart is not known",
      lines: oneSided.map(({ question, ours, theirs }) =>
        lineOf(
          question,
          ours === null ? `they ${numberOf(theirs)}, we have not said` : `we ${numberOf(ours)}, they have not said`,
        ),
      ),
    },
    { title: "Answered by nobody", lines: unasked.map((question) => lineOf(question, "not known")) },
  ];
  const isCompared = compared.some(({ lines }) => lines.length > 0);
  return [...(isCompared ? compared : []), ...unknown.filter(({ lines }) => lines.length > 0)];
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
