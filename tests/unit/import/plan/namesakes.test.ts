import { expect, it } from "vitest";
import { AccountBook, PersonBook } from "@/lib/import/plan/books";
import { companyLike, Likenesses } from "@/lib/import/plan/find-alike";
import { HARBOUR } from "./import-desk";

const MANY = 20_000;

/** Processor time, which does not grow with what else the machine does. */
function costOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1000;
}

const entries = (nameOf: (i: number) => string) =>
  Array.from({ length: MANY }, (_, i) => ({
    ...{ id: `id ${i}`, accountId: HARBOUR, externalId: `K-${i}`, isArchived: false },
    ...{ name: nameOf(i), email: `${nameOf(i)}@x.example` },
  }));

it.each([
  ["people", (all: ReturnType<typeof entries>) => new PersonBook(all)],
  ["accounts", (all: ReturnType<typeof entries>) => new AccountBook(all)],
  [
    "what looks like them",
    (all: ReturnType<typeof entries>) => {
      const likenesses = new Likenesses();
      for (const one of all) likenesses.keep({ id: one.id, ...companyLike(one) });
      return likenesses;
    },
  ],
])(
  "%s of one name cost no more than those of many",
  (_, run) => {
    const different = costOf(() => run(entries((i) => `Ada ${i}`)));
    expect(costOf(() => run(entries(() => "Ada")))).toBeLessThan(2 * different + 200);
  },
  60_000,
);
