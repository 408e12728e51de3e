import { describe, expect, it } from "vitest";
import { guessFields } from "@/lib/import/guess-fields";
import { guessMapping, missingFields } from "@/lib/import/guess-mapping";
import { importFields } from "@/lib/import/import-fields";
import { IMPORT_NOUNS, type ImportNoun } from "@/lib/schemas/import";
import { AS_READ, readTable } from "../../factories/tables";

const guessed = (noun: ImportNoun, header: string) => {
  const names = header.split(", ");
  return Object.fromEntries(guessFields(noun, names).flatMap((field, i) => (field ? [[names[i], field]] : [])));
};

describe("the header of a HubSpot export", () => {
  it("of companies is recognised", () => {
    expect(
      guessed("accounts", "Record ID, Company name, Company owner, Create Date, Industry, Annual Revenue, Type, City"),
    ).toEqual({
      "Record ID": "externalId",
      "Company name": "name",
      "Company owner": "owner",
      Industry: "industry",
    });
  });

  it("of contacts is recognised", () => {
    expect(
      guessed(
        "contacts",
        "Record ID, First Name, Last Name, Email, Job Title, Associated Company, Associated Company IDs, Buying Role, Phone Number",
      ),
    ).toEqual({
      "Record ID": "externalId",
      "First Name": "firstName",
      "Last Name": "lastName",
      Email: "email",
      "Job Title": "title",
      "Associated Company": "accountName",
      "Associated Company IDs": "accountExternalId",
      "Buying Role": "decisionRole",
    });
  });

  it("of activities is recognised", () => {
    expect(
      guessed(
        "interactions",
        "Record ID, Activity type, Activity date, Activity assigned to, Call direction, Subject, Body, Associated Contact, Associated Company",
      ),
    ).toEqual({
      "Record ID": "externalId",
      "Activity type": "kind",
      "Activity date": "occurredAt",
      "Activity assigned to": "members",
      "Call direction": "direction",
      Subject: "summary",
      Body: "note",
      "Associated Contact": "contacts",
      "Associated Company": "accountName",
    });
  });
});

describe("the header of a Salesforce export", () => {
  it("of accounts is recognised", () => {
    expect(
      guessed(
        "accounts",
        "Account ID, Account Name, Account Owner, Parent Account, Industry, Annual Revenue, Account Currency, Type, Description",
      ),
    ).toEqual({
      "Account ID": "externalId",
      "Account Name": "name",
      "Account Owner": "owner",
      "Parent Account": "parent",
      Industry: "industry",
      "Account Currency": "currency",
      Description: "note",
    });
  });

  it("of contacts is recognised", () => {
    expect(
      guessed("contacts", "Contact ID, First Name, Last Name, Title, Department, Email, Account ID, Account Name"),
    ).toEqual({
      "Contact ID": "externalId",
      "First Name": "firstName",
      "Last Name": "lastName",
      Title: "title",
      Department: "department",
      Email: "email",
      "Account ID": "accountExternalId",
      "Account Name": "accountName",
    });
  });

  it("of activities is recognised", () => {
    expect(
      guessed(
        "interactions",
        "Activity ID, Subject, Task Subtype, Date, Assigned, Contact, Company / Account, Full Comments",
      ),
    ).toEqual({
      "Activity ID": "externalId",
      Subject: "summary",
      "Task Subtype": "kind",
      Date: "occurredAt",
      Assigned: "members",
      Contact: "contacts",
      "Company / Account": "accountName",
      "Full Comments": "note",
    });
  });
});

describe("a column that usually means something else", () => {
  it("is not taken for ARR or for the segment, and says why", () => {
    expect(guessed("accounts", "Name, Annual Revenue, Type, Lifecycle Stage")).toEqual({ Name: "name" });
    const doubtsOf = (key: string) => importFields("accounts").find((field) => field.key === key)?.doubts ?? {};
    expect(doubtsOf("arr")["annualrevenue"]).toContain("the customer's own turnover, not what they pay you");
    expect(doubtsOf("segment")["type"]).toContain("customer, prospect or partner");
  });

  it.each(["ARR", "Annual Recurring Revenue", "ACV", "Annual Contract Value", "Contract Value"])(
    "is not %s: that is what they pay",
    (name) => {
      expect(guessed("accounts", name)).toEqual({ [name]: "arr" });
    },
  );

  it("is never one of the names that are guessed", () => {
    for (const { columns, doubts } of IMPORT_NOUNS.flatMap((noun) => importFields(noun))) {
      expect(columns.filter((name) => name in (doubts ?? {}))).toEqual([]);
    }
  });
});

describe("our own names", () => {
  it.each(IMPORT_NOUNS)("of %s are recognised, as labels and as in the API", (noun) => {
    const fields = importFields(noun);
    expect(
      guessFields(
        noun,
        fields.map(({ label }) => label),
      ),
    ).toEqual(fields.map(({ key }) => key));
    expect(
      guessFields(
        noun,
        fields.map(({ key }) => key),
      ),
    ).toEqual(fields.map(({ key }) => key));
  });

  it("are read however they are spelt", () => {
    expect(guessFields("contacts", ["E-MAIL", "job_title"])).toEqual(["email", "title"]);
  });
});

describe("what a file leaves open", () => {
  it("is said by the name of another column where possible", async () => {
    const table = await readTable("Email,NPS score,Response date\nann@acme.example,9,2026-03-01\n");
    const mapping = guessMapping("survey_answers", table, AS_READ);
    expect(mapping.fields[1]).toBe("nps");
    expect(missingFields("survey_answers", mapping)).toEqual([]);
  });

  it("is listed in groups of which one is needed", () => {
    const mapping = { fields: ["firstName", null], defaultKind: null };
    expect(missingFields("contacts", mapping)).toEqual([["accountExternalId", "accountName"]]);
  });

  it("is decided over the whole column for dates", async () => {
    const dates = async (...cells: string[]) =>
      guessMapping(
        "accounts",
        await readTable(`Name,Renewal date\n${cells.map((cell, i) => `A${i},${cell}`).join("\n")}\n`),
        AS_READ,
      ).columnDates[1];
    expect(await dates("03/04/2026", "13/04/2026")).toBe("day_first");
    expect(await dates("03/04/2026", "04/13/2026")).toBe("month_first");
    expect(await dates("03/04/2026", "05/06/2026")).toBe("unclear");
    expect(await dates("13/04/2026", "04/13/2026")).toBe("unclear");
    expect(await dates("2026-04-03", "03.04.2026")).toBe("none");
  });
});
