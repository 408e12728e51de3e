import { describe, expect, it } from "vitest";
import type { AccountInput } from "@/lib/schemas/account";
import { buildAccount, buildContact, buildSurveyAnswer } from "../../../factories/inputs";
import { ANN, fatesOf, fixture, HARBOUR, planFile, QUAY, writesOf } from "./import-desk";

const NORTHGATE = QUAY;
const storedAs = (changes: Partial<AccountInput>) => ({
  accounts: new Map([[NORTHGATE, buildAccount({ name: "Northgate Clinic", ...changes })]]),
});
const actionsOf = async (...wish: Parameters<typeof fatesOf>) => (await fatesOf(...wish)).map(({ action }) => action);

describe("accounts of one name", () => {
  it("are told apart by their keys, and each says so", async () => {
    const told = await fatesOf("accounts", fixture("one-name"));
    expect(told.map(({ action }) => action)).toEqual(["create", "create", "create"]);
    expect(told[2]?.remarks).toEqual([
      {
        column: "Company name",
        what: "another account of this name has the external ID “501”. They are told apart by it.",
      },
    ]);
    expect(await writesOf("accounts", fixture("one-name"))).toMatchObject([
      { externalId: "501", arrCents: 1_000_000 },
      { externalId: "502", arrCents: 2_000_000 },
      { externalId: "503", arrCents: 3_000_000 },
    ]);
  });

  it("are not joined by a row without a key, in whichever file it comes", async () => {
    const told = await fatesOf("accounts", `${fixture("one-name")},Northgate Clinic,Hull,5\n`);
    expect(told.at(-1)?.reason).toBe(
      "Record ID: several accounts are called “Northgate Clinic”: fill in which one it is.",
    );
  });

  it("give the stored one without a key none of theirs, because nobody knows which it is", async () => {
    expect(await actionsOf("accounts", fixture("one-name"), { before: storedAs({}) })).toEqual([
      ...["error", "error", "error"],
    ]);
    expect(await actionsOf("accounts", "Record ID,Name\n501,Northgate Clinic\n", { before: storedAs({}) })).toEqual([
      "update",
    ]);
  });

  it("own the records that name their key, and none that name them alone", async () => {
    const accounts = new Map([
      [HARBOUR, buildAccount({ name: "Northgate Clinic", externalId: "501" })],
      [QUAY, buildAccount({ name: "Northgate Clinic", externalId: "502" })],
    ]);
    const text =
      "Name,Account ID,Account\nAda,502,Northgate Clinic\nBea,,Northgate Clinic\nCia,999,\nDee,N/A,Northgate Clinic\n";
    expect(await writesOf("contacts", text, { before: { accounts, contacts: new Map() } })).toMatchObject([
      { accountId: QUAY },
      ...[null, null, null],
    ]);
  });
});

describe("a key", () => {
  it("that a spreadsheet rounded is refused in every row, for accounts and for what belongs to them", async () => {
    const told = await fatesOf("accounts", fixture("rounded-keys"));
    expect(new Set(told.map(({ reason }) => reason))).toEqual(
      new Set([
        "Record ID: “1.78E+10” is a number that a spreadsheet has rounded. Export the list again and keep this column as text.",
      ]),
    );
    expect(await actionsOf("contacts", "Name,Account ID,Account\nAda,1.78E+10,Quay Ltd\n")).toEqual(["error"]);
  });

  it.each([
    ["#N/A", "error"],
    ["#REF!", "error"],
    ["1,8e+12", "error"],
    ["12E45", "create"],
    ["E+10", "create"],
  ])("%s makes of the row: %s", async (key, action) => {
    expect(await actionsOf("accounts", `Account ID;Name\n${key};Heron\n`)).toEqual([action]);
  });

  it("of which a spreadsheet kept 15 digits is refused, when the whole column looks so", async () => {
    const rows = (...keys: readonly string[]) =>
      `Account ID,Name\n${keys.map((key) => `${key},Heron ${key}`).join("\n")}`;
    expect(await actionsOf("accounts", rows("123456789012345000", "12"))).toEqual(["error", "create"]);
    expect(await actionsOf("accounts", rows("123456789012345000", "123456789012345678"))).toEqual(["create", "create"]);
    expect(await actionsOf("accounts", rows("1234567890123450"))).toEqual(["create"]);
  });

  it.each(["N/A", "-", "null", "(empty)", "none"])("written %s is none", async (nothing) => {
    const text = `Account ID,Name\n${nothing},Heron\n${nothing},Egret\n`;
    expect(await writesOf("accounts", text)).toMatchObject([
      { name: "Heron", externalId: null },
      { name: "Egret", externalId: null },
    ]);
  });

  it("is the same behind letters that nobody sees", async () => {
    const before = storedAs({ externalId: "N-1" });
    expect(
      await actionsOf("accounts", "Account ID,Name,Tier\n\u200bN-1\u200e,Northgate Clinic,key\n", { before }),
    ).toEqual(["update"]);
  });

  it.each([
    ["00071", "71"],
    ["4711", "4711.0"],
    ["0015g00000AbCdE", "0015g00000AbCdEQAZ"],
  ])("%s that comes back as %s is asked about, and makes no second account", async (externalId, changed) => {
    const before = storedAs({ externalId });
    const [told] = await fatesOf("accounts", `Account ID,Name\n${changed},Northgate Clinic\n`, { before });
    expect(told?.reason).toBe(
      `Account ID: “${changed}” and “${externalId}” differ only as a spreadsheet changes keys: is it “Northgate Clinic”, which is stored?`,
    );
    const [other] = await fatesOf("accounts", `Account ID,Name\n${changed},Heron\n`, { before });
    expect([other?.action, other?.remarks.length]).toEqual(["create", 1]);
  });
});

