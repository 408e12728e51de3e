import { describe, expect, it } from "vitest";
import { reviveSurvey } from "@/components/survey-answers/survey-draft";

const draftOf = (contactId: string) => ({
  fields: { answers: { nps: 9 }, contactId, answeredAt: "2026-03-14", comment: "You call back" },
  changedAt: Date.parse("2026-03-14T09:00:00.000Z"),
});

describe("answers of Anna that were not saved", () => {
  it("come back where nobody is named, and where Anna is", () => {
    expect(reviveSurvey(draftOf("anna"), undefined)).toEqual(draftOf("anna").fields);
    expect(reviveSurvey(draftOf("anna"), "anna")).toEqual(draftOf("anna").fields);
  });

  it("do not come back under the name of Ben", () => {
    expect(reviveSurvey(draftOf("anna"), "ben")).toBeNull();
  });
});

describe("answers of nobody yet", () => {
  it("are those of whoever is named", () => {
    expect(reviveSurvey(draftOf(""), "ben")).toEqual(draftOf("ben").fields);
    expect(reviveSurvey(draftOf(""), undefined)).toEqual(draftOf("").fields);
  });
});
