import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Evidence, indexesWithout, liveSet } from "@/lib/scoring";
import { evidence, NOW, score } from "../world";

const without = (records: readonly Evidence[], person: string, ids: readonly string[] = []) =>
  indexesWithout([{ person, records: ids }], { live: liveSet(records, NOW, NOW), at: NOW }, DEFAULT_MODEL)[0];

describe("the index without one person", () => {
  const records = [1, 2, 3].flatMap((i) => [
    evidence("csat", { id: `csat:${i}:ann`, value: 100 }),
    evidence("csat", { id: `csat:${i}:bob`, value: 60, source: "bob" }),
  ]);

  it("is what the others leave", () => {
    const others = records.filter(({ source }) => source === "bob");
    expect(without(records, "ann")).toBeCloseTo(score(others).ladder.index, 9);
    expect(without(records, "nobody")).toBeCloseTo(score(records).ladder.index, 9);
  });

  it("goes with what hangs on them though it is somebody else's", () => {
    expect(without(records, "tom", ["csat:1:ann"])).toBeLessThan(without(records, "tom") ?? 0);
  });

  it("is worked out for each of several as if nobody else had left", () => {
    const [ann, bob, again] = indexesWithout(
      ["ann", "bob", "ann"].map((person) => ({ person, records: [] })),
      { live: liveSet(records, NOW, NOW), at: NOW },
      DEFAULT_MODEL,
    );
    expect([ann, bob, again]).toEqual([without(records, "ann"), without(records, "bob"), ann]);
    expect(bob).toBeGreaterThan(ann ?? 100);
  });

  it("is not known where nobody else has said how satisfied they are", () => {
    expect(without([evidence("csat", { value: 100 })], "ann")).toBeNull();
  });
});
