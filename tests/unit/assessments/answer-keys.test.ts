import { describe, expect, it } from "vitest";
import { answerIntent } from "@/components/assessments/answer-keys";

const press = (key: string, focus: "page" | "control" | "text" = "page", isModified = false) =>
  answerIntent({ key, focus, isModified });

describe("keys of the assessment", () => {
  it("0 to 4 answer, a dash says that one can't", () => {
    expect(["0", "1", "2", "3", "4"].map((key) => press(key))).toEqual(
      [0, 1, 2, 3, 4].map((value) => ({ does: "answer", value })),
    );
    expect(press("-")).toEqual({ does: "answer", value: null });
  });

  it("move on and back, confirm and explain", () => {
    expect(press("Enter")).toEqual({ does: "next" });
    expect([press("Backspace"), press("ArrowUp")]).toEqual([{ does: "back" }, { does: "back" }]);
    expect(press("u")).toEqual({ does: "confirm" });
    expect(press("w")).toEqual({ does: "explain" });
  });

  it("are letters like any other while somebody types", () => {
    for (const key of ["3", "-", "u", "w", "Enter", "Backspace"]) expect(press(key, "text"), key).toBeNull();
  });

  it("leave Enter to the button that has the focus", () => {
    expect(press("Enter", "control")).toBeNull();
    expect(press("2", "control")).toEqual({ does: "answer", value: 2 });
  });

  it("leave everything with Ctrl, Alt or Cmd to the browser, and unknown keys alone", () => {
    expect(press("1", "page", true)).toBeNull();
    for (const key of ["5", "9", "a", "Tab", "constructor"]) expect(press(key), key).toBeNull();
  });
});
