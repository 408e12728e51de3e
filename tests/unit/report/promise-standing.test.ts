import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastMomentOf } from "@/lib/calendar/days";
import { promiseStanding } from "@/lib/report/promise-standing";
import { evidenceOfPromise, lapseOfPromise } from "@/lib/scoring";
import { promiseValue } from "@/lib/scoring/indicators/delivery-values";

const DAY_MS = 86_400_000;
const DUE = new Date("2026-03-01T00:00:00Z");
const NOTHING = { madeBy: "us" as const, dueOn: DUE, keptAt: null, brokenAt: null };
const instantOf = (days: number) => DUE.getTime() + days * DAY_MS;
const stateOn = (day: string, changes: object = {}) =>
  promiseStanding({ ...NOTHING, ...changes }, new Date(`${day}T12:00:00Z`).getTime()).state;

describe("a promise", () => {
  it("is open to the end of its day, then overdue, and broken after 14 more days", () => {
    expect(["2026-03-01", "2026-03-02", "2026-03-15", "2026-03-16"].map((day) => stateOn(day))).toEqual([
      ...["open", "overdue", "overdue", "broken"],
    ]);
  });

  it("of theirs stays overdue: whether they kept a word nobody looked after is not ours to judge", () => {
    expect(stateOn("2026-03-16", { madeBy: "them" })).toBe("overdue");
  });

  it("that was kept after it lapsed was broken until then, and is kept late from then on", () => {
    const keptAt = new Date("2026-04-01");
    expect(stateOn("2026-03-20", { keptAt })).toBe("broken");
    expect(stateOn("2026-04-02", { keptAt })).toBe("late");
  });

  it("stands on every day as the ledger counts it", () => {
    const day = fc.option(fc.integer({ min: -20, max: 40 }), { nil: null });
    fc.assert(
      fc.property(day, day, fc.integer({ min: -20, max: 60 }), (kept, broken, now) => {
        const at = instantOf(now);
        // What has not happened by then is not recorded by then either.
        const [keptAt, brokenAt] = [kept, broken].map((one) => (one !== null && one <= now ? instantOf(one) : null));
        const record = { id: "p", dueAt: lastMomentOf(DUE), keptAt: keptAt ?? null, brokenAt: brokenAt ?? null };
        const weighed = { ...record, importance: 1, recordedAt: 0 };
        const [counted] = [...evidenceOfPromise(weighed), ...lapseOfPromise(weighed, at)];
        const asDates = {
          madeBy: "us" as const,
          dueOn: DUE,
          keptAt: kept === null ? null : new Date(instantOf(kept)),
          brokenAt: broken === null ? null : new Date(instantOf(broken)),
        };
        const { state, settledAt } = promiseStanding(asDates, at);
        const value = state === "open" || state === "overdue" ? undefined : promiseValue(state);
        expect([value, settledAt?.getTime()]).toEqual([counted?.value, counted?.occurredAt]);
      }),
    );
  });
});
