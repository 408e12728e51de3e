import { describe, expect, it } from "vitest";
import { gapVerdict } from "@/components/accounts/report/two-sides/gap-words";
import { placeOf, sharedMarks } from "@/components/charts/diagonal-places";
import { mutualMeasures } from "@/lib/format/mutual-words";
import { sidesApart } from "@/lib/report/sides-apart";
import { DEFAULT_MODEL, type Evidence, type Indicator, QUESTIONS, type Question, scoreAccount } from "@/lib/scoring";
import { NOON } from "../../factories/clock";

const asOf = NOON.getTime();

/** What both sides answered, 0–100; null where one has not. */
type Answers = Partial<Record<Question, readonly [ours: number | null, theirs: number | null]>>;

const asked = (answers: Answers) =>
  QUESTIONS.map((question) => {
    const [ours = null, theirs = null] = answers[question] ?? [];
    return {
      ...{ question, isGapClear: false },
      team: { reading: ours, answers: [] },
      customer: { reading: theirs, answers: [] },
    };
  });

const evidenceOf = (indicator: Indicator, value: number): Evidence[] =>
  [1, 2, 3].map((n) => ({
    ...{ id: `${indicator}:${n}`, indicator, source: `one ${n}`, value, weight: 3 },
    ...{ occurredAt: asOf - 1, recordedAt: asOf - 1 },
  }));

const scored = (answers: Answers, more: readonly Evidence[] = []) => {
  const evidence = QUESTIONS.flatMap((question) => {
    const [ours = null, theirs = null] = answers[question] ?? [];
    return [
      ...(ours === null ? [] : evidenceOf(`${question}.team`, ours)),
      ...(theirs === null ? [] : evidenceOf(`${question}.customer`, theirs)),
    ];
  });
  return scoreAccount({ evidence: [...evidence, ...more], asOf }, DEFAULT_MODEL);
};

const verdictOf = (answers: Answers) => gapVerdict(scored(answers).twoSided, sidesApart(asked(answers))).words;

describe("two sides as equals", () => {
  it("shows a gap in both directions, the widest first, and what one side alone said as not known", () => {
    const apart = sidesApart(
      asked({ q1: [75, 50], q2: [100, 0], q3: [25, 75], q4: [50, 50], q5: [75, null], q6: [null, 25] }),
    );
    expect(apart.weMore.map(({ question, gap }) => [question, gap])).toEqual([
      ["q2", 100],
      ["q1", 25],
    ]);
    expect(apart.theyMore.map(({ question, gap }) => [question, gap])).toEqual([["q3", -50]]);
    expect(apart.alike.map(({ question }) => question)).toEqual(["q4"]);
    expect(apart.oneSided.map(({ question, ours, theirs }) => [question, ours, theirs])).toEqual([
      ["q5", 75, null],
      ["q6", null, 25],
    ]);
    expect(apart.unasked).toEqual(["q7"]);
  });

  it("never says that both see it alike beside gaps that cancel each other", () => {
    expect(verdictOf({ q1: [75, 50], q2: [50, 75] })).toBe("Apart on 2 questions, alike on average (0.0)");
    expect(verdictOf({ q1: [75, 50], q2: [50, 50] })).toBe("Apart on 1 question, alike on average (+12.5)");
    expect(verdictOf({ q1: [50, 50], q2: [75, 75] })).toBe("Both sides see it alike (0.0)");
    expect(verdictOf({ q1: [75, null] })).toBe("Gap not known");
    expect(verdictOf({ q1: [100, 0], q2: [100, 0] })).toMatch(/^On average we think more of it than they do/);
    expect(verdictOf({ q1: [0, 100], q2: [0, 100] })).toMatch(/^On average they think more of it than we do/);
  });

  it("never promises anything of a gap that closes", () => {
    const words = [{ q1: [75, 50], q2: [50, 75] }, { q1: [100, 0] }, { q1: [0, 100] }] satisfies Answers[];
    for (const answers of words) expect(verdictOf(answers)).not.toMatch(/clos|narrow|should|improve|better|worse/i);
  });
});

describe("the diagonal", () => {
  const dot = (name: string, ours: number | null, theirs: number | null) => ({
    name,
    ours,
    theirs,
    side: "alike" as const,
  });

  it("has a reading on its axis, and beside the square what one side has not answered", () => {
    const [origin, corner] = [placeOf({ ours: 0, theirs: 0 }), placeOf({ ours: 100, theirs: 100 })];
    expect(origin.x - corner.x).toBe(corner.y - origin.y);
    expect(placeOf({ ours: 50, theirs: null }).y).toBeGreaterThan(origin.y);
    expect(placeOf({ ours: null, theirs: 50 }).x).toBeLessThan(origin.x);
  });

  it("gives questions with the same answers one mark with all of their numbers", () => {
    const dots = [dot("1", 75, 75), dot("2", 75, 75), dot("3", 50, 75), dot("4", 75, null)];
    expect(sharedMarks(dots).map(({ names }) => names.join(" "))).toEqual(["1 2", "3", "4"]);
    const nearby = [dot("1", 75, null), dot("2", 78, null), dot("3", 90, null)];
    expect(sharedMarks(nearby).map(({ names }) => names.join(" "))).toEqual(["1 2", "3"]);
  });
});

describe("how both lean on each other", () => {
  const measures = (...given: Parameters<typeof scored>) =>
    mutualMeasures(scored(...given)).map(({ verdict }) => verdict);

  it("is not known where nothing of it is, and never a middling number", () => {
    expect(measures({})).toEqual(["Not known", "Not known", "Not known"]);
  });

  it("tells what the library computed", () => {
    const unhappy = (["csat", "nps", "deliveryPulse", "creationPulse"] as const).flatMap((one) => evidenceOf(one, 0));
    const answers = { q1: [100, 100], q2: [100, 100], q4: [75, 75], q6: [25, 25] } satisfies Answers;
    const [mutuality, balance, captivity] = measures(answers, unhappy);
    expect(mutuality).toMatch(/^\d+ of 100$/);
    expect(balance).toBe("Needed more than loved (−75.0)");
    expect(captivity).toBe("100 of 100");
  });
});
