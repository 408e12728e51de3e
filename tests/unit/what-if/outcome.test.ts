import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, INDICATORS, STEPS } from "@/lib/scoring";
import type { Imagined } from "@/lib/what-if/hypothesis";
import { IMAGINED_KINDS } from "@/lib/what-if/imagined-kinds";
import { imaginedWords } from "@/lib/what-if/imagined-words";
import { judged, outcomeOf } from "@/lib/what-if/outcome";
import { packGround, unpackGround } from "@/lib/what-if/pack-ground";
import { presetOf, presetsOf } from "@/lib/what-if/presets";
import { type Resolved, resolveImagined } from "@/lib/what-if/resolve-imagined";
import { ACCOUNT, ANN, BEN, CASE, GROUND, MIRA, NOW, PLACE, PROMISE } from "./ground";

const MOMENT = { asOf: NOW, knownAt: NOW };

function resolved(imagined: Imagined): Resolved {
  const read = resolveImagined(imagined, PLACE);
  if ("problems" in read) throw new Error(`${imagined.kind}: ${JSON.stringify(read.problems)}`);
  return read.resolved;
}

const outcome = (records: readonly Imagined[], daysLater = 0) => {
  const supposed = { accountId: ACCOUNT, ground: GROUND, model: DEFAULT_MODEL, moment: MOMENT, daysLater };
  return outcomeOf({ ...supposed, records: records.map(resolved) });
};

const problemsOf = (imagined: Imagined) => {
  const read = resolveImagined(imagined, PLACE);
  return "problems" in read ? read.problems : null;
};

const ANSWERS: readonly Imagined[] = [
  { kind: "survey_answer", said: { contactId: BEN.id, question: "csat", answer: 2 } },
  { kind: "survey_answer", said: { contactId: BEN.id, question: "nps", answer: 1 } },
  { kind: "promise", said: { outcome: "broken" }, of: PROMISE },
  { kind: "leaving", said: { personId: ANN.id } },
];

describe("what would be", () => {
  it("adds up: what each moves alone and what they move only together are what all of them move", () => {
    const { parts, together, total, left, supposed } = outcome(ANSWERS);
    expect(parts).toHaveLength(ANSWERS.length);
    for (const step of STEPS) {
      const sum = [...parts, together].reduce((all, part) => all + part[step], 0);
      expect(sum).toBeCloseTo(total[step], 9);
      expect(total[step]).toBeCloseTo(supposed.score.steps[step].score - left.score.steps[step].score, 0.7);
    }
    // Two answers of one person to one step are worth less together than one by one.
    expect(together.satisfaction).not.toBe(0);
  });

  it("is as it is where nothing is imagined, and later only what time takes", () => {
    const { now, left, supposed, parts } = outcome([]);
    expect([left, supposed, parts]).toEqual([now, now, []]);
    const later = outcome([], 200);
    expect(later.supposed).toEqual(later.left);
    expect(later.left.score.steps.satisfaction.coverage).toBeLessThan(now.score.steps.satisfaction.coverage);
  });

  it("does not take ageing for the effect of a record: on a later day it moves less than time does, and is told apart", () => {
    const good: readonly Imagined[] = [
      { kind: "survey_answer", said: { contactId: ANN.id, question: "nps", answer: 10 } },
    ];
    const { left, supposed, total } = outcome(good, 300);
    expect(total.satisfaction).toBeCloseTo(
      supposed.score.steps.satisfaction.score - left.score.steps.satisfaction.score,
      0.7,
    );
    expect(total.satisfaction).toBeGreaterThan(0);
    expect(total.experience).toBe(0);
  });

  it("is worked out from what travelled as from what was packed", () => {
    const travelled = unpackGround(
      JSON.parse(JSON.stringify(packGround({ ...GROUND, rows: [], promises: [] }))),
      ACCOUNT,
    );
    const [here, there] = [{ ...GROUND, rows: [], promises: [] }, travelled].map((ground) =>
      judged(ground, MOMENT, DEFAULT_MODEL),
    );
    expect(there?.score.steps).toEqual(here?.score.steps);
    expect(there?.causes).toEqual(here?.causes);
    expect(travelled.heldAlone[MIRA.id]).toHaveLength(1);
  });
});