describe("a key that stands in several rows of a file", () => {
  it.each([
    ["accounts", "Account ID,Name\n1,Heron\n1,Egret\n2,Grebe\n", ["error", "error", "create"]],
    ["accounts", "Account ID,Name,Tier\n1,Heron Ltd,key\n1,Heron Limited,light\n", ["create", "update"]],
    ["contacts", "Contact ID,Name,Email,Account\n1,Ada,,Quay Ltd\n1,Bea,,Quay Ltd\n", ["error", "error"]],
    [
      "contacts",
      "Contact ID,Name,Email,Account\n1,Ada Quist,ada@quay.example,Quay Ltd\n1,Ada Berg,ada@quay.example,Quay Ltd\n",
      ["create", "update"],
    ],
    [
      "interactions",
      "External ID,Kind,When,Summary,Account\n1,call,2026-03-01,Asked,Quay Ltd\n1,call,2026-03-02,Asked,Quay Ltd\n",
      ["error", "error"],
    ],
    [
      "survey_answers",
      "Response ID,Email,Kind,Score,Date\n1,ann@harbour.example,nps,9,2026-01-05\n1,ben@harbour.example,nps,3,2026-01-05\n",
      ["error", "error"],
    ],
    [
      "survey_answers",
      "Response ID,Email,Kind,Score,Date\n1,ann@harbour.example,nps,9,2026-01-05\n1,ann@harbour.example,csat,5,2026-01-05\n",
      ["create", "create"],
    ],
  ] as const)("of %s: %j", async (noun, text, actions) => {
    expect(await actionsOf(noun, text)).toEqual(actions);
  });
});

describe("two answers of one person to one question on one day", () => {
  const ada = "c0000000-0000-4000-8000-0000000000a1";
  const before = { contacts: new Map([[ada, buildContact(HARBOUR, { name: "Ada", email: "ada@halden.example" })]]) };

  it("are two when each has its own key, and the same file again changes nothing", async () => {
    const text = fixture("two-answers-one-day");
    const plan = await planFile("survey_answers", text, { before });
    if (plan.noun !== "survey_answers") throw new Error("another noun");
    const inputs = plan.rows.flatMap(({ write }) => write?.input.answers ?? []);
    expect(inputs.map(({ value, surveyKey }) => [value, surveyKey])).toEqual([
      [5, "2026-10-12"],
      [1, "2026-10-12 T-102"],
    ]);
    const answers = inputs.map((input, i) => ({ id: `answer ${i}`, input, isRemoved: false }));
    expect(await actionsOf("survey_answers", text, { before: { ...before, answers } })).toEqual(["skip", "skip"]);
    const later = text.replace("2026-10-12 16:00", "2026-10-13 16:00");
    expect(await actionsOf("survey_answers", later, { before: { ...before, answers } })).toEqual(["skip", "update"]);
  });

  it("are one and its correction when no key tells them apart", async () => {
    const text = "Email,CSAT,Date\nada@halden.example,5,2026-10-12\nada@halden.example,1,2026-10-12\n";
    expect(await actionsOf("survey_answers", text, { before })).toEqual(["create", "update"]);
  });

  it("keep to the person whose key it is", async () => {
    const input = buildSurveyAnswer({ accountId: HARBOUR, contactId: ANN }, { externalId: "T-101" });
    const answers = [{ id: "f0000000-0000-4000-8000-0000000000a1", isRemoved: false, input }];
    const [told] = await fatesOf("survey_answers", fixture("two-answers-one-day"), { before: { ...before, answers } });
    expect(told?.reason).toContain("“T-101” belongs to an answer of another person.");
  });
});

