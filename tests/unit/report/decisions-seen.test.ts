import { expect, it } from "vitest";
import type { RegisterRow } from "@/lib/registers/register";
import { decisionsSeen } from "@/lib/report/decisions-seen";
import { dayAgo, NOON } from "../../factories/clock";

const decision = (whose: "ours" | "theirs", involvement: string, decidedOn: Date): RegisterRow => ({
  ...{ id: `${whose} ${involvement} ${decidedOn.getTime()}`, accountId: "harbour", noun: "decision", version: 1 },
  ...{ recordedAt: NOON, removedAt: null, fields: { summary: "A berth", whose, involvement, decidedOn } },
});

it("counts what part the other side had in the decisions of a year, of each side apart, the most frequent first", () => {
  const rows = [
    ...[3, 40, 100, 364].map((days) => decision("theirs", "told_after", dayAgo(days))),
    decision("theirs", "consulted", dayAgo(20)),
    decision("theirs", "not_told", dayAgo(366)),
    decision("theirs", "not_told", dayAgo(-2)),
    decision("ours", "decided_with", dayAgo(5)),
  ];
  expect(decisionsSeen(rows, NOON.getTime())).toEqual({
    theirs: {
      count: 5,
      parts: [
        { involvement: "told_after", words: "Told after", count: 4 },
        { involvement: "consulted", words: "Asked before", count: 1 },
      ],
    },
    ours: { count: 1, parts: [{ involvement: "decided_with", words: "Decided together", count: 1 }] },
  });
  expect(decisionsSeen([], NOON.getTime())).toEqual({ theirs: { count: 0, parts: [] }, ours: { count: 0, parts: [] } });
});
