import { describe, expect, it } from "vitest";
import { decodeAs } from "@/lib/import/decode-as";
import { guessEncoding } from "@/lib/import/guess-encoding";
import type { Encoding } from "@/lib/schemas/import-reading";

/** Writes text in an encoding of one byte a letter, by asking the decoder what each byte means. */
function encode(text: string, encoding: Encoding): Uint8Array {
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeAs(Uint8Array.of(byte), encoding), byte] as const),
  );
  return Uint8Array.from([...text].map((letter) => byLetter.get(letter) ?? 0x3f));
}

describe("an encoding", () => {
  it.each<[Encoding, string]>([
    ["windows-1252", "Bäckerei Größ;Köln\nÅkerlund Möbel\nCompañía Eléctrica\n"],
    ["windows-1252", "Société Générale d'Été\nRhône – Logistique\n"],
    ["windows-1252", "Ørsted Håndværk\nKøbenhavn\n"],
    ["windows-1252", "Müller\n"],
    ["windows-1250", "Třinec Ocelář s.r.o.\nŁódź Maszyny\n"],
    ["windows-1250", "Škoda Plzeň\nŽďár strojírny\n"],
    ["windows-1250", "Gyűjtő Kft\nSzőlő és Bor\n"],
    ["iso-8859-2", "Łódź Maszyny\nSpółka Żeglugi Śląsk\n"],
    ["windows-1251", "Петров и Сыновья\nМосква Завод\n"],
    ["koi8-u", "Київ Млин\nЛьвів Пекарня\n"],
    ["ibm866", "Петров и Сыновья\nМосква Завод\n"],
    ["windows-1253", "Βιομηχανία\nΑθήνα Εμπορική\n"],
    ["windows-1254", "İstanbul Çelik\nŞişli Mağazacılık\nIşık Gıda\n"],
    ["windows-1257", "Rīgas Kuģu Būvētava\nŠiaulių Žemė\n"],
    ["windows-1255", "תנובה\nשטראוס\nבנק לאומי\n"],
    ["macintosh", "Bäckerei Größ\nKöln Süd\nMüller Möbel\n"],
  ])("is found from all words of the file: %s", (encoding, text) => {
    expect(guessEncoding(encode(`Name;ARR\n${text}`, encoding))).toBe(encoding);
  });

  it.each<[Encoding, readonly number[]]>([
    // 東京 カメラ, 서울 전자, 北京机器有限公司
    ["shift_jis", [0x93, 0x8c, 0x8b, 0x9e, 0x20, 0x83, 0x4a, 0x83, 0x81, 0x83, 0x89]],
    ["euc-kr", [0xbc, 0xad, 0xbf, 0xef, 0x20, 0xc0, 0xfc, 0xc0, 0xda]],
    ["gb18030", [0xb1, 0xb1, 0xbe, 0xa9, 0xbb, 0xfa, 0xc6, 0xf7, 0xd3, 0xd0, 0xcf, 0xde, 0xb9, 0xab, 0xcb, 0xbe]],
  ])("of two bytes a letter is found too: %s", (encoding, bytes) => {
    expect(guessEncoding(Uint8Array.from(bytes))).toBe(encoding);
  });

  it("stays UTF-8 where a few bytes of it are damaged", () => {
    const bytes = Buffer.concat([Buffer.from("Müller, Größ, Łódź, Ελλάς "), Buffer.from([0xff]), Buffer.from(" Köln")]);
    expect(guessEncoding(bytes)).toBe("utf-8");
  });
});
