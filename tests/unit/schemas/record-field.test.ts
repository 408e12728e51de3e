import { describe, expect, it } from "vitest";
import { auditFieldLabel } from "@/lib/format/audit-words";
import { CHOICE_LABELS } from "@/lib/format/choice-labels";
import { guessMapping } from "@/lib/import/guess-mapping";
import { DATE_FIELDS, importFields } from "@/lib/import/import-fields";
import { AccountBook } from "@/lib/import/plan/books";
import { planRows } from "@/lib/import/plan/plan-rows";
import { RowReader } from "@/lib/import/plan/row-reader";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { ACCOUNT_FIELDS, accountInput } from "@/lib/schemas/account";
import { CONTACT_FIELDS, contactInput } from "@/lib/schemas/contact";
import { CONTRACT_FIELDS, contractInput } from "@/lib/schemas/contract";
import { PROMISE_FIELDS, promiseInput } from "@/lib/schemas/promise";
import { PURCHASE_FIELDS, purchaseInput } from "@/lib/schemas/purchase";
import { aliasOf, type RecordFields } from "@/lib/schemas/record-field";
import { AS_READ, readTable } from "../../factories/tables";

interface Declared {
  readonly noun: string;
  readonly fields: RecordFields;
  readonly shape: object;
}

const RECORDS: readonly Declared[] = [
  { noun: "account", fields: ACCOUNT_FIELDS, shape: accountInput.shape },
  { noun: "contact", fields: CONTACT_FIELDS, shape: contactInput.shape },
  { noun: "contract", fields: CONTRACT_FIELDS, shape: contractInput.shape },
  { noun: "purchase", fields: PURCHASE_FIELDS, shape: purchaseInput.shape },
  { noun: "promise", fields: PROMISE_FIELDS, shape: promiseInput.shape },
  ...ALL_REGISTERS.map(({ noun, fields, input }) => ({ noun, fields, shape: input.shape })),
];

/** Which record is meant, and not what is said about it. */
const IDENTITY = ["accountId", "contractId", "purchaseId", "promiseId", "recordId", "noun", "version"];
const namesOf = (fields: object) => Object.keys(fields).filter((name) => !IDENTITY.includes(name));

describe.each(RECORDS)("of the $noun, every field", ({ fields, shape }) => {
  it("that has a rule says what it is called", () => {
    expect(namesOf(fields).sort()).toEqual(namesOf(shape).sort());
  });

  it("is called in the audit as it says itself", () => {
    for (const [name, field] of Object.entries(fields)) {
      expect(auditFieldLabel(aliasOf(name, field)), name).toBe(field.auditLabel ?? field.label);
    }
  });

  it("that holds a day, an instant, money or another record says so by its name", () => {
    const endings = { day: /On$/, instant: /At$/, money: /Cents$/, record: /Id$/ };
    for (const [kind, ending] of Object.entries(endings)) {
      const names = Object.keys(fields).filter((name) => ending.test(name) && name !== "externalId");
      expect(
        Object.keys(fields).filter((name) => fields[name]?.kind === kind),
        kind,
      ).toEqual(names);
    }
  });

  it("of a closed set has labels for people", () => {
    const choices = Object.keys(fields).filter((name) => fields[name]?.kind === "choice");
    expect(choices.filter((name) => !(name in CHOICE_LABELS))).toEqual([]);
    for (const { fields: own } of ALL_REGISTERS) {
      for (const [name, { choices: said = [] }] of Object.entries(own)) {
        for (const { value, label } of said) expect(CHOICE_LABELS[name]?.[value], `${name} ${value}`).toBe(label);
      }
    }
  });
});

describe("every field of an account", () => {
  it("can be filled by a file, where a date is asked about as one", () => {
    expect(importFields("accounts").map(({ key }) => key)).toEqual(
      Object.entries(ACCOUNT_FIELDS).map(([name, field]) => aliasOf(name, field)),
    );
    for (const [name, { kind }] of Object.entries(ACCOUNT_FIELDS)) expect(DATE_FIELDS.has(name)).toBe(kind === "day");
  });

  it("is read from the template file, each of its cells", async () => {
    const filled = importFields("accounts").filter(({ examples }) => examples[0] !== "");
    const cells = filled.map(({ examples }) => `"${examples[0]}"`);
    const table = await readTable(`${filled.map(({ label }) => label).join(",")}\n${cells.join(",")}\n`);
    const context = {
      reader: new RowReader("accounts", guessMapping("accounts", table, AS_READ), table.header, 0),
      accounts: new AccountBook([]),
      ...{ stored: new Map(), members: [], currency: "EUR" },
      newId: () => "00000000-0000-4000-8000-000000000001",
    };
    const [row] = (await planRows({ noun: "accounts", ...context }, table.rows)).rows;
    expect(row?.findings?.problems).toEqual([]);
    // The currency is told with the amount.
    const told = filled.map(({ key }) => key).filter((key) => key !== "currency");
    expect(row?.findings?.fields.map(({ field }) => field).sort()).toEqual(told.sort());
  });
});

describe("every field of a contact", () => {
  it("can be filled by a file", () => {
    const keys = importFields("contacts").map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(Object.keys(CONTACT_FIELDS)));
  });
});
