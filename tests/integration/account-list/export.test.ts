import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { accountsFile } from "@/app/api/v1/accounts/export/accounts-file";
import { parseFile, settleTable } from "@/lib/import/read-file";
import { archiveAccount } from "@/lib/operations/archive-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { type AccountExport, exportAccounts } from "@/lib/operations/export-accounts";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { ACCOUNTS_PER_PAGE, type AccountFilter, accountFilter, type ExportFormat } from "@/lib/schemas/account-filter";
import { NOON } from "../../factories/clock";
import { buildAccount } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { rowsOfWorkbook, serialOf } from "../../factories/workbook";
import { staffed } from "../begin";

const { dora, otto, quentin } = await staffed();
/** More than a page, and more than is read at once. */
const ACCOUNTS = 300;
const FORMULA = '=HYPERLINK("http://evil.example")';

beforeAll(async () => {
  await as(dora, async (scope) => {
    await recordCurrencyRate(scope, { currency: "USD", rate: 0.9, ratedOn: new Date("2026-03-02") });
    await createAccounts(
      scope,
      Array.from({ length: ACCOUNTS }, (_, n) => ({ id: randomUUID(), input: given(n) })),
    );
    await archiveAccount(scope, { accountId: await createAccount(scope, { name: "Gone" }), isArchived: true });
  });
  await as(quentin, (scope) => createAccount(scope, { name: "Account of Quillon" }));
});

const given = (n: number) =>
  buildAccount({
    name: n === 7 ? FORMULA : `Account ${String(n).padStart(3, "0")}`,
    segment: `Segment ${n % 3}`,
    tier: n % 2 === 0 ? "key" : "light",
    ownerId: n % 5 === 0 ? otto.memberId : null,
    arrCents: n % 4 === 0 ? null : n * 100_50,
    currency: n % 7 === 0 ? "USD" : n % 11 === 0 ? "JPY" : "EUR",
    renewsOn: n % 6 === 0 ? new Date("2026-09-01") : null,
    externalId: `A-${n}`,
  });

const fileOf = async (person: Person, query: object, format: ExportFormat): Promise<Buffer> => {
  const filter = accountFilter.parse(query);
  const found = await as(person, (scope) => exportAccounts(scope, filter));
  return bytesOf(person, found, format, filter.columns);
};

