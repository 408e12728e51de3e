import { describe, expect, it } from "vitest";
import { headersOf } from "@/lib/outbound/headers-of";
import { plainName } from "@/lib/outbound/plain-name";
import { LETTER } from "./letters";

describe("a name in a mail", () => {
  it.each([
    ["Ann Lindqvist", "Ann Lindqvist"],
    ["Zoë O’Hara-Núñez", "Zoë O’Hara-Núñez"],
    ["Müller & Söhne GmbH", "Müller & Söhne GmbH"],
    ["Dr. Ann B. Lind", "Dr. Ann B. Lind"],
  ])("stays as it is: %s", (name, plain) => expect(plainName(name)).toBe(plain));

  it.each([
    ["Ann\r\nBcc: all@evil.example", "Ann Bcc all evil example"],
    ["Ann <boss@nordlicht.example>", "Ann boss nordlicht example"],
    ["Win now https://evil.example/x?y=1 here", "Win now here"],
    ["www.evil.example wins", "wins"],
    ["evil.example", "evil example"],
    ["\u202Egnp.exe\u200B Ann", "gnp exe Ann"],
    ['"Ann", "Ben"', "Ann Ben"],
    ["javascript://evil", "javascript evil"],
    ["=?utf-8?q?=0D=0ABcc?= x", "=?utf-8?q?=0D=0ABcc?= x"],
  ])("is only words: %j", (name, plain) => expect(plainName(name)).toBe(plain));

  it("is no longer than one reads, by what one sees", () => {
    expect(plainName("A".repeat(500))).toHaveLength(60);
    expect(Array.from(plainName("🌱".repeat(500)))).toHaveLength(60);
  });
});

describe("the headers of a mail", () => {
  const headers = headersOf(LETTER, "pulse@nordlicht.example");

  it("say from whom, to whom, how to be rid of it, and that a machine wrote it", () => {
    expect(headers).toMatchObject({
      from: { name: "Mira Sol via Nordlicht", address: "pulse@nordlicht.example" },
      replyTo: { name: "Mira Sol", address: "mira@nordlicht.example" },
      to: { name: "Ann Lindqvist", address: "ann@harbour.example" },
      messageId: "<mail.0a4c@nordlicht.example>",
      headers: { "Auto-Submitted": "auto-generated", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
    });
    expect(headersOf({ ...LETTER, language: "de" }, "a@b.example").from).toMatchObject({
      name: "Mira Sol über Nordlicht",
    });
  });

  it("read neither files nor addresses, whatever stands in them", () => {
    expect(headers).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
  });
});
