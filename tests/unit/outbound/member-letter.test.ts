import { describe, expect, it } from "vitest";
import { headersOf } from "@/lib/outbound/headers-of";
import type { MemberLetter } from "@/lib/outbound/member-letter";
import { writeLetter } from "@/lib/outbound/write-letter";

const LETTER: MemberLetter = {
  ...{
    id: "1",
    kind: "notices",
    language: "en",
    address: "otto@nordlicht.example",
    reader: "Otto",
    company: "Nordlicht",
  },
  subject: "Quay Works and 2 others",
  intro: "What became another since you were last told, Otto.",
  parts: [
    {
      title: "1 line",
      lines: [
        {
          title: "Quay <b>Works</b>",
          href: "https://entwine.example/accounts/a",
          said: ["Risk: at risk, was watch", "<img src=x>"],
        },
      ],
      rest: { words: "And 2 more", href: "https://entwine.example/notifications" },
    },
  ],
  ...{ link: "https://entwine.example/notifications", linkWords: "See all notifications" },
  choiceLink: "https://entwine.example/settings/profile#notifications",
  stopLink: "https://entwine.example/m/TOKEN/stop",
};
const urlsIn = (html: string) => [...html.matchAll(/\b(?:https?:)?\/\/[^\s"'<>)]+/g)].map(([url]) => url);

describe("a mail to one of us", () => {
  it("says the same as text: what became another, where it is, and how to be rid of it", async () => {
    const { subject, html, text } = await writeLetter(LETTER);
    expect(subject).toBe("Quay Works and 2 others");
    for (const part of [html, text]) expect(part).toContain("Risk: at risk, was watch");
    expect(text).toContain("<https://entwine.example/accounts/a>");
    expect(text).toContain("And 2 more <https://entwine.example/notifications>");
    expect(text).toContain("No more such mails <https://entwine.example/m/TOKEN/stop>");
  });

  it("loads nothing, leads nowhere but to the app, and holds no markup that somebody typed", async () => {
    const { html } = await writeLetter(LETTER);
    expect(
      urlsIn(html.replace(/<!DOCTYPE[^>]*>/, "")).filter((url) => !url.startsWith("https://entwine.example/")),
    ).toEqual([]);
    expect(html).not.toMatch(/<(img|link|script|iframe)\b|<b>/);
  });

  it("comes from the app, answers to nobody, and is stopped by one press", () => {
    const headers = headersOf(LETTER, "pulse@nordlicht.example");
    expect(headers.from).toEqual({ name: "Entwine at Nordlicht", address: "pulse@nordlicht.example" });
    expect(headers.replyTo).toBeUndefined();
    expect(headers.headers).toMatchObject({ "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" });
  });
});
