import { describe, expect, it } from "vitest";
import { REGISTER_FILE_FIELDS } from "@/lib/import/fields/register-fields";
import type { StoredRegisterRecord } from "@/lib/import/plan/register-book";
import { templateCsv } from "@/lib/import/write-csv";
import { ALL_REGISTERS, type REGISTERS } from "@/lib/registers/all-registers";
import type { NamedEntry } from "@/lib/registers/named-entry";
import type { RegisterField } from "@/lib/registers/register";
import type { ImportNoun } from "@/lib/schemas/import";
import { ownValue } from "@/lib/schemas/own-value";
import { aliasOf } from "@/lib/schemas/record-field";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { PLAIN } from "../../../factories/plain-records";
import { ANN, fatesOf, HARBOUR, planFile, QUAY, writesOf } from "./import-desk";

// Longer than other files: all registers are read by one declaration, and what one of them proves holds for the others.

const CASES = `Ticket ID,Company,Requester,Subject,Created at,Closed at,Critical,Target,Complaint
T-1,Harbour Logistics,ann@harbour.example,Portal does not load,2026-02-02 09:00,2026-02-03 10:00,yes,24,
T-2,Harbour Logistics,,Invoice is wrong,2026-02-04 09:00,,,,yes
`;

describe("a file of support cases", () => {
  it("is read by the columns a desk exports", async () => {
    expect(await writesOf("support_case", CASES)).toEqual([
      {
        ...{ externalId: "T-1", accountId: HARBOUR, contactId: ANN, summary: "Portal does not load" },
        ...{ openedAt: new Date("2026-02-02T09:00Z"), solvedAt: new Date("2026-02-03T10:00Z"), reopenedAt: null },
        ...{ isCritical: true, isComplaint: false, targetHours: 24 },
      },
      {
        ...{ externalId: "T-2", accountId: HARBOUR, contactId: null, summary: "Invoice is wrong" },
        ...{ openedAt: new Date("2026-02-04T09:00Z"), solvedAt: null, reopenedAt: null },
        // What a form would begin with.
        ...{ isCritical: false, isComplaint: true, targetHours: 48 },
      },
    ]);
  });

  it("tells what is chosen by its label, and every fault of a row at its column", async () => {
    const { rows } = await planFile("support_case", CASES);
    expect(rows[0]?.findings?.fields).toContainEqual({ field: "isCritical", after: "Yes" });
    const wrong = CASES.replace("2026-02-03 10:00,yes", "2026-01-03 10:00,perhaps").replace(
      "T-2,Harbour",
      "T-2,Nobody",
    );
    const fates = await fatesOf("support_case", wrong);
    expect(fates.map(({ reason }) => reason)).toEqual([
      "Closed at: Solved before it was opened. Critical: “perhaps” is not one of: No, Yes.",
      expect.stringContaining("no account “Nobody Logistics” is known"),
    ]);
  });

  it("reads a grade as a number or by its words", async () => {
    const rows = ["3", "High", "3 · High"].map((grade) => `Harbour Logistics,Exit fee ${grade},${grade}\n`);
    const written = await writesOf("barrier", `Account,Kind,Grade\n${rows.join("")}`);
    expect(written).toMatchObject([{ grade: 3 }, { grade: 3 }, { grade: 3 }]);
  });

  it("belongs to the account of the person where no column names one", async () => {
    const text = "Requester,Subject,Created at\nann@harbour.example,Portal does not load,2026-02-02 09:00\n";
    expect(await writesOf("support_case", text)).toMatchObject([{ accountId: HARBOUR, contactId: ANN }]);
  });
});

describe("a file of ideas", () => {
  const IDEAS = `Account,Idea,Given on,Answered,Outcome,Implemented,Rating,Revenue,Saved,Currency
Harbour Logistics,A berth board,2026-01-10,2026-01-12,Accepted,2026-02-01,good,"4,800",200,EUR
Harbour Logistics,A second door,2026-01-11,,,,,100,,
`;

  it("is shown with its amounts as money, and refuses one without a currency", async () => {
    const { rows } = await planFile("idea", IDEAS);
    expect(rows[0]?.write?.input).toMatchObject({ rating: 3, revenueCents: 480_000, savedCents: 20_000 });
    expect(rows[0]?.findings?.fields).toContainEqual({ field: "revenue", after: { cents: 480_000, currency: "EUR" } });
    expect(rows[1]?.reason).toContain("“100” is not an amount such as 1,200");
  });
});

