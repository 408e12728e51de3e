import { describe, expect, it, vi } from "vitest";
import { scoreText } from "@/lib/scoring/command/score-text";

const account = (name: string): string => JSON.stringify({ account: name, asOf: "2026-01-01T00:00:00Z", evidence: [] });
const names = (text: string): string[] | undefined => scoreText(text).lines?.map((line) => JSON.parse(line).account);

describe("a text of accounts", () => {
  it("is one account over any number of lines, or one account a line, blank lines skipped", () => {
    expect(names(JSON.stringify(JSON.parse(account("a")), null, 2))).toEqual(["a"]);
    expect(names(`\n${account("a")}\r\n \t\n${account("b")}\n${account("a")}`)).toEqual(["a", "b", "a"]);
  });

  it("does not pass off a fault of its own as bad input", () => {
    const write = vi.spyOn(JSON, "stringify").mockImplementation(() => {
      throw new RangeError("too large");
    });
    const text = '{"account":"a","asOf":"2026-01-01T00:00:00Z","evidence":[]}';
    expect(() => scoreText(text)).toThrow("too large");
    write.mockRestore();
  });

  it.each([
    ["", "line 1: $: holds no account"],
    ["\n \n", "line 1: $: holds no account"],
    ["[]", "line 1: $: must be an object"],
    ["\n\n[\n]", "line 3: $: must be an object"],
    ["{\n", "line 1: $: is not JSON"],
    [`${account("a")}\n\n{"account": NaN}`, "line 3: $: is not JSON"],
    [`${account("a")}\n{"account": ""}`, "line 2: account: must not be empty"],
    ['\n{\n"account": 5}', "line 2: account: must be text"],
    ['{"a\\nb\\u2028": 5}', "line 1: a\\u000ab\\u2028: is not a known field"],
  ])("is refused as a whole when one account is at fault: %j", (text, fault) => {
    expect(scoreText(text)).toEqual({ lines: null, fault });
  });
});
