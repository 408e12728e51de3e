import { describe, expect, it } from "vitest";
import { REGISTERS, registerInput, tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { PLAIN } from "../../factories/plain-records";

const accountId = "00000000-0000-4000-8000-00000000aa01";
const at = (day: string) => Date.parse(`2026-10-${day}T12:00:00Z`);
const row = (noun: RegisterNoun, fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id: "one", accountId, noun, version: 1, recordedAt: new Date(at("01")), removedAt: null },
  fields: { summary: "Something", contactId: null, ...fields },
});
const on = (day: string) => new Date(at(day));

/** Asked, given or opened on 1 October; settled on 20 October. */
const SETTLED: Readonly<Record<string, readonly [RegisterRow, before: string, after: string]>> = {
  "a request": [
    row("request", { askedAt: on("01"), firstAnsweredAt: on("20") }),
    "Left unanswered",
    "Answered too late",
  ],
  "a support case": [
    row("support_case", {
      openedAt: on("01"),
      targetHours: 24,
      isCritical: false,
      solvedAt: on("20"),
      reopenedAt: null,
    }),
    "Past its target",
    "Solved late",
  ],
  "an idea": [
    row("idea", { givenAt: on("01"), outcome: "accepted", answeredAt: on("20"), reason: null }),
    "Waits for an answer",
    "Accepted",
  ],
  "a goal": [row("goal", { horizonOn: on("30"), state: "missed", reviewedAt: on("20") }), "Reviewed since", "Missed"],
};

describe.each(Object.entries(SETTLED))("%s", (_, [record, before, after]) => {
  it("stands on a day as it stood then, whatever came of it later", () => {
    expect(tellRecord(record, at("15")).state.word).toBe(before);
    expect(tellRecord(record, at("15")).dueAt).not.toBeNull();
    expect(tellRecord(record, at("25")).state.word).toBe(after);
  });
});

it("a case that was never solved cannot be reopened, which would spare it its target", () => {
  const reopened = { ...PLAIN.support_case, solvedAt: null, reopenedAt: "2026-03-04T09:00:00Z" };
  const said = registerInput.safeParse({ noun: "support_case", accountId, ...reopened });
  expect(said.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["solvedAt", "Only what was solved can be reopened: say when it was solved first."],
  ]);
});

it("stands in the timeline where it began, and then where it came to something", () => {
  const [record] = SETTLED["a request"] ?? [];
  const dayOf = (day: string) => (record ? tellRecord(record, at(day)).at.toISOString().slice(0, 10) : null);
  expect([dayOf("02"), dayOf("15"), dayOf("25")]).toEqual(["2026-10-01", "2026-10-03", "2026-10-20"]);
});

describe("a promised result", () => {
  const result = (fields: RegisterRow["fields"]) =>
    row("value_commitment", {
      ...{ metric: "Hours saved", unit: "hours", promised: 120, achieved: 114, dueOn: null },
      ...{ measuredAt: on("05"), ...fields },
    });
  const wordOn = (day: string, fields: RegisterRow["fields"] = {}) => tellRecord(result(fields), at(day)).state.word;

  it("is what we say until somebody of theirs has confirmed what was measured last", () => {
    const confirmed = { confirmedById: "ann", confirmedAt: on("10") };
    expect(wordOn("09")).toBe("95% of the promise, we say");
    expect([wordOn("09", confirmed), wordOn("10", confirmed)]).toEqual([
      "95% of the promise, we say",
      "95% of the promise, they confirm",
    ]);
    // Whoever measures anew has to ask anew.
    expect(wordOn("12", { ...confirmed, measuredAt: on("11"), achieved: 60 })).toBe("50% of the promise, we say");
  });

  const CONFIRMED = { achieved: 114, measuredAt: on("05"), confirmedById: "ann", confirmedAt: on("06") };
  const kept = (changes: RegisterRow["fields"], before: RegisterRow["fields"] | null = CONFIRMED) => {
    const said = { ...CONFIRMED, ...changes };
    const { confirmedById, confirmedAt } = REGISTERS.value_commitment.complete?.(said, on("10"), before) ?? said;
    return [confirmedById, confirmedAt instanceof Date ? confirmedAt.toISOString().slice(0, 10) : confirmedAt];
  };

  it("is confirmed no longer once it is measured anew, or another figure stands under the same day", () => {
    expect(kept({ unit: "h", measuredAt: new Date("2026-10-05T00:00:00Z") })).toEqual(["ann", "2026-10-06"]);
    expect(kept({ achieved: 60 })).toEqual([null, null]);
    expect(kept({ measuredAt: on("09") })).toEqual([null, null]);
    expect(kept({ achieved: 60, confirmedAt: on("09") })).toEqual(["ann", "2026-10-09"]);
    expect(kept({ achieved: 60, confirmedById: "ben" })).toEqual(["ben", "2026-10-06"]);
    expect(kept({}, null)).toEqual(["ann", "2026-10-06"]);
  });

  it("is confirmed today where no day is said, and not before it was measured", () => {
    expect(kept({ confirmedAt: null })).toEqual(["ann", "2026-10-10"]);
    expect(kept({ confirmedAt: null, measuredAt: new Date("2026-10-11T00:00:00Z") })).toEqual(["ann", "2026-10-11"]);
  });

  it("that is judged on a day to come stands where it was written down until then", () => {
    const interim = result({ achieved: 40, dueOn: new Date("2026-10-20T00:00:00Z") });
    const told = tellRecord(interim, at("08"));
    expect([told.state.word, told.at]).toEqual(["On the way, we say", on("01")]);
    expect(told.evidence.map(({ occurredAt }) => new Date(occurredAt).toISOString())).toEqual([
      "2026-10-20T23:59:59.999Z",
    ]);
  });

  it("takes no confirmation of what nobody measured, and figures only within their range", () => {
    const said = { noun: "value_commitment", accountId, ...PLAIN.value_commitment };
    const wrong = { ...said, achieved: null, measuredAt: null, confirmedById: accountId, roi: -101, irr: 10_001 };
    const fields = registerInput.safeParse(wrong).error?.issues.map(({ path }) => path[0]);
    expect(fields?.toSorted()).toEqual(["achieved", "irr", "roi"]);
  });
});

describe("an idea whose last step nobody told", () => {
  const idea = (fields: RegisterRow["fields"]) => tellRecord(row("idea", { givenAt: on("01"), ...fields }), at("25"));

  it("is due to be told within a fortnight of that step, and of the last one alone", () => {
    const answered = { outcome: "accepted", answeredAt: on("02") };
    const day = (told: { readonly dueAt: number | null }) =>
      told.dueAt && new Date(told.dueAt).toISOString().slice(0, 10);
    const evaluated = idea({ ...answered, evaluatedAt: on("04") });
    expect([evaluated.state.word, day(evaluated)]).toEqual(["Accepted, not told yet", "2026-10-18"]);
    const implemented = idea({ ...answered, evaluatedAt: on("04"), implementedAt: on("20") });
    expect([implemented.state.word, day(implemented)]).toEqual(["Implemented, not told yet", "2026-11-03"]);
    const told = idea({ ...answered, evaluatedAt: on("04"), implementedAt: on("20"), implementationToldAt: on("21") });
    expect([told.state, told.dueAt]).toMatchObject([{ word: "Implemented", isOpen: false }, null]);
  });
});
