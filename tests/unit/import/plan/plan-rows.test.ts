import { describe, expect, it } from "vitest";
import { guessMapping } from "@/lib/import/guess-mapping";
import { AccountBook } from "@/lib/import/plan/books";
import { companyLike, Likenesses } from "@/lib/import/plan/find-alike";
import { OrderOfStoring } from "@/lib/import/plan/order-rows";
import { planRows } from "@/lib/import/plan/plan-rows";
import { RowReader } from "@/lib/import/plan/row-reader";
import type { AccountInput } from "@/lib/schemas/account";
import type { DateOrder } from "@/lib/schemas/import";
import { NOON } from "../../../factories/clock";
import { buildAccount } from "../../../factories/inputs";
import { AS_READ, readTable } from "../../../factories/tables";
import { fixture } from "./import-desk";

const DORA = {
  id: "00000000-0000-4000-8000-00000000d04a",
  name: "Dora",
  email: "dora@nordlicht.example",
  hasLeft: false,
};
const BOREALIS = "00000000-0000-4000-8000-000000000b04";
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const stored = buildAccount({
  ...{ name: "Borealis Foods GmbH", tier: "growth", arrCents: 4_500_000, industry: "Food" },
  renewsOn: new Date("2027-09-14T00:00:00Z"),
});

