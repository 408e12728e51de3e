import { describe, expect, it } from "vitest";
import type { AccountSummary } from "@/lib/data/account-list";
import { dueQueue } from "@/lib/report/due-queue";
import { STEPS, type Step, type StepScore } from "@/lib/scoring";
import { buildAccount } from "../../factories/inputs";

const NOON = new Date("2026-03-10T12:00:00Z");
const THRESHOLDS = { coverage: { thin: 0.15, fair: 0.3, good: 0.5 } };
const inDays = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

type Score = NonNullable<AccountSummary["score"]>;

const stepWith = (coverage: number): StepScore => ({
  ...{ score: 62, coverage, reading: 66, sd: 5, cumulative: 62, state: "carries" },
});

/** Every step covered so far, but for those that are named. */
const covered = (but: Partial<Record<Step, number>> = {}, others = 0.6): Score["steps"] => ({
  satisfaction: stepWith(but.satisfaction ?? others),
  experience: stepWith(but.experience ?? others),
  proposition: stepWith(but.proposition ?? others),
  delivery: stepWith(but.delivery ?? others),
  creation: stepWith(but.creation ?? others),
  entanglement: stepWith(but.entanglement ?? others),
});

/** A score that gives nobody anything to do. */
const calm = (changes: Partial<Score> = {}): Score => ({
  ...{ steps: covered(), asOf: NOON, index: 62, coverage: 0.6, isActive: true, riskLevel: "ok", riskPoints: 0 },
  ladder: { index: 62, mean: 62, hollowness: 0, sd: 2, standsOn: "entanglement", firm: true, hollow: {} },
  ...{ reasons: [], overlays: [], momentum: { label: null, news: 0 } },
  ...{ gapLabel: null, gapClear: null, watermelon: false, captivity: null, perceptionGap: null },
  ...{ relationshipType: "going-steady", lockState: "free", isContractPresumed: false },
  ...changes,
});
const atRisk = (changes: Partial<Score> = {}) => calm({ riskLevel: "at-risk", ...changes });
const silent = (changes: Partial<Score> = {}) => calm({ reasons: [{ code: "silence", points: 0 }], ...changes });
const dark = (changes: Partial<Score> = {}) => calm({ steps: covered({ delivery: 0.1 }), ...changes });

function account(name: string, score: Score | null, on: Date | null = null): AccountSummary {
  const { note: _, ...said } = buildAccount({ name });
  const act = on && { kind: "notice" as const, on, noticePassedOn: null };
  return { ...said, id: name, ownerName: "Otto", archivedAt: null, act, score };
}

const queueOf = (...accounts: readonly AccountSummary[]) => dueQueue(accounts, NOON, THRESHOLDS);
const namesOf = (...accounts: readonly AccountSummary[]) => queueOf(...accounts).map((line) => line.account.name);
const kindsOf = (...accounts: readonly AccountSummary[]) => queueOf(...accounts).map(({ kind }) => kind);

describe("what asks for attention first", () => {
  it("is a risk, then a renewal, then silence, then what nobody knows, however they come", () => {
    const accounts = [
      account("Unknown", dark()),
      account("Silent", silent()),
      account("Renewing", calm(), inDays(60)),
      account("At risk", atRisk()),
    ];
    expect(kindsOf(...accounts)).toEqual(["at-risk", "act", "silence", "unknown"]);
    expect(kindsOf(...accounts.toReversed())).toEqual(["at-risk", "act", "silence", "unknown"]);
  });

  it("is the renewal that comes soonest, and of the risks the one that renews first", () => {
    const renewing = [account("In June", calm(), inDays(88)), account("In March", calm(), inDays(10))];
    expect(namesOf(...renewing)).toEqual(["In March", "In June"]);
    const risks = [
      account("Next year", atRisk(), inDays(300)),
      account("In May", atRisk(), inDays(70)),
      account("In March", atRisk(), inDays(10)),
    ];
    expect(namesOf(...risks)).toEqual(["In March", "In May", "Next year"]);
  });

  it("is among equals the one with more points of risk, then the one of which less is known", () => {
    const risks = [account("Mild", atRisk({ riskPoints: 40 })), account("Grave", atRisk({ riskPoints: 70 }))];
    expect(namesOf(...risks)).toEqual(["Grave", "Mild"]);
    const unknowns = [account("Half", dark({ coverage: 0.5 })), account("Hardly", dark({ coverage: 0.1 }))];
    expect(namesOf(...unknowns)).toEqual(["Hardly", "Half"]);
  });

  it("is at most eight lines, the least pressing left out", () => {
    const silents = [1, 2, 3, 4, 5, 6, 7, 8].map((points) =>
      account(`Silent ${points}`, silent({ riskPoints: points })),
    );
    const names = namesOf(...silents, account("At risk", atRisk()));
    expect(names).toHaveLength(8);
    expect(names[0]).toBe("At risk");
    expect(names).not.toContain("Silent 1");
  });
});

describe("an account", () => {
  it("stands there once, for its most pressing reason", () => {
    const everything = atRisk({ reasons: [{ code: "silence", points: 9 }], steps: covered({ delivery: 0.1 }) });
    expect(kindsOf(account("Harbour Logistics", everything, inDays(10)))).toEqual(["at-risk"]);
    const less = silent({ steps: covered({ delivery: 0.1 }) });
    expect(kindsOf(account("Harbour Logistics", less, inDays(10)))).toEqual(["act"]);
    expect(kindsOf(account("Harbour Logistics", less))).toEqual(["silence"]);
  });

  it("that asks for nothing is not there, nor is one without a score", () => {
    expect(queueOf(account("Calm", calm()), account("Watched", calm({ riskLevel: "watch" })))).toEqual([]);
    expect(queueOf(account("Not scored yet", null))).toEqual([]);
  });

  it("without business is neither at risk nor silent", () => {
    expect(queueOf(account("Asleep", atRisk({ isActive: false })))).toEqual([]);
    expect(queueOf(account("Asleep", silent({ isActive: false })))).toEqual([]);
  });

  it("renews soon from a quarter before the day to the day after it, also when nothing is scored", () => {
    for (const days of [-1, 0, 90]) expect(kindsOf(account("Renewing", null, inDays(days)))).toEqual(["act"]);
    for (const days of [-1.01, 90.01]) expect(queueOf(account("Not now", null, inDays(days)))).toEqual([]);
  });
});

describe("what nobody knows", () => {
  it("names the lowest step below fair coverage", () => {
    const gaps = covered({ creation: 0.1, proposition: 0.29, delivery: 0 });
    expect(queueOf(account("Harbour Logistics", calm({ steps: gaps })))[0]?.step).toBe("proposition");
    const [lowest] = STEPS;
    expect(queueOf(account("New", calm({ steps: covered({}, 0) })))[0]?.step).toBe(lowest);
  });

  it("goes by the thresholds of the workspace; fair is enough", () => {
    const accounts = [account("Harbour Logistics", calm({ steps: covered({ experience: 0.3 }) }))];
    expect(dueQueue(accounts, NOON, THRESHOLDS)).toEqual([]);
    const stricter = { coverage: { ...THRESHOLDS.coverage, fair: 0.4 } };
    expect(dueQueue(accounts, NOON, stricter).map(({ step }) => step)).toEqual(["experience"]);
  });

  it("is no reason to name a step where another reason stands first", () => {
    const known = atRisk({ steps: covered({ delivery: 0.1 }) });
    expect(queueOf(account("Harbour Logistics", known)).map(({ step }) => step)).toEqual([null]);
  });
});
