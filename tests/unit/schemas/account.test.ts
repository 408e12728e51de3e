import { describe, expect, it } from "vitest";
import { accountInput, accountUpdate } from "@/lib/schemas/account";
import { contractInput } from "@/lib/schemas/contract";
import { purchaseInput } from "@/lib/schemas/purchase";
import { surveyAnswerInput } from "@/lib/schemas/survey-answer";

const ID = "5b0a3c38-8a3e-4d8e-b6ff-0d6e9ad1a001";
const inYears = (years: number) => new Date(Date.now() + years * 365.25 * 86_400_000).toISOString().slice(0, 10);
const problemsOf = (fields: object, schema: typeof accountInput | typeof accountUpdate = accountInput) =>
  Object.fromEntries(
    (schema.safeParse({ name: "Harbour", ...fields }).error?.issues ?? []).map(({ path, message }) => [
      path.join("."),
      message,
    ]),
  );

describe("an account", () => {
  it("may have begun today in any zone, and not later", () => {
    expect(problemsOf({ startedOn: inYears(0) })).toEqual({});
    expect(problemsOf({ startedOn: inYears(0.1) })).toEqual({ startedOn: "This day has not come yet." });
  });

  it("renews within the lives of those who sign, and not before it began", () => {
    expect(problemsOf({ startedOn: "2020-01-01", renewsOn: inYears(29) })).toEqual({});
    expect(problemsOf({ renewsOn: inYears(31) })).toEqual({ renewsOn: "More than 30 years away. Check the year." });
    expect(problemsOf({ startedOn: "2020-01-01", renewsOn: "2019-12-31" })).toEqual({
      renewsOn: "Before the relationship began.",
    });
    expect(problemsOf({ startedOn: "2020-01-01", renewsOn: "2020-01-01" })).toEqual({});
  });

  it("is paid in a currency there is", () => {
    expect(problemsOf({ currency: "eur" })).toEqual({});
    for (const currency of ["EUX", "XXX", "EURO", "€", ""]) {
      expect(problemsOf({ currency }), currency).toEqual({ currency: expect.stringContaining("ISO 4217") });
    }
  });

  it("tells everything that is wrong at once, when it is changed too", () => {
    const wrong = { tier: "huge", startedOn: "2020-01-01", renewsOn: "2019-01-01", currency: "EUX" };
    const keys = ["tier", "currency", "renewsOn"];
    expect(Object.keys(problemsOf(wrong))).toEqual(keys);
    expect(Object.keys(problemsOf({ ...wrong, accountId: ID, version: 1 }, accountUpdate))).toEqual(keys);
  });
});

describe("a contract and a purchase", () => {
  const FAR = "More than 30 years away. Check the year.";

  it("may be as old as the records of the house", () => {
    const contract = { accountId: ID, startsOn: "1961-01-01", endsOn: "1994-12-31", noticeOn: "1994-06-30" };
    expect(contractInput.safeParse(contract).success).toBe(true);
    expect(purchaseInput.safeParse({ accountId: ID, purchasedOn: "1961-01-01" }).success).toBe(true);
    expect(problemsOf({ startedOn: "1961-01-01" })).toEqual({});
    expect(contractInput.safeParse({ ...contract, startsOn: "1899-12-31" }).success).toBe(false);
  });

  it("are not of a day that nobody now here will see", () => {
    const far = contractInput.safeParse({ accountId: ID, startsOn: inYears(31), endsOn: inYears(32) });
    expect(far.error?.issues.map(({ message }) => message)).toEqual([FAR, FAR]);
    expect(purchaseInput.safeParse({ accountId: ID, purchasedOn: inYears(31) }).success).toBe(false);
  });
});

describe("rules over several fields", () => {
  it("wait for those fields to be sound, and for no others", () => {
    const typed = { accountId: ID, startsOn: "2024-01-01", endsOn: "2023-01-01", arrCents: -1 };
    const paths = (input: object) => contractInput.safeParse(input).error?.issues.map(({ path }) => path.join("."));
    expect(paths(typed)).toEqual(["arrCents", "endsOn"]);
    expect(paths({ ...typed, startsOn: "soon" })).toEqual(["startsOn", "arrCents"]);
    expect(contractInput.safeParse(null).success).toBe(false);
  });
});

describe("an answer", () => {
  const answer = { accountId: ID, contactId: ID, answeredAt: "2026-01-01T00:00:00Z" };
  const isTaken = (kind: string, value: number) => surveyAnswerInput.safeParse({ ...answer, kind, value }).success;

  it("may fall between two whole numbers, as those of another form do; of pulses and questions none may", () => {
    expect([1, 2.5, 5.5, 7].map((value) => isTaken("ces", value))).toEqual([true, true, true, true]);
    expect([0.5, 7.5].map((value) => isTaken("ces", value))).toEqual([false, false]);
    expect([isTaken("csat", 5.5), isTaken("nps", 10.5), isTaken("q1", 2.5)]).toEqual([false, false, false]);
  });
});
