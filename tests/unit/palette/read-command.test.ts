import { describe, expect, it } from "vitest";
import { readCommand } from "@/components/palette/read-command";

describe("what is typed into the palette", () => {
  it.each([
    ["log nord", "Log with", "nord", "/interactions/new"],
    ["log with nord", "Log with", "nord", "/interactions/new"],
    ["log a call with nord", "Log a call with", "nord", "/interactions/new?kind=call"],
    ["Log an e-mail from Nord Lager", "Log an e-mail from", "Nord Lager", "/interactions/new?kind=email"],
    ["log mail with nord", "Log an e-mail with", "nord", "/interactions/new?kind=email"],
    ["log a note about nord", "Log a note about", "nord", "/interactions/new?kind=note"],
    ["score nord", "Score", "nord", "/assess"],
  ])("“%s” is a command", (typed, label, name, path) => {
    expect(readCommand(typed)).toEqual({ label, name, path });
  });

  it("is a name after the verb when it is no sentence", () => {
    expect(readCommand("log call centre")?.name).toBe("call centre");
    expect(readCommand("log doctors with borders")?.name).toBe("doctors with borders");
  });

  it.each(["nord", "logistics", "score", "login park"])("“%s” is only a name", (typed) => {
    expect(readCommand(typed)).toBeNull();
  });
});
