import { describe, expect, it } from "vitest";
import type { OwnAnswer } from "@/lib/data/assessments";
import type { LedgerRow } from "@/lib/data/evidence";
import { composeCard } from "@/lib/report/round-card";
import { DEFAULT_MODEL, evidenceOfAnswer, QUESTIONS, type Question } from "@/lib/scoring";

const NOW = Date.parse("2026-03-10T12:00:00Z");
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** The round began five minutes ago. */
const SINCE = NOW - 5 * MINUTE_MS;

const row = (id: string, given: Partial<LedgerRow> & Pick<LedgerRow, "indicator" | "value">): LedgerRow => ({
  ...{ id, source: id, occurredAt: NOW - DAY_MS, recordedAt: NOW - DAY_MS, weight: 1 },
  ...{ revision: 1, origin: "survey_answer", originId: id },
  ...given,
});
const own = (question: Question, at: number, value: number | null = 3): OwnAnswer => ({
  ...{ accountId: "a", question, value, assessmentId: `${question} ${at}`, answeredAt: new Date(at) },
});
const ourRow = (question: Question, at: number, value = 3): LedgerRow[] =>
  evidenceOfAnswer({ question, side: "team", respondentId: "me", value, occurredAt: at, recordedAt: at }).map(
    (one) => ({
      ...{ ...one, revision: 1, origin: "answer", originId: `${question} ${at}` },
    }),
  );
/** Enough for an index: satisfaction is known. */
const SATISFIED = Array.from({ length: 4 }, (_, i) =>
  row(`csat ${i}`, { indicator: "csat", value: 80, occurredAt: NOW - 60 * DAY_MS, recordedAt: NOW - 60 * DAY_MS }),
);

const cardOf = (rows: readonly LedgerRow[], answers: readonly OwnAnswer[] = []) =>
  composeCard({ book: { rows, bundles: [] }, model: DEFAULT_MODEL, own: answers, since: SINCE, now: NOW });

describe("the one question", () => {
  it("is the first of the seven where nothing is known, and never one for the customer", () => {
    expect(cardOf([]).question).toBe("q1");
  });

  it("is the one of which least is known", () => {
    const colleagues = QUESTIONS.filter((question) => question !== "q5").flatMap((question) =>
      evidenceOfAnswer({
        question,
        side: "team",
        respondentId: "other",
        value: 2,
        occurredAt: NOW,
        recordedAt: NOW,
      }).map((one): LedgerRow => ({ ...one, revision: 1, origin: "answer", originId: "other" })),
    );
    expect(cardOf(colleagues).question).toBe("q5");
  });

  it("is not what one said within a quarter, that one can't say among it", () => {
    expect(cardOf([], [own("q1", NOW - 89 * DAY_MS, null), own("q2", NOW - 91 * DAY_MS)]).question).toBe("q2");
  });

  it("is asked again, with what one said before, where a quarter has passed or all were said", () => {
    const all = QUESTIONS.map((question) => own(question, NOW - 30 * DAY_MS));
    const { question, earlier } = cardOf([], all);
    expect([question, earlier?.value]).toEqual(["q1", 3]);
  });
});

describe("what the answer moved", () => {
  it("is told once it is given, of the latest one, and by what it alone moved", () => {
    const before = cardOf(SATISFIED);
    expect(before.answered).toBeNull();
    const at = NOW - MINUTE_MS;
    const after = cardOf([...SATISFIED, ...ourRow("q2", at, 4)], [own("q2", at, 4)]);
    expect(after.question).toBe("q2");
    expect(after.answered).toMatchObject({ question: "q2", value: 4, assessmentId: `q2 ${at}` });
    // entanglement + 1/30 · 50/3, a sixth of it in the index, as far as what is below carries it
    expect(after.answered?.index).toBeCloseTo((before.change.is ?? 0) + (after.answered?.moved ?? 0), 9);
    expect(after.change.is, "what was so before one answered").toBeCloseTo(before.change.is ?? 0, 3);
  });

  it("is no number while there is no index", () => {
    const at = NOW - MINUTE_MS;
    expect(cardOf(ourRow("q1", at), [own("q1", at)]).answered).toMatchObject({ moved: null, index: null });
  });

  it("is not told of what one said before the round began", () => {
    const at = SINCE - 1;
    expect(cardOf(ourRow("q1", at), [own("q1", at)]).answered).toBeNull();
  });
});

describe("what changed", () => {
  it("since a month ago where one has said nothing within a quarter: what weighs most first, in few lines", () => {
    const rows = [
      row("a", { indicator: "csat", value: 90 }),
      row("b", { indicator: "csat", value: 90 }),
      row("c", { indicator: "promise", value: 0, weight: 3 }),
      row("d", { indicator: "tone", value: 50 }),
      row("e", { indicator: "idea", value: 60 }),
      row("old", { indicator: "ces", value: 0, recordedAt: NOW - 31 * DAY_MS, occurredAt: NOW - 31 * DAY_MS }),
      row("gone", { indicator: "goal", value: 0, retracted: true }),
    ];
    const { change } = cardOf(rows, [own("q1", NOW - 91 * DAY_MS)]);
    expect([change.since, change.isSinceAnswer]).toEqual([NOW - 30 * DAY_MS, false]);
    expect(change.records).toEqual([
      { indicator: "promise", count: 1, pulls: "down" },
      { indicator: "csat", count: 2, pulls: "up" },
      { indicator: "idea", count: 1, pulls: "up" },
    ]);
    expect(change.more).toBe(1);
  });

  it("since one said something last", () => {
    const { change } = cardOf([], [own("q1", NOW - 40 * DAY_MS), own("q2", NOW - 50 * DAY_MS)]);
    expect([change.since, change.isSinceAnswer]).toEqual([NOW - 40 * DAY_MS, true]);
  });

  it("leaves out what others say to the seven, which would lead whoever is asked", () => {
    const theirs = row("theirs", { indicator: "q1.customer", value: 0 });
    expect(cardOf([theirs, ...ourRow("q2", NOW - DAY_MS)]).change.records).toEqual([]);
  });

  it("tells from which index to which, and none where there was none", () => {
    const { change } = cardOf([...SATISFIED, row("p", { indicator: "csat", value: 0 })]);
    expect(change.was).not.toBeNull();
    expect(change.is ?? 0).toBeLessThan(change.was ?? 0);
    expect(cardOf([]).change).toMatchObject({ was: null, is: null });
  });
});