async function bytesOf(
  person: Person,
  found: AccountExport,
  format: ExportFormat,
  columns?: AccountFilter["columns"],
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const file = accountsFile(found, { format, columns }, { inScope: (read) => as(person, read), now: NOON });
  for await (const piece of file.pieces) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** As somebody who imports it again would read it: each line by the heads. */
async function csvOf(person: Person, query: object): Promise<Record<string, string>[]> {
  const bytes = await fileOf(person, query, "csv");
  // The reader of imports refuses a file without a line.
  if (bytes.toString().trimEnd().split("\r\n").length === 1) return [];
  const { table } = settleTable(await parseFile(bytes, {}), { noun: "accounts", bytes, headerLine: undefined });
  return table.rows
    .slice(0)
    .map(({ cells }) => Object.fromEntries(table.header.map((head, i) => [head, cells[i] ?? ""])));
}

/** The names on all pages of the list. */
async function listed(query: object): Promise<string[]> {
  const names: string[] = [];
  for (let page = 1; ; page += 1) {
    const filter = accountFilter.parse({ ...query, page: String(page) });
    const { accounts } = await as(dora, (scope) => loadPortfolio(scope, filter));
    names.push(...accounts.map(({ name }) => name));
    if (accounts.length < ACCOUNTS_PER_PAGE) return names;
  }
}

describe("a list saved as a file", () => {
  it.each([
    {},
    { page: "3" },
    { sort: "arr", dir: "desc" },
    { sort: "index", dir: "desc" },
    { sort: "act" },
    { segment: "Segment 1", sort: "owner" },
    { tier: "key", q: "account 01" },
    { owner: "none", stands: "unrated" },
    { archived: "1" },
    { tier: "key*light", segment: "Segment 1*Segment 2", arr: "5000..20000", sort: "arr" },
    { q: "nobody-is-called-so" },
  ])("holds the accounts of all pages in the order of the list, narrowed and sorted by %j", async (query) => {
    const names = await listed(query);
    expect((await csvOf(dora, query)).map((line) => line["Account"])).toEqual(names);
    const [, ...rows] = rowsOfWorkbook(await fileOf(dora, query, "xlsx"));
    expect(rows.map(([name]) => name)).toEqual(names);
  });

  it("says the words of the list, amounts in both currencies with rate and day, and numbers as numbers", async () => {
    const [line] = await csvOf(dora, { q: "Account 042" });
    expect(line).toMatchObject({
      ...{ Account: "Account 042", Segment: "Segment 0", Tier: "Key", Owner: "", "External ID": "A-42" },
      ...{ ARR: "4221", Currency: "USD", "ARR in EUR": "3798.9", Rate: "0.9", "Rate of": "2026-03-02" },
      ...{ Index: "", Satisfaction: "", "Stands on": "Not known yet", Firmly: "", "Coverage (%)": "0" },
      ...{ "Act by": "2026-09-01", "Act by: what": "Renewal", "We vs. they": "" },
    });
    expect(line?.["Link"]).toMatch(/^http.*\/accounts\/[0-9a-f-]{36}$/);
  });

  it("has the columns of the list, in their order, between the name and what leads back", async () => {
    const [line = {}] = await csvOf(dora, { q: "Account 042", columns: "gap*arr*tier" });
    expect(Object.keys(line)).toEqual([
      ...["Account", "Segment", "We vs. they", "ARR", "Currency", "ARR in EUR", "Rate", "Rate of", "Tier"],
      ...["Next step", "External ID", "Link"],
    ]);
  });

  it("leaves empty what has no rate, and gives yen no hundredths", async () => {
    const [line] = await csvOf(dora, { q: "Account 022" });
    expect(line).toMatchObject({ ARR: "221100", Currency: "JPY", "ARR in EUR": "", Rate: "", "Rate of": "" });
  });

  it("is the same as a workbook, with days and amounts that can be reckoned with", async () => {
    const [heads, row] = rowsOfWorkbook(await fileOf(dora, { q: "Account 042" }, "xlsx"));
    const cells = Object.fromEntries((heads ?? []).map((head, i) => [head, row?.[i] ?? null]));
    expect(cells).toMatchObject({
      ...{ Account: "Account 042", ARR: 4221, "ARR in EUR": 3798.9, "Rate of": serialOf("2026-03-02") },
      ...{ "Act by": serialOf("2026-09-01"), Owner: null, Index: null },
    });
  });

  it("keeps a formula of somebody's a text, in both", async () => {
    expect((await fileOf(dora, { q: "HYPERLINK" }, "csv")).toString()).toContain(`"'=HYPERLINK(""http://evil`);
    expect((await csvOf(dora, { q: "HYPERLINK" })).map((line) => line["Account"])).toEqual([FORMULA]);
    const [, row] = rowsOfWorkbook(await fileOf(dora, { q: "HYPERLINK" }, "xlsx"));
    expect(row?.[0]).toBe(FORMULA);
  });

  it("is one's own accounts for whoever asks for those", async () => {
    const { accounts } = await as(otto, (scope) =>
      loadMyAccounts(scope, accountFilter.parse({ owner: "me", sort: "act" })),
    );
    const names = (await csvOf(otto, { owner: "me", sort: "act" })).map((line) => line["Account"]);
    expect(names).toHaveLength(ACCOUNTS / 5);
    expect(names.slice(0, accounts.length)).toEqual(accounts.map(({ name }) => name));
  });

  it("never holds what is another workspace's, whoever is asked for and whichever ids are read", async () => {
    expect(await csvOf(quentin, { owner: otto.memberId })).toEqual([]);
    expect((await csvOf(quentin, {})).map((line) => line["Account"])).toEqual(["Account of Quillon"]);
    const ours = await as(dora, (scope) => exportAccounts(scope, accountFilter.parse({})));
    expect(ours.total).toBe(ACCOUNTS);
    expect((await bytesOf(quentin, ours, "csv")).toString().trimEnd().split("\r\n")).toHaveLength(1);
  });

  it("leaves out what is gone by the time it is read, and lists nothing twice", async () => {
    const found = await as(dora, (scope) => exportAccounts(scope, accountFilter.parse({ sort: "name" })));
    await as(dora, (scope) => createAccount(scope, { name: "Account 001 and a half" }));
    const [, ...rows] = rowsOfWorkbook(await bytesOf(dora, found, "xlsx"));
    expect(new Set(rows.map(([name]) => name)).size).toBe(ACCOUNTS);
  });
});
