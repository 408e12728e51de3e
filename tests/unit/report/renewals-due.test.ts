import { expect, it } from "vitest";
import type { AccountSummary } from "@/lib/data/account-summary";
import { askedBy, type DeskLine, type ShownRenewal } from "@/lib/report/renewal-desk";
import { renewalsDue } from "@/lib/report/renewals-due";
import { dayAgo, NOON } from "../../factories/clock";

const account: AccountSummary = {
  ...{ id: "harbour", name: "Harbour", archivedAt: null, ownerName: "Otto", ownArrCents: null, act: null, score: null },
  ...{ externalId: null, domain: null, industry: null, segment: null, tier: "light", arrCents: null, currency: "EUR" },
  ...{ ownerId: "otto", parentId: null, renewsOn: null, startedOn: null, declaredType: null, supplierShare: "unknown" },
};
const line = (changes: Partial<ShownRenewal>): ShownRenewal => ({
  ...{ account, accountId: "harbour", renewsAt: dayAgo(-120).getTime(), asks: "call", stage: "first", dueSince: null },
  ...{ call: null, isApart: null, decision: null, outcome: null, isOwn: true, isScoreShown: false, canDo: true },
  by: dayAgo(-29).getTime(),
  ...changes,
});
const told = (...lines: readonly Partial<ShownRenewal>[]) => renewalsDue(lines.map(line), NOON);

it("asks of a week one's own calls and what one decides, and nothing of anybody else", () => {
  expect(told({})).toMatchObject([{ kind: "renewal", asks: "call", on: "2026-04-08", group: "later" }]);
  expect(told({ isOwn: false }, { canDo: false }, { asks: "nothing" })).toEqual([]);
  expect(told({ isOwn: false, asks: "decision" })).toMatchObject([{ asks: "decision" }]);
  expect(told({ asks: "outcome", by: dayAgo(3).getTime() })).toMatchObject([{ group: "overdue", on: "2026-03-07" }]);
});

it("has the nearest of many first", () => {
  const days = told(...Array.from({ length: 14 }, (_, i) => ({ by: dayAgo(i - 20).getTime() })));
  expect(days).toHaveLength(10);
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted());
});

it("has time until the second call is due, then until one must act", () => {
  const by = (changes: Partial<DeskLine>, act: Date | null) => new Date(askedBy(line(changes), act && { on: act }));
  expect(by({}, dayAgo(-1))).toEqual(dayAgo(-29));
  expect(by({ stage: "second" }, dayAgo(-40))).toEqual(dayAgo(-40));
  expect(by({ stage: "second" }, null)).toEqual(dayAgo(-120));
  expect(by({ stage: "second" }, dayAgo(-300))).toEqual(dayAgo(-120));
  expect(by({ stage: null, asks: "outcome" }, dayAgo(-40))).toEqual(dayAgo(-120));
});