describe("an imagined record", () => {
  it.each<[string, Imagined, object]>([
    [
      "a stranger",
      { kind: "leaving", said: { personId: ACCOUNT } },
      { personId: expect.stringContaining("this account") },
    ],
    [
      "a number off its scale",
      { kind: "survey_answer", said: { contactId: ANN.id, answer: 11 } },
      { answer: expect.any(String) },
    ],
    [
      "a text for a number",
      { kind: "team_answer", said: { memberId: MIRA.id, answer: "4" } },
      { answer: expect.any(String) },
    ],
    [
      "a day that has not come",
      { kind: "goal", said: { horizonOn: "now", reviewedAt: "2199-01-01" } },
      { reviewedAt: expect.any(String) },
    ],
    ["what is settled since", { kind: "promise", said: {}, of: CASE }, { of: expect.stringContaining("settled") }],
    ["a record of another kind", { kind: "goal", said: {}, of: CASE }, { of: expect.stringContaining("settled") }],
  ])("is refused in words where it holds %s", (_, imagined, problems) => {
    expect(problemsOf(imagined)).toEqual(problems);
  });

  it("holds nothing that its form does not ask for", () => {
    const said = JSON.parse('{"__proto__": "x", "constructor": "x", "id": "x", "answer": 4}');
    const { fields } = resolved({ kind: "survey_answer", said: { ...said, contactId: ANN.id } });
    expect(fields).toEqual({ contactId: ANN.id, question: "csat", answer: 4 });
  });
});

describe("the questions that one press asks", () => {
  it("can be imagined, each way of each, and are told in words", () => {
    const all = [
      ...INDICATORS.flatMap((indicator) => presetOf(indicator, PLACE, MIRA.id) ?? []),
      ...presetsOf(PLACE, {
        score: judged(GROUND, MOMENT, DEFAULT_MODEL).score,
        model: DEFAULT_MODEL,
        memberId: MIRA.id,
      }),
    ];
    const ways = all.flatMap(({ ways }) => ways);
    expect(ways.length).toBeGreaterThan(50);
    for (const { imagined } of ways) {
      const moment = { ...MOMENT, accountId: ACCOUNT, laterMs: 0, place: 0 };
      expect(imaginedWords(resolved(imagined), PLACE, moment)).toMatch(/^\w.*\w/);
      expect(outcome([imagined]).parts).toHaveLength(1);
    }
    expect(new Set(ways.map(({ imagined }) => imagined.kind)).size).toBeGreaterThan(12);
    expect(IMAGINED_KINDS).toEqual(expect.arrayContaining(ways.map(({ imagined }) => imagined.kind)));
  });

  it.each(INDICATORS.filter((indicator) => indicator !== "barrier"))(
    "move the step of %s, and well more than badly",
    (indicator) => {
      const [well, badly] = (presetOf(indicator, PLACE, MIRA.id)?.ways ?? []).map(({ imagined }) =>
        outcome([imagined]),
      );
      if (!well) throw new Error(`Nothing is asked of ${indicator}.`);
      const height = (one: typeof well) => STEPS.reduce((sum, step) => sum + one.supposed.score.steps[step].score, 0);
      if (badly) expect(height(well)).toBeGreaterThan(height(badly));
      expect(well.supposed.score.indicators[indicator]?.mass).not.toBe(well.left.score.indicators[indicator]?.mass);
    },
  );

  it("begin with what is open here: the promise, the case, and whoever most hangs on", () => {
    const { score } = judged(GROUND, MOMENT, DEFAULT_MODEL);
    const asks = presetsOf(PLACE, { score, model: DEFAULT_MODEL, memberId: MIRA.id }).map((one) => one.asks);
    expect(asks.slice(3)).toEqual(["Our promise “A spare pump” is", "Their case “Gate stuck” is", "Ann", "Mira"]);
  });
});
