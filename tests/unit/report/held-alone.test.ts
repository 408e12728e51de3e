import { describe, expect, it } from "vitest";
import type { LedgerRow } from "@/lib/data/evidence";
import { countHeldAlone, evidenceHeldAlone, listHeldAlone } from "@/lib/report/held-alone";

const row = (id: string, originId: string, revision = 1): LedgerRow => ({
  ...{ id, originId, revision, origin: "interaction", indicator: "tone", source: "ann" },
  ...{ occurredAt: 0, recordedAt: 0, value: 50, weight: 1 },
});

const records = {
  alone: new Map([["dora", { ids: ["first", "second"], inAYear: 2 }]]),
  ledger: [row("a", "both"), row("b", "first"), row("c", "second"), row("c", "second", 2), row("d", "nobody")],
};

describe("what one of ours holds alone", () => {
  it("is the evidence of talks without anybody else of ours, each once", () => {
    expect(evidenceHeldAlone("dora", records)).toEqual(["b", "c"]);
    expect(evidenceHeldAlone("otto", records)).toEqual([]);
  });

  it("is listed for all of them at once", () => {
    expect([...listHeldAlone(records)]).toEqual([["dora", ["b", "c"]]]);
  });

  it("is counted for all of them at once", () => {
    expect([...countHeldAlone(records)]).toEqual([["dora", 2]]);
  });
});
