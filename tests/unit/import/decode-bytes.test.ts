import { describe, expect, it } from "vitest";
import { decodeBytes } from "@/lib/import/decode-bytes";

const umlauts = "Name;Ort\r\nBäckerei Größ;Köln – €\r\n";
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

const read = (bytes: Uint8Array) => {
  const { pieces, ...how } = decodeBytes(bytes);
  return { ...how, text: [...pieces].join("") };
};

describe("the text of a file", () => {
  it.each([
    ["UTF-8", Buffer.from(umlauts)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${umlauts}`)],
    ["UTF-16, little end first", utf16(umlauts, "le")],
    ["UTF-16, big end first", utf16(umlauts, "be")],
  ])("is read from %s", (_, bytes) => {
    expect(read(bytes)).toMatchObject({ text: umlauts, isKnown: true });
  });

  it("is read from Windows-1252, as Excel writes it", () => {
    const bytes = Uint8Array.from([0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x96, 0x20, 0x80]);
    expect(read(bytes)).toEqual({ text: "Köln – €", encoding: "windows-1252", isKnown: false });
  });

  it("is refused when it is no text, with the line", () => {
    expect(() => read(Buffer.from("Name\nAcme\nBo\u0000om"))).toThrow(/Line 3 holds a NUL byte/);
  });
});
