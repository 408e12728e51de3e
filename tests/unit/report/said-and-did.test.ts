import { expect, it } from "vitest";
import { saidAndDid } from "@/lib/report/said-and-did";
import { daysAgo, NOON } from "../../factories/clock";

it("tells what people say they would do, each by the last answer of a year, beside what was done", () => {
  const nps = (contactId: string, value: number, days: number) => ({
    ...{ kind: "nps" as const, contactId, value, answeredAt: daysAgo(days) },
  });
  const answers = [nps("ann", 10, 100), nps("ann", 6, 10), nps("ben", 9, 40), nps("cem", 10, 400)];
  const done = (behaviour: "speaks-well" | "brings-others" | "buys", inAYear: number) => ({
    ...{ behaviour, inAYear, ever: inAYear, lastAt: null },
  });
  const did = [done("speaks-well", 2), done("brings-others", 1), done("buys", 7)];
  expect(saidAndDid(answers, did, NOON.getTime())).toEqual({ answered: 2, wouldRecommend: 1, didRecommend: 3 });
});