describe("a file of promised results", () => {
  const RESULTS = `Account,Metric,Unit,Promised,ROI,Payback,Achieved,Measured,Confirmed by,Confirmed
Harbour Logistics,Hours saved,hours,"1,200","140,5",9.5,1.100,2026-02-01,ann@harbour.example,2026-02-05
Harbour Logistics,Stops avoided,stops,40,high,,,,nobody@harbour.example,
`;

  it("reads figures with decimals and who of theirs confirmed, and says what it cannot read", async () => {
    const { rows } = await planFile("value_commitment", RESULTS);
    expect(rows[0]?.reason).toBeNull();
    expect(rows[0]?.write?.input).toMatchObject({
      ...{ promised: 1200, roi: 140.5, paybackMonths: 9.5, achieved: 1100, confirmedById: ANN },
    });
    expect(rows[0]?.findings?.fields).toContainEqual({ field: "confirmedBy", after: "Ann" });
    expect(rows[1]?.reason).toContain("ROI: “high” is not a number.");
    expect(rows[1]?.reason).toContain("Confirmed by: ");
  });
});

const stored = (changes: object, isRemoved = false): StoredRegisterRecord => ({
  id: "00000000-0000-4000-8000-5c0000000001",
  isRemoved,
  input: {
    ...{ externalId: null, accountId: HARBOUR, contactId: null, summary: "Invoice is wrong", targetHours: 48 },
    ...{
      openedAt: new Date("2026-02-04T09:00Z"),
      solvedAt: null,
      reopenedAt: null,
      isCritical: false,
      isComplaint: false,
    },
    ...changes,
  },
});

describe("a row", () => {
  const row = (key: string, solved = "") =>
    `Ticket ID,Company,Subject,Created at,Closed at\n${key},Harbour Logistics,Invoice is wrong,2026-02-04 09:00,${solved}\n`;
  const fate = async (one: StoredRegisterRecord, text: string) => {
    const [first] = (await planFile("support_case", text, { before: { records: [one] } })).rows;
    return [first?.action, first?.write?.id === one.id];
  };

  it("means the record with its key, else the one that reads the same; one with another key is another", async () => {
    expect(await fate(stored({ externalId: "T-2", summary: "Bill" }), row("T-2"))).toEqual(["update", true]);
    expect(await fate(stored({ externalId: "T-2" }), row("T-2"))).toEqual(["skip", false]);
    expect(await fate(stored({}), row(""))).toEqual(["skip", false]);
    expect(await fate(stored({}), row("", "2026-02-05 09:00"))).toEqual(["update", true]);
    expect(await fate(stored({}), row("T-2"))).toEqual(["update", true]);
    expect(await fate(stored({ externalId: "T-9" }), row("T-2"))).toEqual(["create", false]);
  });

  it("of what was taken back here stays away", async () => {
    expect(await fate(stored({ externalId: "T-2" }, true), row("T-2"))).toEqual(["skip", false]);
  });

  it("that comes twice in a file is one record", async () => {
    const twice = `${row("")}${row("", "2026-02-05 09:00").split("\n")[1]}\n`;
    const { rows } = await planFile("support_case", twice);
    expect(rows.map(({ action }) => action)).toEqual(["create", "update"]);
    expect(rows[1]?.write?.id).toBe(rows[0]?.write?.id);
  });
});

describe("rows without keys", () => {
  const [A, B] = ["A berth board", "A second door"];
  const ideas = [A, B].map((name, i) => called({ of: "idea", id: `00000000-0000-4000-8000-1d000000000${i}`, name }));
  const [ANNS, BENS] = ["ann@harbour.example", "ben@harbour.example"];
  const planned = async (noun: RegisterNoun, [header = "", ...lines]: readonly string[], records: object[] = []) => {
    const text = [`Account,${header}`, ...lines.map((line) => `Harbour Logistics,${line}`)].join("\n");
    const blank = ALL_REGISTERS.filter((one) => one.noun === noun).flatMap(({ fields }) => Object.keys(fields));
    const whole = { accountId: HARBOUR, externalId: null, ...Object.fromEntries(blank.map((name) => [name, null])) };
    const there = records.map((one) => ({ ...stored({}), input: { ...whole, ...one } }));
    const before = { named: ideas, records: there };
    const { rows } = await planFile(noun, `${text}\n`, { before });
    return rows.map(({ action, reason }) => (action === "error" ? reason : action));
  };
  const SEAT = "Body,Side,How,Starts,Reviewed";
  const seat = (side: string) => `Board,${side},Consulted,2026-01-01,2026-03-01`;

  it.each<[RegisterNoun, string, string, string]>([
    [
      "idea_reaction",
      "Contact,Vote,When,Idea",
      `${ANNS},Votes for it,2026-03-02,${A}`,
      `${ANNS},Votes for it,2026-03-02,${B}`,
    ],
    [
      "idea_reaction",
      "Contact,Vote,When,Summary",
      `${ANNS},comment,2026-03-02,Late`,
      `${ANNS},comment,2026-03-02,Dear`,
    ],
    ["value_commitment", "Metric,Unit,Promised,Due", "Hours saved,h,40,2026-12-31", "Hours saved,h,60,2027-12-31"],
    ["seat", SEAT, seat("Ours at their table"), seat("Theirs at our table")],
    ["decision", "Summary,Decided on", "Raised the budget,2025-03-02", "Raised the budget,2026-03-02"],
    ["person_fact", "Contact,Summary,Learned", `${ANNS},Prefers mail,2026-03-02`, `${BENS},Prefers mail,2026-03-02`],
  ])("of a %s that differ in what they are about are two records", async (noun, header, one, other) => {
    expect(await planned(noun, [header, one, other, one])).toEqual(["create", "create", "skip"]);
  });

  const HOURS = { metric: "Hours saved", unit: "h", promised: 40 };

  it("mean the record that is there where it or they leave that open, or have no column for it", async () => {
    const DUE = { ...HOURS, dueOn: new Date("2026-12-31T00:00:00Z") };
    const row = ["Metric,Unit,Promised,Due", "Hours saved,h,50,2026-12-31"];
    expect(await planned("value_commitment", row, [HOURS])).toEqual(["update"]);
    expect(await planned("value_commitment", ["Metric,Achieved", "Hours saved,30"], [DUE])).toEqual(["update"]);
    expect(await planned("value_commitment", ["Metric,Promised,Due", "Hours saved,50,"], [DUE])).toEqual(["update"]);
  });
});

