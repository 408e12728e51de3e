import { describe, expect, it } from "vitest";
import { folderName, remindersOf } from "../../../scripts/write-migration.mjs";

const now = new Date("2026-03-10T12:34:56.789Z");
const others = ["20260101000100_walls", "20260101000000_foundation"];

describe("the folder of a new migration", () => {
  it("is called by the time in UTC and by its name", () => {
    expect(folderName("account_employees", { now, others })).toBe("20260310123456_account_employees");
    expect(folderName("foundation", { now, others: [] })).toBe("20260310123456_foundation");
  });

  it.each([undefined, "", "Employees", "account employees", "account-employees", "../up", "_x", "x_", "1_x", "a__b"])(
    "takes no name that says nothing or leads elsewhere: %s",
    (name) => {
      expect(() => folderName(name, { now, others })).toThrow("small letters and underscores");
    },
  );

  it("is not called like another one", () => {
    expect(() => folderName("walls", { now, others })).toThrow("20260101000100_walls");
  });

  it("never comes before one that may have been applied, should the clock be behind", () => {
    const late = new Date("2026-01-01T00:01:00Z");
    expect(() => folderName("account_employees", { now: late, others })).toThrow("before 20260101000100_walls");
  });
});

describe("what is to be added by hand", () => {
  const said = (script: string) => remindersOf(script).join("\n");

  it("is the row-level security of a table that is new", () => {
    expect(said('CREATE TABLE "Ticket" (\n    "id" UUID NOT NULL\n);')).toMatch(/"Ticket".*row-level security/);
    expect(said('ALTER TABLE "Account" ADD COLUMN "employees" INTEGER;')).not.toContain("row-level security");
  });

  it.each([
    ['ALTER TABLE "Account" DROP COLUMN "segment";', true],
    ['DROP TABLE "Promise";', true],
    ['ALTER TABLE "Account" ADD COLUMN "employees" INTEGER NOT NULL;', true],
    ['ALTER TABLE "Account" ADD COLUMN "employees" INTEGER NOT NULL DEFAULT 0;', false],
    ['ALTER TABLE "Account" ADD COLUMN "employees" INTEGER;', false],
  ])("is a thought for the rows there are: %s", (script, isAsked) => {
    expect(/rows may lack/.test(said(script))).toBe(isAsked);
  });
});
