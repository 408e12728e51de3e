import { describe, expect, it } from "vitest";
import { dueWords } from "@/components/registers/shown-record";
import { blankFields, fieldsInWords, sentFields, typedFields, withToday } from "@/components/registers/typed-fields";
import { ALL_REGISTERS, REGISTERS } from "@/lib/registers/all-registers";
import { gradeField, yesNoField } from "@/lib/registers/fields";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { NOON } from "../../factories/clock";
import { namedIn, PLAIN } from "../../factories/plain-records";

const BERLIN = "Europe/Berlin";
const accountId = "00000000-0000-4000-8000-00000000aa01";

describe.each(ALL_REGISTERS)("the form of a $noun", (register) => {
  const { noun, input, fields } = register;

  it("sends what is stored as it is, on every clock", () => {
    const said = input.parse({ noun, accountId, ...PLAIN[noun], ...namedIn(noun, accountId) });
    const stored = Object.fromEntries(Object.keys(fields).map((name) => [name, fieldOf(said, name)]));
    for (const zone of [BERLIN, "Pacific/Auckland", "America/Los_Angeles"]) {
      const sent = sentFields(register, typedFields(register, stored, zone), zone);
      expect(input.parse({ noun, accountId, ...sent }), zone).toEqual(said);
    }
  });

  it("begins with what is plainest, and asks only for what nobody else can say", () => {
    const blank = blankFields(register, { zone: BERLIN, now: NOON.getTime(), currency: "EUR" });
    const asked = input.safeParse({ noun, accountId, ...sentFields(register, blank, BERLIN) });
    const missing = asked.error?.issues.map(({ path }) => path[0]) ?? [];
    expect(missing).toEqual(MISSING[noun] ?? ["summary"]);
  });
});

/** Where nobody else can say something else than what it is about. */
const MISSING: { readonly [N in RegisterNoun]?: readonly string[] } = {
  value_commitment: ["metric", "unit", "promised"],
  goal: ["summary", "horizonOn"],
  idea_reaction: [],
  ask: ["summary", "theirBenefit"],
  department: ["name"],
  planned_step: ["summary", "plannedOn"],
  person_fact: ["summary", "contactId"],
  sponsor_fact: ["contactId"],
  seat: ["body"],
  workflow: ["name"],
  barrier: ["kind"],
  override: ["summary", "givenIndex", "expiresOn"],
};

const fieldOf = (said: object, name: string) => Object.entries(said).find(([key]) => key === name)?.[1] ?? null;

it("tells of a record what is filled in, people by their names", () => {
  const told = fieldsInWords(
    REGISTERS.support_case,
    { summary: "Gate stuck", contactId: "ann", openedAt: NOON, targetHours: 24, isCritical: true, solvedAt: null },
    { zone: BERLIN, isDue: false, title: "Gate stuck", nameOf: () => "Ann" },
  );
  expect(told).toBe("Ann · opened 10 Mar 2026, 13:00 · target 24 hours · critical");
});

it("is due by its day where it is known by one, and by the minute else", () => {
  const dueAt = Date.parse("2027-06-30T23:59:59.999Z");
  expect(dueWords({ dueAt, isDay: true }, BERLIN)).toBe("by 30 Jun 2027");
  expect(dueWords({ dueAt, isDay: false }, BERLIN)).toBe("by 1 Jul 2027, 01:59");
  expect(dueWords({ dueAt: null, isDay: true }, BERLIN)).toBeNull();
});

it("keeps a grade as a number, and tells it with its words; what nobody answered is not told", () => {
  const chance = gradeField("Would they?", "Chance", ["never", "hardly", "perhaps", "likely", "surely"]);
  const register = { ...REGISTERS.goal, fields: { chance, isAsked: yesNoField("Asked?", "Asked") } };
  expect(sentFields(register, { chance: "3", isAsked: "" }, BERLIN)).toEqual({ chance: 3, isAsked: null });
  expect(typedFields(register, { chance: 0, isAsked: false }, BERLIN)).toEqual({ chance: "0", isAsked: "false" });
  const telling = { zone: BERLIN, isDue: false, title: "", nameOf: () => null };
  expect(fieldsInWords(register, { chance: 3, isAsked: true }, telling)).toBe("chance: 3, likely · asked");
  expect(fieldsInWords(register, { chance: null, isAsked: null }, telling)).toBe("");
});

it("names what was chosen and written for, so that a row is read without its form", () => {
  const told = fieldsInWords(
    REGISTERS.workflow,
    {
      ...{ name: "Pressure log", departmentId: "network", domain: "workflow", criticality: 5, runsOnUs: "wholly" },
      ...{ workaround: "Paper, a week late", noticedBy: "executives", contactId: "ann", summary: "Seen in May" },
    },
    {
      zone: BERLIN,
      isDue: false,
      title: "Pressure log",
      nameOf: (id) => ({ network: "Network", ann: "Ann" })[id] ?? null,
    },
  );
  expect(told).toBe(
    "department: Network · domain: their workflows · criticality: 5, they stop without it · workaround: “Paper, a week late” · noticed by: their executives · Ann · “Seen in May”",
  );
});

it("chooses an own way of taking part among the others", () => {
  const register = REGISTERS.behaviour_event;
  const own = "00000000-0000-4000-8000-b00000000001";
  expect(typedFields(register, { behaviour: "own", ownBehaviourId: own }, BERLIN)["behaviour"]).toBe(own);
  expect(sentFields(register, { behaviour: own }, BERLIN)).toMatchObject({ behaviour: "own", ownBehaviourId: own });
  expect(sentFields(register, { behaviour: "reviews", ownBehaviourId: own }, BERLIN)).toMatchObject({
    ...{ behaviour: "reviews", ownBehaviourId: null },
  });
});

it("tells a figure with what it is counted in, and of somebody besides whom it is of what they did", () => {
  const told = fieldsInWords(
    REGISTERS.value_commitment,
    {
      ...{ metric: "Hours saved", unit: "hours", promised: 120, achieved: 114, roi: 140 },
      confirmedById: "ben",
      contactId: "ann",
    },
    { zone: BERLIN, isDue: false, title: "Hours saved", nameOf: (id) => ({ ann: "Ann", ben: "Ben" })[id] ?? null },
  );
  expect(told).toBe("Ann · promised 120 hours · ROI 140 % · achieved 114 hours · confirmed by Ben");
});

it("sends a currency only with an amount", () => {
  const typed = { summary: "A berth board", currency: "EUR" };
  expect(sentFields(REGISTERS.idea, typed, BERLIN)).toMatchObject({ currency: null, revenueCents: null });
  const earned = sentFields(REGISTERS.idea, { ...typed, revenueCents: "120" }, BERLIN);
  expect(earned).toMatchObject({ currency: "EUR", revenueCents: 120_00 });
});

it("means the reader's today by a day that is left empty beside what it belongs to", () => {
  const filled = (typed: Readonly<Record<string, string>>) =>
    withToday(REGISTERS.value_commitment, typed, "2026-03-01");
  const measured = { achieved: "90", measuredAt: "", confirmedById: "", confirmedAt: "" };
  expect(filled(measured)).toEqual({ ...measured, measuredAt: "2026-03-01" });
  const said = { ...measured, measuredAt: "2026-02-20", confirmedById: "ann" };
  expect(filled(said)).toEqual({ ...said, confirmedAt: "2026-03-01" });
});
