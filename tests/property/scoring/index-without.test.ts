import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_MODEL, indexWithout, knownIndex, liveSet, scoreAccount } from "@/lib/scoring";
import { anyEvidence, NOW, RUNS } from "./arbitrary";

const people = fc.constantFrom("ann", "bob", "tom", "nobody");
const ids = fc.array(
  fc.integer({ min: 0, max: 30 }).map((id) => `record:${id}`),
  { maxLength: 4 },
);

it("is for each person the index of the account that is scored without them", () => {
  const plenty = fc.array(anyEvidence(), { maxLength: 40 });
  fc.assert(
    fc.property(plenty, people, ids, (evidence, person, records) => {
      const live = liveSet(evidence, NOW, NOW);
      const { withoutPerson } = scoreAccount(
        { evidence, asOf: NOW, withoutPerson: person, withoutRecords: records },
        DEFAULT_MODEL,
      );
      const left = withoutPerson && knownIndex(withoutPerson.left, DEFAULT_MODEL);
      const alone = indexWithout({ person, records }, { live, at: NOW }, DEFAULT_MODEL);
      if (left === null) expect(alone).toBeNull();
      else expect(alone).toBeCloseTo(left, 9);
    }),
    RUNS,
  );
});
