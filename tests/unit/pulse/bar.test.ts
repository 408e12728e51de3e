import { describe, expect, it } from "vitest";
import { pulseBar } from "@/lib/pulse/bar";
import { coverageWords, responseCoverage } from "@/lib/pulse/response-coverage";
import { pulseStanding } from "@/lib/pulse/standing";

const now = new Date("2026-03-10T12:00:00Z");
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const free = {
  email: "ann@harbour.example",
  leftOn: null,
  refusesMailSince: null,
  isAddressRefused: false,
  askedAt: null,
};
const barOf = (changes: object) => pulseBar({ ...free, ...changes }, { now, cadenceDays: 60 });

describe("whether somebody may be asked", () => {
  it("is yes for whoever is here, has an address and was not asked lately", () => {
    expect(barOf({})).toBeNull();
    expect(barOf({ askedAt: daysAgo(60) })).toBeNull();
  });

  it("is no for one day less, and says from when on", () => {
    expect(barOf({ askedAt: daysAgo(59) })).toEqual({ why: "asked_lately", at: daysAgo(59), againAt: daysAgo(-1) });
  });

  it("is no for who left, has no address or wants no mail, whatever else holds", () => {
    expect(barOf({ leftOn: daysAgo(1), email: null })).toMatchObject({ why: "left" });
    expect(barOf({ email: null })).toMatchObject({ why: "no_address" });
    expect(barOf({ refusesMailSince: daysAgo(900) })).toEqual({ why: "refuses", since: daysAgo(900) });
  });
});

describe("where a round is", () => {
  const pulse = { sendAt: daysAgo(1), closesAt: daysAgo(-1), cancelledAt: null };
  it.each([
    ["planned", { sendAt: daysAgo(-0.5) }],
    ["open", {}],
    ["closed", { closesAt: now }],
    ["cancelled", { cancelledAt: now, sendAt: daysAgo(-0.5) }],
  ])("%s", (standing, changes) => {
    expect(pulseStanding({ ...pulse, ...changes }, now)).toBe(standing);
  });
});

describe("for whom answers speak", () => {
  const asked = (seniority: string, department: string | null, hasAnswered: boolean) => ({
    seniority,
    department,
    hasAnswered,
  });
  const nine = [
    asked("executive", "Board", false),
    asked("specialist", "Yard", true),
    asked("specialist", "Yard", true),
    ...Array.from({ length: 6 }, () => asked("unknown", null, false)),
  ];

  it("is said with how many were asked, and that no executive is among them", () => {
    expect(coverageWords(responseCoverage(nine))).toBe("2 of 9 asked answered, no executive among them.");
    expect(coverageWords(responseCoverage(nine.slice(1, 3)))).toBe("2 of 2 asked answered; no executive was asked.");
    expect(coverageWords(responseCoverage([asked("executive", null, true)]))).toBe("1 of 1 asked answered.");
    expect(coverageWords(responseCoverage([asked("executive", null, false)]))).toBe("None of 1 asked answered.");
    expect(coverageWords(responseCoverage([]))).toBe("Nobody was asked by a link yet.");
  });

  it("is told by department and level, those that are not known last", () => {
    const { byDepartment, bySeniority } = responseCoverage(nine);
    expect(byDepartment).toEqual([
      { name: "Yard", asked: 2, answered: 2 },
      { name: "Board", asked: 1, answered: 0 },
      { name: null, asked: 6, answered: 0 },
    ]);
    expect(bySeniority.map(({ name }) => name)).toEqual(["specialist", "executive", null]);
  });
});
