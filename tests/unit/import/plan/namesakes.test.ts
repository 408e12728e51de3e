import { expect, it } from "vitest";
import { AccountBook, PersonBook } from "@/lib/import/plan/books";
import { companyLike, Likenesses } from "@/lib/import/plan/find-alike";
import { contentKey, InteractionBook } from "@/lib/import/plan/interaction-book";
import { NOON } from "../../../factories/clock";
import { buildInteraction } from "../../../factories/inputs";
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
    ...{ id: `id ${i}`, accountId: HARBOUR, externalId: `K-${i}`, isArchived: false, parentId: null },
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

it("interactions that differ in their people alone are found without looking at all of them", () => {
  const book = new InteractionBook([]);
  const at = { accountId: HARBOUR, kind: "call", occurredAt: NOON.toISOString(), summary: "Call" };
  for (let i = 0; i < MANY; i += 1) {
    const input = buildInteraction(HARBOUR, {
      kind: "call",
      occurredAt: NOON,
      summary: "Call",
      contactIds: [`person ${i}`],
    });
    book.put({ id: `id ${i}`, input, isRemoved: false });
  }
  const found = (people: readonly string[]) =>
    book.find({ externalId: "", contents: [contentKey(at)], people }).map(({ id }) => id);
  expect(found(["person 7"])).toEqual(["id 7"]);
  expect(found(["person 7", "somebody new"])).toEqual(["id 7"]);
  expect(found(["somebody new"])).toEqual([]);
  // Whoever names nobody may mean each of them: two are enough to know that it is not one.
  expect(found([])).toHaveLength(2);
});
