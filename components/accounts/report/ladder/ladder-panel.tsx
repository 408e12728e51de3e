import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { Card } from "@/components/ui/card";
import { PageSection } from "@/components/ui/page-section";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { formatDay } from "@/lib/format/dates";
import { holdingWords } from "@/lib/format/holding-words";
import { STEP_LABELS } from "@/lib/format/step-labels";
import { LATELY_DAYS, type LadderScore, STEPS, type Thresholds } from "@/lib/scoring";
import { LadderDrawing } from "./ladder-drawing";

interface LadderPanelProps extends Omit<ReportView<"score" | "thresholds">, "viewer"> {
  /** What its marks mean stands with the table, to fit one screen with the rest. */
  isShort?: boolean;
}

/** The signature picture with what it means in words, and its numbers with their ranges as a table. */
export function LadderPanel({ report, query, isShort = false }: LadderPanelProps) {
  const { score, thresholds } = report;
  const why = (step: ReportView["query"]["why"]) => reportHref(query, "why", { why: step, since: null }, "why");
  const drawing = (
    <LadderDrawing
      score={drawnScore(score)}
      isShort={isShort}
      thresholds={thresholds}
      sentence={sentenceOf(score, thresholds)}
      change={{
        points: score.momentum.total.ladder,
        since: formatDay(utcDayOf(score.asOf - LATELY_DAYS * DAY_MS)),
        href: reportHref(query, "why", { since: null }, "change"),
      }}
      hrefs={{
        ladder: why("index"),
        satisfaction: why("satisfaction"),
        experience: why("experience"),
        proposition: why("proposition"),
        delivery: why("delivery"),
        creation: why("creation"),
        entanglement: why("entanglement"),
      }}
    />
  );
  if (isShort) {
    return (
      <section id="ladder" aria-label="The ladder" className="min-w-0 break-inside-avoid">
        <Card className="ladder-short px-4 pt-3 pb-3">
          <h2 className="sr-only">The ladder</h2>
          {drawing}
        </Card>
      </section>
    );
  }
  return (
    <PageSection title="The ladder" id="ladder">
      {drawing}
    </PageSection>
  );
}

/** The picture in words: what holds them back, and which height does not count for it. */
function sentenceOf(score: LadderScore, thresholds: Thresholds): string {
  if (score.live === 0) return "Nothing is recorded yet: every step is unknown, which is neither good nor bad.";
  return [holdingWords(score, thresholds), hollowWords(score)].filter(Boolean).join(" ");
}

/** Which height does not count, because of which step, and how much of it there is. */
function hollowWords({ ladder, steps }: LadderScore): string | null {
  const hollow = STEPS.filter((step) => ladder.hollow[step]).map((step) => STEP_LABELS[step]);
  const below = STEPS.find((step) => steps[step].state !== "carries");
  if (hollow.length === 0 || below === undefined) return null;
  const are = hollow.length === 1 ? "is" : "are";
  const why = `high, but ${STEP_LABELS[below].toLowerCase()} below does not carry`;
  return `${listed(hollow)} ${are} hollow: ${why}. ${ladder.hollowness.toFixed(1)} points of height do not count for that.`;
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** No more than is drawn: a whole score brings every record that it stands on, and the noise of its last digits. */
function drawnScore({ steps, ladder, rungs }: LadderScore) {
  const { satisfaction, experience, proposition, delivery, creation, entanglement } = steps;
  return {
    steps: {
      ...{ satisfaction: tidy(satisfaction), experience: tidy(experience), proposition: tidy(proposition) },
      ...{ delivery: tidy(delivery), creation: tidy(creation), entanglement: tidy(entanglement) },
    },
    ladder: tidy(ladder),
    rungs: { value: tidy(rungs.value) },
  };
}

/** Numbers to a millionth: two readings of one score are the same bytes. */
const tidy = <T extends object>(numbers: T): T => {
  const rounded = { ...numbers };
  for (const key in rounded) {
    const value = rounded[key];
    if (typeof value === "number") Object.assign(rounded, { [key]: Math.round(value * 1e6) / 1e6 });
  }
  return rounded;
};
