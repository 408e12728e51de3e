import { describe, expect, it } from "vitest";
import { plainText } from "@/lib/import/values/plain-text";

describe("the text of a cell", () => {
  it.each([
    ["O&#039;Hara &amp; Sons", "O'Hara & Sons"],
    ["O&amp;#039;Hara", "O'Hara"],
    ["M&uuml;ller &#x26; S&ouml;hne &ndash; S&uuml;d", "Müller & Söhne – Süd"],
    ["&Eacute;cole &nbsp;Nord", "École  Nord"],
    ["<p>First&nbsp;call</p>", "First call"],
    ["<div>One</div><div>Two<br/>Three</div>", "One\nTwo\nThree"],
    ['<a href="https://x.example">here</a>', "here"],
  ])("%s is what a web page would show", (cell, text) => {
    expect(plainText(cell)).toBe(text);
  });

  it.each(["AT&T; R&D", "Ann <ann@harbour.example>", "a < b > c", "Smith & Sons", "&unknown;", "&#0;"])(
    "%s is left alone",
    (cell) => {
      expect(plainText(cell)).toBe(cell);
    },
  );

  it("holds nothing that cannot be seen", () => {
    expect(plainText("\uFEFF H\u200B-1\u200E ")).toBe("H-1");
  });
});