const called = (changes: Partial<NamedEntry>): NamedEntry => ({
  ...{
    of: "department",
    id: "00000000-0000-4000-8000-de0000000001",
    accountId: HARBOUR,
    name: "Quay",
    externalId: null,
  },
  ...changes,
});

describe("what a row names besides people", () => {
  const workflow = (department: string) =>
    `Account,Name,Domain,Criticality,Department\nHarbour Logistics,Berth plan,workflow,3,${department}\n`;
  const there = [
    called({}),
    called({ id: "00000000-0000-4000-8000-de0000000002", name: "Yard" }),
    called({ id: "00000000-0000-4000-8000-de0000000003", name: "YARD", externalId: "D-3" }),
    called({ id: "00000000-0000-4000-8000-de0000000004", name: "Finance", accountId: QUAY }),
  ];
  const fate = async (department: string) => {
    const { rows } = await planFile("workflow", workflow(department), { before: { named: there } });
    return rows.map(({ reason, write }) => reason ?? Object(write?.input).departmentId);
  };

  it("is found by its name at the account of the row, or by its key", async () => {
    expect([await fate("quay"), await fate("D-3"), await fate("")]).toEqual([[there[0]?.id], [there[2]?.id], [null]]);
  });

  it("is asked for where none is called so, or several are", async () => {
    expect(await fate("Finance")).toEqual([
      "Department: “Finance”: no department of this account is called so: add it first.",
    ]);
    expect(await fate("Yard")).toEqual(["Department: “Yard” is the name of several. Use the external ID."]);
  });
});

it("takes an own way of taking part by its name, in the column of the others", async () => {
  const fate = async (what: string) => {
    const text = `Account,Summary,Behaviour,When\nHarbour Logistics,Two days at the quay,${what},2026-03-02\n`;
    const { rows } = await planFile("behaviour_event", text, { before: { named: [HOSTS] } });
    return rows.map(
      ({ reason, write }) => reason ?? [Object(write?.input).behaviour, Object(write?.input).ownBehaviourId],
    );
  };
  expect(await fate("hosts visitors")).toEqual([["own", HOSTS.id]]);
  expect(await fate("Wrote a review")).toEqual([["reviews", null]]);
  expect(await fate("Sings")).toEqual([
    expect.stringContaining("Behaviour: “Sings” is not one of: Did some of the work"),
  ]);
});

