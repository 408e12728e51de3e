import { describe, expect, it } from "vitest";
import { leaningVerdict, leaningWords } from "@/components/accounts/report/judgement/leaning-words";
import type { ReportLeaning } from "@/lib/report/list-leaning";

const leaning = (changes: Partial<ReportLeaning>): ReportLeaning => ({
  ...{ people: 4, workflows: null, departments: 0, results: 0, confirmed: 0, first: null },
  ...changes,
});
const told = (changes: Partial<ReportLeaning>) => [leaningVerdict(leaning(changes)), leaningWords(leaning(changes))];

describe("what a relationship rests on", () => {
  it("counts no workflows where nobody has recorded any", () => {
    expect(told({})).toEqual([
      "4 people",
      "Met within a year; which of their workflows run on us nobody has recorded.",
    ]);
    expect(told({ people: 0 })).toEqual([
      "Nothing on record",
      "Nobody was met in a year, no result has arrived, and which of their workflows run on us nobody has recorded.",
    ]);
  });

  it("says of those on record how many run on us, and where", () => {
    expect(told({ workflows: 0 })).toEqual([
      "4 people, 0 workflows",
      "Met within a year; none of their workflows on record runs on us.",
    ]);
    expect(told({ people: 1, workflows: 2, departments: 1, results: 1 })).toEqual([
      "1 person, 2 workflows",
      "Met within a year; they run on us in 1 department. 1 promised result arrived in full, as we say.",
    ]);
  });

  it("says of results who says that they arrived", () => {
    const [, one] = told({ results: 1, confirmed: 1 });
    expect(one).toMatch(/1 promised result arrived in full, as they confirm\.$/);
    const [, three] = told({ results: 3, confirmed: 1 });
    expect(three).toMatch(/3 promised results arrived in full, 1 as they confirm, 2 as we say\.$/);
  });
});