/** Dora's file of accounts, with Borealis Foods stored already. */
async function planned(text: string, dateOrder: DateOrder | null = null, borealis = stored) {
  const table = await readTable(text);
  const mapping = { ...guessMapping("accounts", table, AS_READ), dateOrder };
  let made = 0;
  const entry = {
    id: BOREALIS,
    name: borealis.name,
    externalId: borealis.externalId,
    isArchived: false,
    parentId: null,
  };
  const context = {
    reader: new RowReader("accounts", mapping, table.header, NOON.getTime()),
    accounts: new AccountBook([entry]),
    stored: new Map<string, AccountInput>([[BOREALIS, borealis]]),
    members: [DORA],
    currency: "EUR",
    newId: () => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`,
  };
  const plan = await planRows({ noun: "accounts", ...context }, table.rows);
  const likenesses = new Likenesses();
  likenesses.keep({ id: BOREALIS, ...companyLike(entry) });
  return { plan, alike: likenesses.of(plan) };
}

const firstRow = async (text: string, dateOrder?: DateOrder) => (await planned(text, dateOrder)).plan.rows[0];

describe("a new row", () => {
  it("shows the values as they will be stored, not as they stand in the file", async () => {
    const row = await firstRow(
      "Name,Size of account,ARR,Renewal,Customer Since,Owner\nHeron,x,€1.2m,03/04/2027,13/01/2020,dora@nordlicht.example\n",
      "day_first",
    );
    expect(row?.findings).toEqual({
      problems: [],
      remarks: [],
      fields: [
        { field: "name", after: "Heron" },
        { field: "arr", after: { cents: 120_000_000, currency: "EUR" } },
        { field: "owner", after: "Dora" },
        { field: "startedOn", after: "2020-01-13" },
        { field: "renewsOn", after: "2027-04-03" },
      ],
    });
  });

  it("is read in the order of dates that was chosen, whatever the column itself shows", async () => {
    const text = "Name,Renewal\nHeron,03/04/2027\nEgret,13/04/2027\n";
    const renewals = async (order: DateOrder | null) =>
      (await planned(text, order)).plan.rows.map(({ findings, action }) =>
        action === "create" ? findings?.fields.find(({ field }) => field === "renewsOn")?.after : action,
      );
    expect(await renewals(null)).toEqual(["2027-04-03", "2027-04-13"]);
    expect(await renewals("month_first")).toEqual(["2027-03-04", "error"]);
  });
});

describe("a row about what is stored", () => {
  it("shows old and new value of what changes, and nothing of what stays", async () => {
    const row = await firstRow("Name,Tier,ARR,Renewal,Industry\nBorealis Foods GmbH,key,$60k,2027-09-14,Food\n");
    expect(row).toMatchObject({ action: "update", reason: "Changes Tier, ARR." });
    expect(row?.findings?.fields).toEqual([
      { field: "tier", before: "growth", after: "key" },
      {
        field: "arr",
        before: { cents: 4_500_000, currency: "EUR" },
        after: { cents: 6_000_000, currency: "USD" },
      },
    ]);
  });

  it("shows another currency of the same figure as another amount", async () => {
    const row = await firstRow("Name,ARR,Currency\nBorealis Foods GmbH,45000,CHF\n");
    expect(row?.findings?.fields).toEqual([
      {
        field: "arr",
        before: { cents: 4_500_000, currency: "EUR" },
        after: { cents: 4_500_000, currency: "CHF" },
      },
    ]);
  });

  it("is left alone when nothing differs, however it is written", async () => {
    const row = await firstRow('Name,Tier,ARR,Renewal\nborealis foods gmbh,B,"45.000,00 €",14 Sep 2027\n');
    expect(row).toMatchObject({ action: "update", reason: "Changes Name." });
    const same = await firstRow('Name,Tier,ARR,Renewal\nBorealis Foods GmbH,B,"45.000,00 €",14 Sep 2027\n');
    expect(same).toMatchObject({ action: "skip", findings: null });
  });
});

describe("a row about what was stored under other rules", () => {
  const far = { ...stored, renewsOn: new Date("2090-01-01T00:00:00Z"), startedOn: new Date("2020-01-01T00:00:00Z") };
  const about = async (text: string, borealis: AccountInput = far) =>
    (await planned(text, null, borealis)).plan.rows[0];

  it("is not refused for a day it says nothing of, and leaves it as it is", async () => {
    const row = await about("Name,Segment\nBorealis Foods GmbH,Retail\n");
    expect(row).toMatchObject({ action: "update", reason: "Changes Segment." });
    expect(row?.write?.input).toEqual({ ...far, segment: "Retail" });
  });

  it("is refused for the same day where it says it again", async () => {
    const row = await about("Name,Segment,Renewal\nBorealis Foods GmbH,Retail,2090-01-01\n");
    expect(row?.reason).toBe("Renewal: More than 30 years away. Check the year.");
  });

  it("is refused where what it says contradicts what is stored", async () => {
    const row = await about("Name,Customer Since\nBorealis Foods GmbH,2020-01-01\n", {
      ...stored,
      renewsOn: new Date("2019-06-30T00:00:00Z"),
    });
    expect(row?.reason).toBe("Renewal: Before the relationship began.");
  });
});

describe("a row with several mistakes", () => {
  it("names each with its column, as the file calls it", async () => {
    const row = await firstRow(
      'Account Name,Priority,ARR,Renewal Date,Customer Since,Currency,CSM\nHeron,huge,"1,125m",2027-02-30,2019-01-01,EUX,\n',
    );
    expect(row?.action).toBe("error");
    expect(row?.findings?.problems.map(({ column }) => column)).toEqual([
      "Priority",
      "ARR",
      "Renewal Date",
      "Currency",
    ]);
    expect(row?.reason).toContain("Priority: “huge” is not a tier: key, growth or light.");
    expect(row?.reason).toContain("Currency: Enter a currency by its three letters (ISO 4217), such as EUR.");
  });

  it("hears of dates that contradict each other beside them", async () => {
    const row = await firstRow("Name,Tier,Customer Since,Renewal\nHeron,huge,2020-01-01,2019-01-01\n");
    expect(row?.reason).toBe(
      "Tier: “huge” is not a tier: key, growth or light. Renewal: Before the relationship began.",
    );
  });
});

describe("a new row that looks like what exists", () => {
  it("is marked and stored as new all the same", async () => {
    const { plan, alike } = await planned("Name\nBOREALIS FOODS\nHeron Ltd\nHeron\n");
    expect(plan.rows.map(({ action }) => action)).toEqual(["create", "create", "create"]);
    expect([...alike]).toEqual([
      [2, { id: BOREALIS, name: "Borealis Foods GmbH" }],
      [4, { id: null, name: "Heron Ltd" }],
    ]);
  });

  it("is not marked where the other system tells the two apart by keys of their own", async () => {
    const { alike } = await planned("Account ID,Name\nA-1,Heron Ltd\nA-2,Heron\n,Heron Inc\n");
    expect([...alike.keys()]).toEqual([4]);
  });
});

it("rows are stored parents before children, however deep and in whatever order", async () => {
  const count = 2000;
  const lines = Array.from({ length: count }, (_, i) => `A-${i},Account ${i},${i + 1 < count ? `A-${i + 1}` : ""}`);
  const { plan } = await planned(`Account ID,Name,Parent account\n${lines.join("\n")}\n`);
  expect(plan.rows.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, i) => count + 1 - i));
  const order = new OrderOfStoring();
  order.see(plan);
  expect([...order.places()]).toEqual(plan.rows.map((_, i) => i));
});

it("an account below another one is not put above it, as the store would refuse", async () => {
  const { plan } = await planned(
    "Account ID,Name,Parent account\nH-1,Heron,Borealis Foods GmbH\n,Borealis Foods GmbH,H-1\n",
  );
  expect(plan.rows.map(({ reason }) => reason)).toContain("Parent account: the parents of this row lead back to it.");
  const heron = { id: idOf(1), name: "Heron", externalId: "H-1", isArchived: false, parentId: BOREALIS };
  const book = new AccountBook([
    { id: BOREALIS, name: "Borealis", externalId: null, isArchived: false, parentId: null },
    heron,
  ]);
  expect(book.isInLineOf(heron.id, BOREALIS)).toBe(true);
  expect(book.isInLineOf(BOREALIS, heron.id)).toBe(false);
});

it("what was written for a web page is stored as it would read there", async () => {
  const { plan } = await planned(fixture("entities"));
  expect(plan.rows[0]?.findings?.fields.slice(0, 2)).toEqual([
    { field: "name", after: "O'Hara & Sons" },
    { field: "note", after: "First call" },
  ]);
});

describe("amounts of one column", () => {
  const amounts = async (text: string) =>
    (await planned(text)).plan.rows.map(({ findings, action }) =>
      action === "create" ? findings?.fields.find(({ field }) => field === "arr")?.after : action,
    );
  const euros = (...all: readonly number[]) => all.map((cents) => ({ cents, currency: "EUR" }));

  it("show together what the mark in each of them means", async () => {
    expect(await amounts(fixture("three-decimals"))).toEqual(euros(12_000_000, 4_850_050, 75_000, 9625));
    expect(await amounts(fixture("three-decimals-comma"))).toEqual(euros(123_456, 1250, 375));
    expect(await amounts("Name,ARR\nHeron,12.500\nEgret,3.750\n")).toEqual(euros(1_250_000, 375_000));
  });

  it("that show both marks are refused where they may be either", async () => {
    const text = 'Name,ARR\nHeron,"1.234,56"\nEgret,"1,234.56"\nGrebe,12.500\n';
    expect(await amounts(text)).toEqual([...euros(123_456, 123_456), "error"]);
  });
});
