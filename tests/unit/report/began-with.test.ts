import { describe, expect, it } from "vitest";
import { beganWith, endedWith } from "@/lib/report/began-with";

const silence = { code: "silence", points: 1 } as const;
const falling = { code: "falling", points: 1 } as const;

describe("what set in when a level of risk began", () => {
  it("is what was no reason before, or a lesser one", () => {
    const reasons = [{ ...silence, points: 2 }, falling, { code: "captive", points: 2 } as const];
    const reasonsBefore = [silence, { code: "captive", points: 2 } as const];
    expect(beganWith({ reasons, reasonsBefore })).toEqual(["silence", "falling"]);
  });

  it("is all of it where there was no level before", () => {
    expect(beganWith({ reasons: [silence, falling], reasonsBefore: [] })).toEqual(["silence", "falling"]);
  });

  it("is not known of what was kept without its reasons", () => {
    expect(beganWith({ reasons: null, reasonsBefore: [] })).toEqual([]);
    expect(beganWith({ reasons: [silence], reasonsBefore: null })).toEqual([]);
  });

  it("is nothing where only something ended", () => {
    expect(beganWith({ reasons: [silence], reasonsBefore: [silence, falling] })).toEqual([]);
  });
});

describe("what was over when a level of risk began", () => {
  it("is what was a reason before and is none any more", () => {
    expect(endedWith({ reasons: [silence], reasonsBefore: [silence, falling] })).toEqual(["falling"]);
    expect(endedWith({ reasons: [], reasonsBefore: [] })).toEqual([]);
    expect(endedWith({ reasons: [], reasonsBefore: null })).toEqual([]);
  });
});
