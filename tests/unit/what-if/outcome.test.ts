import { describe, expect, it } from "vitest";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { DEFAULT_MODEL, INDICATORS, STEPS } from "@/lib/scoring";
import { declarationOf } from "@/lib/what-if/declared";
import { type Ground, momentLater } from "@/lib/what-if/ground";
import type { Imagined } from "@/lib/what-if/hypothesis";
import { imagine, rowOf } from "@/lib/what-if/imagine";
import { IMAGINED_KINDS } from "@/lib/what-if/imagined-kinds";
import { imaginedWords } from "@/lib/what-if/imagined-words";
import { leavingWords } from "@/lib/what-if/leaving-words";
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

// Longer than other files: every kind that can be imagined goes through one outcome, on one small account.
describe("what would be", () => {
  it("adds up: what each moves alone and what they move only together are what all of them move", () => {
    const { parts, together, total, left, supposed } = outcome(ANSWERS);
    expect(parts).toHaveLength(ANSWERS.length);
    for (const step of STEPS) {
      const sum = [...parts, together].reduce((all, part) => all + (part?.[step] ?? 0), 0);
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
      "a value case between its grades",
      { kind: "value_case", said: { value: 1_000_000 } },
      { value: "Choose how far it is." },
    ],
    [
      "a share beyond all of them",
      { kind: "departments", said: { share: 101 } },
      { share: expect.stringContaining("from 0 to 100") },
    ],
    [
      "a tone beyond delight",
      { kind: "interaction", said: { sentiment: 1.5 } },
      { sentiment: "Choose how they would sound." },
    ],
    ["a note, which is no contact", { kind: "interaction", said: { kind: "note" } }, { kind: expect.any(String) }],
    [
      "that an open promise is kept late, whatever its day",
      { kind: "promise", said: { outcome: "late" }, of: PROMISE },
      { outcome: expect.stringContaining("the day it is due") },
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

const wordsOf = (imagined: Imagined, daysLater = 0) =>
  imaginedWords(resolved(imagined), PLACE, { ...momentLater(MOMENT, daysLater), accountId: ACCOUNT, place: 0 });

describe("a number in a link", () => {
  const FAR = [-1e308, -1, 0.5, 5e-324, 1e6, 1e308];
  const named = { contactId: BEN.id, memberId: MIRA.id, personId: BEN.id };
  const crafted = IMAGINED_KINDS.flatMap((kind) =>
    Object.entries(declarationOf({ kind }, PLACE).fields)
      .filter(([, { kind: asked }]) => asked === "number" || asked === "money")
      .flatMap(([name]) => FAR.map((value): Imagined => ({ kind, said: { ...namedFor(kind), [name]: value } }))),
  );
  function namedFor(kind: Imagined["kind"]) {
    const names = Object.keys(declarationOf({ kind }, PLACE).fields);
    return Object.fromEntries(Object.entries(named).filter(([name]) => names.includes(name)));
  }

  it("is refused in words or judged, wherever it stands and whatever it is", () => {
    expect(crafted.length).toBeGreaterThan(50);
    for (const imagined of crafted) {
      const read = resolveImagined(imagined, PLACE);
      if ("problems" in read) continue;
      expect(outcome([imagined]).parts, JSON.stringify(imagined)).toEqual([expect.any(Object)]);
    }
  });

  it("that slips through is left out, and the others stand", () => {
    const sound: Imagined = { kind: "survey_answer", said: { contactId: BEN.id, question: "csat", answer: 2 } };
    const broken = { ...resolved({ kind: "value_case", said: {} }), fields: { value: 1_000_000 } };
    const supposed = { accountId: ACCOUNT, ground: GROUND, model: DEFAULT_MODEL, moment: MOMENT, daysLater: 0 };
    const both = outcomeOf({ ...supposed, records: [broken, resolved(sound)] });
    const alone = outcome([sound]);
    expect(both.parts).toEqual([null, alone.parts[0]]);
    expect(both.supposed.score.steps).toEqual(alone.supposed.score.steps);
    expect(outcomeOf({ ...supposed, records: [broken] }).supposed).toEqual(alone.left);
  });
});

describe("a promise that is there", () => {
  it.each([
    ["kept", 0, "kept in time"],
    ["kept", 30, "kept, but late"],
    ["broken", 0, "broken"],
  ] as const)("said to be %s so many days later, %i, is told as it counts: %s", (said, later, words) => {
    const imagined: Imagined = { kind: "promise", said: { outcome: said }, of: PROMISE };
    expect(wordsOf(imagined, later)).toBe(`Our promise “A spare pump”: ${words}`);
  });

  it("is asked only whether it is kept or broken", () => {
    const choices = (of?: string) => declarationOf({ kind: "promise", of }, PLACE).fields["outcome"]?.choices;
    expect(choices(PROMISE)?.map(({ value }) => value)).toEqual(["kept", "broken"]);
    expect(choices()).toHaveLength(3);
  });
});

describe("somebody who leaves", () => {
  it("takes a record along as it stands: no older revision of it revives that hangs on somebody else", () => {
    const at = { occurredAt: NOW - 40 * DAY_MS, recordedAt: NOW - 40 * DAY_MS };
    const tone = { id: "tone:revised", indicator: "tone", source: "talk", value: 25, weight: 1, ...at } as const;
    const evidence = [
      ...GROUND.evidence,
      { ...tone, person: BEN.id },
      { ...tone, person: ANN.id, recordedAt: NOW - 30 * DAY_MS },
    ];
    const records = [resolved({ kind: "leaving", said: { personId: ANN.id } })];
    const supposed = { accountId: ACCOUNT, model: DEFAULT_MODEL, moment: MOMENT, records, daysLater: 0 };
    const live = (ground: Ground) => outcomeOf({ ...supposed, ground }).supposed.score.live;
    expect(live({ ...GROUND, evidence })).toBe(live(GROUND));
  });
});

describe("beside the points of somebody's leaving", () => {
  const raising = { satisfaction: 0, experience: 0.4, proposition: 0, delivery: 0, creation: 0, entanglement: 0 };
  const [up, down] = [
    { ...raising, ladder: 0.1 },
    { ...raising, experience: -0.4, ladder: 0.01 },
  ];
  const leaves = (personId: string) => resolved({ kind: "leaving", said: { personId } });

  it("a rise is told to be no gain, of nothing else and of no fall", () => {
    expect(leavingWords(leaves(BEN.id), up, PLACE)).toEqual([expect.stringContaining("no gain")]);
    expect(leavingWords(leaves(BEN.id), down, PLACE)).toEqual([]);
    expect(leavingWords(resolved({ kind: "purchase", said: {} }), up, PLACE)).toEqual([]);
  });

  it("it is told of one of ours where the talks they alone had are kept", () => {
    const said = {
      indicator: "tone",
      source: "talk",
      value: 50,
      weight: 1,
      recordedAt: NOW,
      occurredAt: [NOW],
    } as const;
    const place = { ...PLACE, ground: { ...GROUND, bundles: [said] } };
    expect(leavingWords(leaves(MIRA.id), down, place)).toEqual([expect.stringContaining("are kept")]);
    expect(leavingWords(leaves(BEN.id), down, place)).toEqual([]);
  });
});

describe("days in a record that is imagined on a later day", () => {
  const rows = (said: Imagined["said"], daysLater: number) => {
    const moment = { ...momentLater(MOMENT, daysLater), accountId: ACCOUNT, place: 0 };
    return imagine(GROUND, resolved({ kind: "contract", said }), moment).source.contracts.map((one) =>
      [one.startsAt, one.endsAt, one.noticeAt].map((day) => day && utcDayOf(day)),
    );
  };

  it("move where they say what happens then, and stay where they were named ahead of the page", () => {
    const ahead = { startsOn: "2026-06-01", endsOn: "2027-05-31", noticeOn: "2027-02-28" };
    expect(rows(ahead, 60)).toEqual([["2026-06-01", "2027-05-31", "2027-02-28"]]);
    expect(rows({ endsOn: "2027-05-31" }, 60)).toEqual([["2026-05-09", "2027-05-31", null]]);
    const seat = resolved({ kind: "seat", said: { level: "standing", endsOn: "2026-09-01" } });
    const row = rowOf({ ...seat, kind: "seat" }, { ...momentLater(MOMENT, 60), accountId: ACCOUNT, place: 0 });
    expect(row.fields["endsOn"]).toEqual(new Date("2026-09-01T00:00:00.000Z"));
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
        isTroubled: false,
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
    const asks = presetsOf(PLACE, { score, model: DEFAULT_MODEL, memberId: MIRA.id, isTroubled: false }).map(
      (one) => one.asks,
    );
    expect(asks.slice(3)).toEqual(["Our promise “A spare pump” is", "Their case “Gate stuck” is", "Ann", "Mira"]);
  });

  it("ask for no mark while something is wrong", () => {
    const { score } = judged({ ...GROUND, evidence: [] }, MOMENT, DEFAULT_MODEL);
    const asks = (isTroubled: boolean) =>
      presetsOf(PLACE, { score, model: DEFAULT_MODEL, memberId: MIRA.id, isTroubled }).map((one) => one.asks);
    const marks = /how satisfied they are|would recommend us|how easy we are/;
    expect(asks(false).filter((words) => marks.test(words))).not.toEqual([]);
    expect(asks(true).filter((words) => marks.test(words))).toEqual([]);
    expect(asks(true).length).toBe(asks(false).length);
  });
});
