import { describe, expect, it } from "vitest";
import { comingWords, fadingWords } from "@/lib/format/coming-words";
import type { ToldChange } from "@/lib/scoring";

const on = "2027-03-03";
const said = (...changes: ToldChange[]) => comingWords({ on, changes });

describe("what time alone does", () => {
  it("is told by its day, two things at most", () => {
    const step: ToldChange = { kind: "step", step: "delivery", from: "carries", to: "unproven" };
    expect(said(step)).toBe("On 3 Mar 2027 delivery stops carrying.");
    const warning: ToldChange = { kind: "warning", code: "silence", isNew: true };
    expect(said(step, warning, { kind: "index" })).toBe(
      "On 3 Mar 2027 delivery stops carrying, and a warning begins: silence.",
    );
  });

  it("is told without its day where that stands beside it", () => {
    expect(
      fadingWords([
        { kind: "warning", code: "silence", isNew: true },
        { kind: "risk", to: "watch" },
      ]),
    ).toBe("If nothing is recorded, a warning begins: silence, and they come to be on watch.");
  });

  it("does not call it better when bad news grows old", () => {
    expect(said({ kind: "step", step: "experience", from: "weak", to: "unproven" })).toBe(
      "On 3 Mar 2027 what we know of experience is too old to call it weak.",
    );
    expect(said({ kind: "warning", code: "falling", isNew: false }, { kind: "momentum", to: "steady" })).toBe(
      "On 3 Mar 2027 a warning grows old, though nothing got better: falling, and nothing recent moves them up or down any more.",
    );
  });

  it("names where they stand, the risk and what holds them", () => {
    expect(said({ kind: "standing", to: null }, { kind: "risk", to: "at-risk" })).toBe(
      "On 3 Mar 2027 the relationship stands on nothing proven any more, and they come to be at risk.",
    );
    expect(said({ kind: "lock", to: "dependent" })).toBe("On 3 Mar 2027 they count as dependent on us.");
  });
});