describe.each(ALL_REGISTERS)("the file of a $noun", (register) => {
  const columns = REGISTER_FILE_FIELDS.get(register.noun) ?? [];
  const columnOf = (name: string, field: RegisterField) => columns.find(({ key }) => key === aliasOf(name, field));

  it("has a column for every field that its form can set", () => {
    const missing = Object.entries(register.fields).filter(([name, field]) => !columnOf(name, field));
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  it("sets every field, and to what the form would send", async () => {
    const said: Readonly<Record<string, unknown>> = { ...PLAIN[register.noun], ...EVERYTHING[register.noun] };
    const cells = Object.entries(register.fields).map(([name, field]) => {
      const value = field.kind === "record" ? NAMED[field.of ?? "contact"] : (ownValue(said, name) ?? "");
      return [columnOf(name, field)?.label ?? name, cellOf(value, field)] as const;
    });
    const lines = [
      ["Account", ...cells.map(([label]) => label)],
      ["Harbour Logistics", ...cells.map(([, cell]) => cell)],
    ];
    const text = lines.map((line) => line.map((cell) => `"${cell}"`).join(",")).join("\n");
    const mapping = {
      fields: ["accountName", ...Object.entries(register.fields).map(([name, one]) => aliasOf(name, one))],
    };
    const named = [called({}), called({ of: "source", id: SOURCE, name: "Gate stuck" }), BOARD, HOSTS];
    const { rows } = await planFile(register.noun, `${text}\n`, { before: { named }, mapping });
    expect(rows.map(({ reason }) => reason)).toEqual([null]);
    const written = Object(rows[0]?.write?.input);
    expect(Object.keys(register.fields).filter((name) => written[name] === null)).toEqual([]);
    const {
      recordId: _,
      version: __,
      noun: ___,
      ...asked
    } = register.input.parse({
      ...{ noun: register.noun, accountId: HARBOUR, ...said },
      ...Object.fromEntries(
        Object.entries(register.fields).flatMap(([name, { kind }]) =>
          kind === "record" ? [[name, written[name]]] : [],
        ),
      ),
    });
    expect(written).toEqual({ ...asked, externalId: null });
  });
});

const SOURCE = "00000000-0000-4000-8000-500000000001";
const BOARD = called({ of: "idea", id: "00000000-0000-4000-8000-1d0000000001", name: "A berth board" });
const NAMED = {
  contact: "ann@harbour.example",
  department: "Quay",
  source: "Gate stuck",
  idea: "A berth board",
  behaviour: "Hosts visitors",
};
const HOSTS = called({
  ...{ of: "behaviour", id: "00000000-0000-4000-8000-b00000000001" },
  ...{ name: "Hosts visitors", accountId: null },
});

/** As a cell holds what a form sends. */
function cellOf(value: unknown, { kind }: RegisterField): string {
  return kind === "money" ? String(Number(value) / 100) : String(value);
}

/** What the plainest record leaves open. */
const EVERYTHING: { readonly [N in RegisterNoun]: Readonly<Record<string, unknown>> } = {
  value_commitment: { baseline: 3, irr: 30, confirmedAt: "2026-03-02" },
  support_case: { reopenedAt: "2026-03-05T09:00:00Z" },
  request: {},
  goal: {},
  ask: { discountPercent: 5 },
  behaviour_event: { behaviour: "own", link: "https://paint.example" },
  recommendation: { outcome: "talks" },
  reason_to_stay: { wouldChooseAgain: 3, staysBecause: "wants_to", hasLookedElsewhere: false },
  rough_spot: {},
  foregone_gain: {},
  person_fact: {},
  decision: {},
  planned_step: { happenedAt: "2026-03-09" },
  next_level_talk: Object.fromEntries(
    ["honesty", "communication", "openness", "commitment"].flatMap((check) => [
      [`${check}Ours`, 2],
      [`${check}Theirs`, 3],
    ]),
  ),
  renewal_call: {},
  renewal_decision: {},
  outcome: {},
  override: {},
  idea: {
    ...{
      outcome: "declined",
      reason: "Too dear",
      rating: 2,
      evaluatedAt: "2026-03-01",
      evaluationToldAt: "2026-03-02",
    },
    ...{ implementedAt: "2026-03-03", implementationToldAt: "2026-03-04" },
    ...{ revenueCents: 500_00, savedCents: 20_00, currency: "EUR" },
  },
  idea_reaction: {},
  department: { trust: 3, summary: "Said so in June" },
  sponsor_fact: { endsOn: "2027-01-01" },
  seat: { endsOn: "2027-01-01", summary: "Named in the minutes" },
  workflow: {
    ...{ hoursUntilItHurts: 4, workaround: "On paper", noticedBy: "team", summary: "Seen on a visit" },
  },
  barrier: {
    ...{ summary: "In the contract", endsOn: "2027-01-01", removedOn: "2026-03-05" },
    ...{ handover: "All as text", clearedBy: "us" },
  },
};

describe.each(REGISTER_NOUNS)("the template of a %s", (noun: ImportNoun & keyof typeof REGISTERS) => {
  const text = templateCsv(noun).replaceAll("A-1001", "H-1").replaceAll("ann@northwind.example", "ann@harbour.example");

  it("can be imported as it is, and the second time changes nothing", async () => {
    const { rows } = await planFile(noun, text);
    expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
      ["create", null],
      ["create", null],
    ]);
    const records = rows.flatMap(({ write }) =>
      write ? [{ id: write.id, input: Object(write.input), isRemoved: false }] : [],
    );
    const again = await planFile(noun, text, { before: { records } });
    expect(again.rows.map(({ action }) => action)).toEqual(["skip", "skip"]);
  });
});
