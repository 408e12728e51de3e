import "server-only";
import type { ScoredAccount } from "@/lib/data/ladder-scores";
import type { SavedAnswer } from "@/lib/schemas/results";
import { type LadderScore, STEPS, type Step, type StepScore, type StepsAndLadder } from "@/lib/scoring";

/** What a save answers with: enough to show that the score moved. */
export const savedWith = (id: string, scored: readonly ScoredAccount[]): SavedAnswer => ({
  id,
  scores: scored.map(({ accountId, score, index, news }) => ({
    accountId,
    index,
    standsOn: score.ladder.standsOn,
    moved: news ? { index: news.points.ladder, steps: movedSteps(score, news.points), parts: [...news.inIndex] } : null,
  })),
});

const movedSteps = ({ steps }: LadderScore, news: StepsAndLadder) =>
  STEPS.filter((step) => news[step] !== 0).map((step) => {
    const { score, cumulative } = steps[step];
    // The running minimum was reached on a lower step: that one counts here.
    const holder = cumulative < score ? STEPS.find((lower) => steps[lower].score === cumulative) : undefined;
    return { step, score, points: news[step], heldBy: holder === undefined ? null : knownScore(holder, steps[holder]) };
  });

const knownScore = (step: Step, { score, reading }: StepScore) => ({ step, score: reading === null ? null : score });