describe("two calls of one day without keys", () => {
  const [ada, ben] = ["c0000000-0000-4000-8000-0000000000a1", "c0000000-0000-4000-8000-0000000000a2"];
  const before = {
    accounts: new Map([[HARBOUR, buildAccount({ name: "Halden Optik GmbH" })]]),
    contacts: new Map([
      [ada, buildContact(HARBOUR, { name: "Ada Quist" })],
      [ben, buildContact(HARBOUR, { name: "Ben Rook" })],
    ]),
  };
  const wish = { before, mapping: { defaultKind: "call" } } as const;

  it("are two when they were with other people, and the same file again changes nothing", async () => {
    const text = fixture("two-calls-one-day");
    const plan = await planFile("interactions", text, wish);
    if (plan.noun !== "interactions") throw new Error("another noun");
    expect(plan.rows.map(({ action, write }) => [action, write?.input.contactIds])).toEqual([
      ["create", [ada]],
      ["create", [ben]],
    ]);
    const interactions = plan.rows.flatMap(({ write }) => (write ? [{ ...write, isRemoved: false }] : []));
    const again = { ...wish, before: { ...before, interactions } };
    expect(await actionsOf("interactions", text, again)).toEqual(["skip", "skip"]);
    const [told] = await fatesOf("interactions", "Date,Subject,Account\n03.11.2026,Call,Halden Optik GmbH\n", again);
    expect(told?.reason).toBe("External ID: several interactions of that time read the same: fill in which one it is.");
  });

  it("with the same people are asked for a key, both of them, unless they say the same", async () => {
    const text = fixture("two-calls-one-day").replace("Ben Rook", "Ada Quist");
    const told = await fatesOf("interactions", text, wish);
    expect(told.map(({ action, reason }) => [action, reason?.slice(0, 45)])).toEqual([
      ["error", "External ID: rows of the same account, people"],
      ["error", "External ID: rows of the same account, people"],
    ]);
    const [, first = "", second = ""] = text.split("\n");
    expect(await actionsOf("interactions", text.replace(second, first), wish)).toEqual(["create", "skip"]);
  });
});

describe("a cell that a spreadsheet was told to take for text", () => {
  it.each(["keys-as-formulas", "keys-as-quoted-formulas", "keys-with-apostrophe"])(
    "is that text in %s",
    async (name) => {
      expect(await writesOf("accounts", fixture(name))).toMatchObject([
        { externalId: "00071", name: "Perrin Looms", arrCents: 100_000 },
        { externalId: "00072", name: "Sallow Kilns", arrCents: 200_000 },
      ]);
    },
  );

  it.each([
    ["'s-Hertogenbosch Port", "'s-Hertogenbosch Port"],
    ['"=""Say """"yes"""""""', 'Say "yes"'],
    ["=SUM(A1)", "=SUM(A1)"],
    ["'2026", "2026"],
  ])("that is %s is called %s", async (cell, name) => {
    expect(await writesOf("accounts", `Name,Tier\n${cell},key\n`)).toMatchObject([{ name }]);
  });
});

describe("the total below a list", () => {
  it("is no account", async () => {
    const told = await fatesOf("accounts", fixture("total-row"));
    expect(told.map(({ action, reason }) => [action, reason])).toEqual([
      ["create", null],
      ["create", null],
      ["error", "Account Name: this looks like the total below a list. If it is an account, give it an external ID."],
    ]);
  });

  it.each([
    ["Grand total,,120 k", "error"],
    ["Gesamtsumme:,,5 EUR", "error"],
    ["Total (3 accounts),,5", "error"],
    ["Total Energies,,5", "create"],
    ["Totally Fine Ltd,,5", "create"],
    ["Total,T-1,5", "create"],
  ])("in %s: %s", async (row, action) => {
    expect(await actionsOf("accounts", `Name,Account ID,ARR\n${row}\n`)).toEqual([action]);
  });
});

it("an account whose name holds a semicolon is not taken for the one before it", async () => {
  const accounts = new Map([
    [HARBOUR, buildAccount({ name: "Nord" })],
    [QUAY, buildAccount({ name: "Nord; Süd KG" })],
  ]);
  const text = 'Name;Account\nAda;Nord\nBea;"Nord; Süd KG"\nDee;"Nord;West"\n'.replace("Cia;Nord;x\n", "");
  expect(await writesOf("contacts", text, { before: { accounts, contacts: new Map() } })).toMatchObject([
    { accountId: HARBOUR },
    { accountId: QUAY },
    { accountId: HARBOUR },
  ]);
});
