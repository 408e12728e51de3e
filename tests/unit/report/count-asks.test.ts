import { expect, it } from "vitest";
import type { RegisterRow } from "@/lib/registers/register";
import { countAsks } from "@/lib/report/count-asks";
import { daysAgo, NOON } from "../../factories/clock";

const row = (noun: RegisterRow["noun"], fields: RegisterRow["fields"]): RegisterRow => ({
  ...{ id: "one", accountId: "harbour", noun, version: 1, recordedAt: NOON, removedAt: null, fields },
});
const ask = (askedFor: string, askedAt: Date, outcome: string | null = null, answeredAt: Date | null = null) =>
  row("ask", { askedFor, askedAt, outcome, answeredAt });
const counted = (...rows: RegisterRow[]) => countAsks({ rows, promises: [] }, NOON.getTime());

it("counts of each way to take part what was asked in a year, and what was answered by then", () => {
  const { byBehaviour, hasAny } = counted(
    ask("events", daysAgo(20), "no", daysAgo(10)),
    ask("events", daysAgo(9)),
    ask("events", daysAgo(60), "none", daysAgo(5)),
    ask("events", daysAgo(400), "yes", daysAgo(390)),
    ask("upsell", daysAgo(30), "yes", daysAgo(-2)),
    ask("price_rise", daysAgo(30)),
  );
  expect(byBehaviour).toEqual({ events: { asked: 3, answered: 1 }, buys: { asked: 1, answered: 0 } });
  expect(hasAny).toBe(true);
  expect(counted().hasAny).toBe(false);
});

it("sets the asks of a quarter that serve ourselves against the times we helped", () => {
  const { lately } = counted(
    ...[
      ask("upsell", daysAgo(10)),
      ask("price_rise", daysAgo(80)),
      ask("upsell", daysAgo(100)),
      ask("ideas", daysAgo(5)),
    ],
    row("support_case", { solvedAt: daysAgo(3) }),
    row("request", { firstAnsweredAt: daysAgo(100) }),
    row("idea", { implementedAt: daysAgo(7) }),
    row("idea", { outcome: "declined", answeredAt: daysAgo(7) }),
  );
  expect(lately).toEqual({ sales: 2, help: 2 });
  const kept = { keptAt: daysAgo(4), brokenAt: null, dueOn: NOON, promisedOn: daysAgo(9), recordedAt: NOON };
  const promise = {
    ...kept,
    id: "one",
    summary: "A visit",
    madeBy: "us" as const,
    importance: 1,
    version: 1,
    removedAt: null,
  };
  expect(countAsks({ rows: [], promises: [promise] }, NOON.getTime()).lately).toEqual({ sales: 0, help: 1 });
});
