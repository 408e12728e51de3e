import { describe, expect, it } from "vitest";
import { orderOfRound } from "@/lib/report/round-order";

const NOW = new Date("2026-03-10T23:30:00Z");
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

type Account = Parameters<typeof orderOfRound>[0][number];

const account = (id: string, coverage: number | null, more: Partial<Account> = {}): Account => ({
  ...{ id, name: id, ownArrCents: null, act: null },
  score: coverage === null ? null : { isActive: true, riskLevel: "ok", steps: { entanglement: { coverage } } },
  ...more,
});
const inDanger = (coverage: number, isActive = true): Partial<Account> => ({
  score: { isActive, riskLevel: "at-risk", steps: { entanglement: { coverage } } },
});
const actIn = (days: number): Partial<Account> => ({
  act: { kind: "notice", on: new Date(NOW.getTime() + days * DAY_MS), noticePassedOn: null },
});
/** So many of the seven were said that many days ago. */
const said = (accountId: string, days: number, many = 1) =>
  Array.from({ length: many }, () => ({ accountId, answeredAt: daysAgo(days) }));

describe("the order of a round", () => {
  it("is by how much nobody knows; an account without a score is wholly unknown", () => {
    const order = orderOfRound([account("well", 0.8), account("hardly", 0.1), account("never", null)], [], NOW);
    expect(order).toEqual(["never", "hardly", "well"]);
  });

  it("begins with what is at risk, or must be acted upon within a month, however well it is known", () => {
    const accounts = [
      account("calm", 0),
      account("act later", 0.1, actIn(31)),
      account("act passed", 0.2, actIn(-1)),
      account("gone", 0.3, inDanger(0.3, false)),
      account("act soon", 0.9, actIn(30)),
      account("act today", 0.7, actIn(0)),
      account("at risk", 0.8, inDanger(0.8)),
    ];
    expect(orderOfRound(accounts, [], NOW)).toEqual([
      ...["act today", "at risk", "act soon"],
      ...["calm", "act later", "act passed", "gone"],
    ]);
  });

  it("ends with where there is no business any more, however little is known there", () => {
    const accounts = [account("over", 0, inDanger(0, false)), account("well", 0.9), account("new", null)];
    expect(orderOfRound(accounts, [], NOW)).toEqual(["new", "well", "over"]);
  });

  it("lets rest for a week what one spoke of, and leaves out what one has lately said all of", () => {
    const accounts = [account("just now", 0), account("a week ago", 0), account("all", 0), account("all, long ago", 0)];
    const answers = [
      ...said("just now", 6),
      ...said("a week ago", 7),
      ...said("all", 89, 7),
      ...said("all, long ago", 91, 7),
    ];
    expect(orderOfRound(accounts, answers, NOW)).toEqual(["all, long ago", "a week ago"]);
  });

  it("takes off what one has said lately: half known and not asked beats unknown and nearly all asked", () => {
    // 50 · 1 · 1/7 = 7.1 against 50 · 0.5 = 25
    const accounts = [account("nearly all asked", 0), account("half known", 0.5)];
    expect(orderOfRound(accounts, said("nearly all asked", 30, 6), NOW)).toEqual(["half known", "nearly all asked"]);
  });

  it("goes by the money and then by the name where as little is known", () => {
    const accounts = [account("b", 0), account("a", 0), account("large", 0, { ownArrCents: 5 })];
    expect(orderOfRound(accounts, [], NOW)).toEqual(["large", "a", "b"]);
  });
});
