import { expect, it } from "vitest";
import { evidenceOfFact, evidenceOfRegister } from "@/lib/scoring";
import { NOW } from "../world";

it("carries the date of its last review, and comes from the account", () => {
  expect(evidenceOfFact({ indicator: "sponsor", value: 50, reviewedAt: NOW - 9, recordedAt: NOW })).toEqual({
    id: "fact:sponsor",
    indicator: "sponsor",
    source: "account",
    occurredAt: NOW - 9,
    recordedAt: NOW,
    value: 50,
    weight: 6,
  });
});

it("stands beside what a register says of the same fact, which has an id of its own", () => {
  const fact = { indicator: "barrier", value: 75, reviewedAt: NOW - 9, recordedAt: NOW } as const;
  expect(evidenceOfRegister(fact)).toEqual({ ...evidenceOfFact(fact), id: "register:barrier" });
});
