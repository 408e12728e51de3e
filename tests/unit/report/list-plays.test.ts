import { describe, expect, it } from "vitest";
import type { DueLine } from "@/lib/report/due-queue";
import { listPlays } from "@/lib/report/list-plays";
import type { ToldAction } from "@/lib/report/told-action";
import { DEFAULT_MODEL, type RiskCause, scoreAccount } from "@/lib/scoring";

const NOW = new Date("2026-03-10T12:00:00Z");
const OWNER = "otto";
const cause = (code: RiskCause["code"], points: number): RiskCause => ({ code, points, fact: null });
const score = scoreAccount(
  { evidence: [], circumstances: {}, asOf: NOW.getTime(), knownAt: NOW.getTime() },
  DEFAULT_MODEL,
);
const question = { indicator: "csat", step: "satisfaction", open: 9, isReview: false, best: 2.3, worst: -5.3 } as const;
const promise: Extract<DueLine, { kind: "promise" }> = {
  ...({ kind: "promise", group: "overdue", state: "overdue" } as const),
  ...{ key: "promise p1", on: "2026-03-01", what: "A visit" },
  account: { id: "a", name: "Larch Mills" },
};

type Overview = Parameters<typeof listPlays>[0]["overview"];
const overview = (given: Partial<Overview> = {}): Overview => ({
  ...{ score, causes: [], nextQuestions: [], due: [], act: null },
  ...given,
});
const action = (given: Partial<ToldAction>): ToldAction => ({
  ...{ id: "x", accountId: "a", accountName: "Larch Mills", version: 1, summary: "Call" },
  ...{ reasonKind: "warning", reasonKey: "silence", promiseId: null, reason: null, ownerId: OWNER, ownerName: "Otto" },
  ...{ dueOn: "2026-03-12", state: "open", snoozedUntil: null, closedOn: null, outcome: null },
  ...{ isOverdue: false, isWaiting: false },
  ...given,
});
const plays = (given: Partial<Overview>, actions: readonly ToldAction[] = []) =>
  listPlays({ overview: overview(given), actions, ownerId: OWNER, now: NOW });
const act = (on: string) => ({ kind: "notice", on, noticePassedOn: null }) as const;

describe("what could be done", () => {
  it("begins with a promise whose day is over, then the heaviest warnings, then what would tell most", () => {
    const causes = [cause("fading", 1), cause("silence", 3), cause("falling", 2), cause("captive", 1)];
    const found = plays({ causes, nextQuestions: [question], due: [promise, { ...promise, state: "open" }] });
    expect(found.map(({ key }) => key)).toEqual([
      ...["promise p1", "warning silence", "warning falling", "warning fading", "question csat"],
    ]);
    expect(found.every(({ ownerId }) => ownerId === OWNER)).toBe(true);
  });

  it("is nothing that somebody does already, or did within a month", () => {
    const causes = [cause("silence", 3)];
    const closed = (closedOn: string) => action({ state: "done", closedOn, outcome: "They answered" });
    expect(plays({ causes }, [action({})])).toEqual([]);
    expect(plays({ causes }, [action({ state: "snoozed", snoozedUntil: "2026-04-01", isWaiting: true })])).toEqual([]);
    expect(plays({ causes }, [closed("2026-02-20")])).toEqual([]);
    expect(plays({ causes }, [closed("2026-01-20")])).toHaveLength(1);
    expect(plays({ causes }, [action({ reasonKey: "falling" })])).toHaveLength(1);
  });

  it("is due as usual, but before the last moment to act, and never before today", () => {
    const dueOn = (given: Partial<Overview>) => plays({ causes: [cause("silence", 3)], ...given })[0]?.dueOn;
    expect(dueOn({})).toBe("2026-03-15");
    expect(dueOn({ act: act("2026-09-01") })).toBe("2026-03-15");
    expect(dueOn({ act: act("2026-03-13") })).toBe("2026-03-12");
    expect(dueOn({ act: act("2026-03-10") })).toBe("2026-03-10");
    expect(dueOn({ act: act("2026-03-01") })).toBe("2026-03-15");
    expect(plays({ nextQuestions: [question] })[0]?.dueOn).toBe("2026-03-24");
  });

  it("tells of a gap that is no chance, where no warning does", () => {
    const apart = {
      ...score,
      twoSided: { ...score.twoSided, gap: 18, gapLabel: "rose-tinted" as const, gapClear: true },
    };
    expect(plays({ score: apart }).map(({ key }) => key)).toEqual(["gap rose-tinted"]);
    expect(plays({ score: apart, causes: [cause("watermelon", 2)] }).map(({ kind }) => kind)).toEqual(["warning"]);
    const perhaps = { ...apart, twoSided: { ...apart.twoSided, gapClear: false } };
    expect(plays({ score: perhaps })).toEqual([]);
  });
});
