import { expect, it } from "vitest";
import { decodeText } from "@/lib/scoring/command/decode-text";
import { scoreText } from "@/lib/scoring/command/score-text";

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])));

it("reads UTF-8, and keeps a byte order mark so that it is refused", () => {
  expect(decodeText(bytes("zoë\n"))).toBe("zoë\n");
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, "{}"))).toBe("\ufeff{}");
});

it("keeps a byte order mark also in a text that is not all UTF-8", () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, "{}\n", 0xff))).toBe("\ufeff{}\n\0\ufffd");
});

it("marks only the lines that are not UTF-8", () => {
  const text = decodeText(bytes("one\n", "tw", 0xff, "\nzoë"));
  expect(text).toBe("one\n\0tw\ufffd\nzoë");
  expect(scoreText(text.slice(4)).fault).toBe("line 1: $: is not JSON");
});
