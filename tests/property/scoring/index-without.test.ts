import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_MODEL, indexesWithout, knownIndex, liveSet, scoreAccount } from "@/lib/scoring";
import { anyEvidence, NOW, RUNS } from "./arbitrary";

const people = fc.constantFrom("ann", "bob", "tom", "nobody");
const ids = fc.array(
  fc.integer({ min: 0, max: 30 }).map((id) => `record:${id}`),
  { maxLength: 4 },
);
const leaver = fc.record({ person: people, records: ids });

it("is for each person the index of the account that is scored without them", () => {
  const plenty = fc.array(anyEvidence(), { maxLength: 40 });
  fc.assert(
    fc.property(plenty, fc.array(leaver, { maxLength: 4 }), (evidence, leavers) => {
      const indexes = indexesWithout(leavers, { live: liveSet(evidence, NOW, NOW), at: NOW }, DEFAULT_MODEL);
      const left = leavers.map(({ person, records }) => {
        const without = { withoutPerson: person, withoutRecords: records };
        const { withoutPerson } = scoreAccount({ evidence, asOf: NOW, ...without }, DEFAULT_MODEL);
        return withoutPerson && knownIndex(withoutPerson.left, DEFAULT_MODEL);
      });
      expect(indexes).toEqual(left.map((index) => (index === null ? null : expect.closeTo(index, 9))));
    }),
    RUNS,
  );
});
