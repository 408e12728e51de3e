import { expect, it } from "vitest";
import type { ReportContact } from "@/lib/report/account-report";
import { meetingBrief } from "@/lib/report/meeting-brief";
import { DEFAULT_MODEL, scoreAccount } from "@/lib/scoring";
import { daysAgo, NOON } from "../../factories/clock";

const asOf = NOON.getTime();

/** Of a long list, those with whom there was contact last first. */
const contact = (n: number): ReportContact => ({
  ...{ id: `guest ${n}`, name: `Guest ${n}`, contactsInAYear: 1, lastContactAt: daysAgo(n).getTime(), evidence: 0 },
  ...{ title: null, department: null, seniority: "unknown", decisionRole: "unknown", language: null, note: null },
  leftOn: null,
});

it("offers of thousands those with whom there was contact last, and whoever comes besides", () => {
  const known = {
    account: { note: null },
    contacts: Array.from({ length: 2000 }, (_, n) => contact(n)),
    ...{ met: [], registers: { promises: [], rows: [] }, surveyAnswers: [], complaints: [], interactions: [] },
    ...{ score: scoreAccount({ evidence: [], asOf }, DEFAULT_MODEL), model: DEFAULT_MODEL },
    ...{ asOf, knownAt: asOf, zone: "UTC" },
  };
  const { candidates, others, people } = meetingBrief(known, ["guest 1234"]);
  expect(people.map(({ name }) => name)).toEqual(["Guest 1234"]);
  expect([candidates[0]?.name, candidates.at(-1)?.name, candidates.length, others]).toEqual([
    "Guest 0",
    "Guest 1234",
    41,
    1959,
  ]);
});
