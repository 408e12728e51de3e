import { describe, expect, it } from "vitest";
import { can, reach } from "@/lib/permissions/can";

const TOM = { role: "account_manager", memberId: "tom" } as const;
const HENRIK = { role: "executive", memberId: "henrik" } as const;

describe("can", () => {
  it("lets Tom change his own account, not Julia's and not one without an owner", () => {
    expect(can(TOM, "account.update", "tom")).toBe(true);
    expect(can(TOM, "account.update", "julia")).toBe(false);
    expect(can(TOM, "account.update", null)).toBe(false);
  });

  it("answers about any account at all when none is named, so that a button can be shown", () => {
    expect(can(TOM, "account.update")).toBe(true);
    expect(can(HENRIK, "account.update")).toBe(false);
  });

  it("lets Tom log an interaction with anybody's account", () => {
    expect(can(TOM, "interaction.write", "julia")).toBe(true);
  });

  it("refuses Henrik an assessment of his own account", () => {
    expect(can(HENRIK, "assessment.write", "henrik")).toBe(false);
  });
});

describe("reach", () => {
  it("is none for what is not in the table", () => {
    const strange = JSON.parse('{"role":"root","action":"account.explode"}');
    expect(reach(strange.role, "account.read")).toBe("none");
    expect(reach("admin", strange.action)).toBe("none");
    expect(reach("admin", JSON.parse('"constructor"'))).toBe("none");
  });
});
