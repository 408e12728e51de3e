import { describe, expect, it } from "vitest";
import { roundIntent } from "@/components/round/round-keys";

const press = (key: string, focus: "page" | "control" | "text" = "page", isModified = false) =>
  roundIntent({ key, focus, isModified });

describe("keys of a five-minute round", () => {
  it("answer, or say that one can't", () => {
    expect(["0", "1", "2", "3", "4"].map((key) => press(key))).toEqual(
      [0, 1, 2, 3, 4].map((value) => ({ does: "answer", value })),
    );
    expect([press("-"), press("d")]).toEqual([
      { does: "answer", value: null },
      { does: "answer", value: null },
    ]);
    expect(press("u")).toEqual({ does: "confirm" });
  });

  it("go on and back, with an answer or without", () => {
    expect([press("Enter"), press("s"), press("ArrowRight")]).toEqual(Array(3).fill({ does: "next" }));
    expect([press("ArrowLeft"), press("Backspace")]).toEqual(Array(2).fill({ does: "back" }));
  });

  it("give no reason, are letters while somebody types, and leave to the browser what is its own", () => {
    expect(press("w")).toBeNull();
    for (const key of ["s", "d", "3", "ArrowLeft"]) {
      expect(press(key, "text"), key).toBeNull();
      expect(press(key, "page", true), key).toBeNull();
    }
    expect(press("Enter", "control")).toBeNull();
    expect(press("s", "control")).toEqual({ does: "next" });
    expect(press("constructor")).toBeNull();
  });
});
