import { describe, expect, it } from "vitest";
import type { StoredRegisterRecord } from "@/lib/import/plan/register-book";
import { templateCsv } from "@/lib/import/write-csv";
import type { REGISTERS } from "@/lib/registers/all-registers";
import type { ImportNoun } from "@/lib/schemas/import";
import { REGISTER_NOUNS } from "@/lib/schemas/register-noun";
import { ANN, fatesOf, HARBOUR, planFile, writesOf } from "./import-desk";

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
