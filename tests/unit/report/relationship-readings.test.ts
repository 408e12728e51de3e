import { describe, expect, it } from "vitest";
import { readingLines, readingsVerdict } from "@/components/accounts/report/two-sides/readings-words";
import type { FieldValues, RegisterRow } from "@/lib/registers/register";
import { closerThanTheirs, type RelationshipReadings, theirReading } from "@/lib/report/relationship-readings";
import { stayingAnswers } from "@/lib/report/staying-answers";
import { DEFAULT_MODEL, QUESTIONS } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const asOf = NOON.getTime();

type Item = "again" | "why_stay" | "alternatives" | "cost_to_leave";

const voice = (who: string, item: Item, value: number | null, days = 3) => ({
  ...{ contactId: who, item, value, respondedAt: daysAgo(days) },
});

const reason = (fields: FieldValues, id = "reason"): RegisterRow => ({
  ...{ id, noun: "reason_to_stay", accountId: "harbour", version: 1, removedAt: null, lapsesAt: null },
  recordedAt: daysAgo(1),
  fields: { summary: "The tide tables", saidAt: daysAgo(2), contactId: "ann", isAsked: true, ...fields },
});

interface Said {
  readonly voices?: readonly ReturnType<typeof voice>[];
  readonly rows?: readonly RegisterRow[];
  /** What they answered to questions 3, 4 and 5, 0–100. */
  readonly leaning?: readonly [q3: number, q4: number, q5: number];
}

function readingOf({ voices = [], rows = [], leaning }: Said) {
  const [q3 = null, q4 = null, q5 = null] = leaning ?? [];
  const theirs = new Map(Object.entries({ q3, q4, q5 }));
  const questions = QUESTIONS.map((question) => ({
    ...{ question, isGapClear: false, team: { reading: 100, answers: [] } },
    customer: { reading: theirs.get(question) ?? null, answers: [] },
  }));
  return theirReading({ staying: stayingAnswers({ voices, rows, asOf }), questions, model: DEFAULT_MODEL });
}

const boundsOf = (said: Said) => {
  const reading = readingOf(said);
  return reading && [reading.least, reading.most];
};

const again = (value: number) => voice("ann", "again", value);

describe("how they see the relationship", () => {
  it("is not known while nobody of theirs has said whether they stay of their own will", () => {
    expect(boundsOf({})).toBeNull();
    expect(boundsOf({ leaning: [100, 100, 100] })).toBeNull();
    expect(boundsOf({ voices: [voice("ann", "again", null), voice("ann", "cost_to_leave", 4)] })).toBeNull();
  });

  it.each([
    ["would not choose us again", "again"],
    ["stay because leaving is hard", "why_stay"],
    ["looked elsewhere in earnest", "alternatives"],
  ] as const)("is dating at most where they %s, whatever else they say", (_, item) => {
    const others = (["again", "why_stay", "alternatives"] as const).filter((one) => one !== item);
    const voices = [voice("ann", item, 1), ...others.map((one) => voice("ann", one, 4))];
    expect(boundsOf({ voices, leaning: [100, 100, 100] })).toEqual(["one-night-stand", "dating"]);
  });

  it("is going steady at least where they would choose us again, and married where both lean on each other too", () => {
    expect(boundsOf({ voices: [again(4)] })).toEqual(["going-steady", "partner"]);
    expect(boundsOf({ voices: [again(4)], leaning: [75, 75, 50] })).toEqual(["married", "partner"]);
    expect(boundsOf({ voices: [again(4)], leaning: [100, 75, 25] })).toEqual(["going-steady", "partner"]);
    expect(boundsOf({ voices: [again(4)], leaning: [100, 25, 25] })).toEqual(["going-steady", "engaged"]);
  });

  it("stays open where they only perhaps would, or have not said whether they would", () => {
    expect(boundsOf({ voices: [again(2)], leaning: [100, 100, 100] })).toEqual(["dating", "partner"]);
    expect(boundsOf({ voices: [voice("ann", "why_stay", 4)] })).toEqual(["dating", "partner"]);
    expect(boundsOf({ voices: [again(2)], leaning: [0, 0, 0] })).toEqual(["dating", "engaged"]);
  });

  it("is of several people their mean, of one person what they said last, sent or written down", () => {
    const both = readingOf({ voices: [voice("ann", "again", 4), voice("ben", "again", 0)] });
    expect(both).toMatchObject({ least: "dating", most: "partner", people: 2 });
    const rows = [reason({ wouldChooseAgain: 0 })];
    expect(boundsOf({ voices: [voice("ann", "again", 4, 1)], rows })).toEqual(["going-steady", "partner"]);
    expect(boundsOf({ voices: [voice("ann", "again", 4, 9)], rows })).toEqual(["one-night-stand", "dating"]);
  });

  it("takes from what we wrote down why they stay, and of having looked no more than that they did", () => {
    expect(boundsOf({ rows: [reason({ staysBecause: "has_to" })] })).toEqual(["one-night-stand", "dating"]);
    const looked = readingOf({
      rows: [reason({ wouldChooseAgain: 4, staysBecause: "wants_to", hasLookedElsewhere: true })],
    });
    expect(looked).toMatchObject({ least: "going-steady", most: "partner" });
    expect(looked?.grounds).toContainEqual({ about: "alternatives", says: "neither" });
    expect(boundsOf({ rows: [reason({ wouldChooseAgain: 0, saidAt: daysAgo(-3) })] })).toBeNull();
  });
});

describe("three readings of one relationship (C17)", () => {
  const held = readingOf({ voices: [again(0)] });
  const dear = readingOf({ voices: [again(4)], leaning: [100, 100, 100] });
  const verdict = (readings: Partial<RelationshipReadings>) =>
    readingsVerdict({ ours: null, theirs: null, shown: null, ...readings });

  it("says by how many steps each pair differs, and that what lies within their bounds fits", () => {
    expect(verdict({ ours: "married", theirs: held, shown: "dating" })).toBe(
      "We call it closer than they see it, by 3 steps. What the score shows fits what they say. We call it closer than the score shows, by 3 steps.",
    );
    expect(verdict({ ours: "engaged", theirs: dear })).toBe("They see it closer than we call it, by 1 step.");
    expect(
      dear && ["married", "partner"].map((type) => closerThanTheirs(type === "married" ? type : "partner", dear)),
    ).toEqual([0, 0]);
  });

  it("compares nothing with what is not known", () => {
    expect(verdict({ ours: "married" })).toBe("Fewer than two of the three are known: nothing can be compared.");
    const [, theirs] = readingLines({ ours: "married", theirs: null, shown: "dating" });
    expect(theirs).toMatchObject({ term: "They see", verdict: "Not known" });
  });

  it("tells on what theirs rests, and of how many people", () => {
    const [, theirs] = readingLines({ ours: null, theirs: held, shown: null });
    expect(theirs).toMatchObject({
      verdict: "At most occasional buyer",
      grounds:
        "They would not choose us again; 1 person of theirs. How far success and decisions are shared they have not said.",
    });
    const [, close] = readingLines({ ours: null, theirs: dear, shown: null });
    expect(close?.verdict).toBe("At least contracted alliance");
  });
});
