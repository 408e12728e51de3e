import { describe, expect, it } from "vitest";
import { ratingOf } from "@/lib/outbound/rating-of";
import { writeLetter } from "@/lib/outbound/write-letter";
import { LANGUAGES } from "@/lib/wording/languages";
import { LETTER } from "./letters";

const KINDS = ["invitation", "reminder"] as const;
const ALL = LANGUAGES.flatMap((language) => KINDS.map((kind) => ({ language, kind })));
const urlsIn = (html: string) => [...html.matchAll(/\b(?:https?:)?\/\/[^\s"'<>)]+/g)].map(([url]) => url);

describe("a mail to a customer", () => {
  it("says who asks, how much, who will read it, and until when", async () => {
    const { subject, html, text } = await writeLetter(LETTER);
    expect(subject).toBe("Mira Sol at Nordlicht asks how it looks from your side");
    for (const part of [html, text]) {
      expect(part).toContain("Hello Ann Lindqvist,");
      expect(part).toContain("7 questions, about 2 minutes.");
      expect(part).toContain("Nordlicht reads your answers with your name, to act on them.");
      expect(part).toContain("Until 30 March 2026 you can answer");
      expect(part).toContain("A reply to this mail goes to Mira Sol.");
    }
    expect(text).toContain("Answer the questions <https://entwine.example/p/TOKEN>");
    expect(text).toContain("No more such mails <https://entwine.example/p/TOKEN/stop>");
    expect(text).not.toMatch(/<(p|a|div|td|br|style)\b|&[a-z]+;|media/);
  });

  it("says in German what it says in English", async () => {
    const { subject, html, text } = await writeLetter({ ...LETTER, language: "de", isNamed: false, questions: 1 });
    expect(subject).toBe("Mira Sol von Nordlicht fragt, wie Sie es sehen");
    expect(html).toContain('<html lang="de">');
    expect(text).toContain("1 Frage, etwa 2 Minuten.");
    expect(text).toContain("unter denen von mindestens drei Personen bei Harbour Logistics, und nie mit Ihrem Namen");
  });

  it("promises to be the only reminder when it is one", async () => {
    const { subject, text } = await writeLetter({ ...LETTER, kind: "reminder" });
    expect(subject).toMatch(/^Reminder: /);
    expect(text).toContain("On 10 March 2026 Mira Sol asked you");
    expect(text).toContain("This is the only reminder.");
    expect((await writeLetter(LETTER)).text).not.toContain("only reminder");
  });

  it.each(ALL)("loads nothing from anywhere, and knows of no opening: $language, $kind", async ({ language, kind }) => {
    const rating = ratingOf("nps", "v1", language);
    const { html } = await writeLetter({ ...LETTER, language, kind, rating, note: "Until soon" });
    expect(html).not.toMatch(/<(img|script|link|iframe|object|embed|video|audio|form|input)\b/i);
    expect(html).not.toMatch(/url\(|@import|background=|src=|srcset=|poster=|\bon[a-z]+=/i);
    // The type of the document names an address that nobody fetches.
    const urls = urlsIn(html.replace(/^<!DOCTYPE[^>]*>/, ""));
    expect(urls.length).toBeGreaterThan(11);
    expect(urls.filter((url) => !url.startsWith("https://entwine.example/p/TOKEN"))).toEqual([]);
  });

  it("is made for the light and the dark", async () => {
    const { html } = await writeLetter(LETTER);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    const dark = /@media \(prefers-color-scheme: dark\) \{(.*?)\}<\/style>/s.exec(html)?.[1] ?? "";
    // What it darkens is there, and wins over what stands on the elements.
    const darkened = [...dark.matchAll(/\.([a-z]+)/g)].map(([, name]) => name);
    expect(new Set(darkened)).toEqual(new Set(["page", "sheet", "quiet", "note", "rule", "value", "button"]));
    for (const line of dark.trim().split("\n")) expect(line).toMatch(/!important; \}$/);
    for (const name of ["page", "sheet", "quiet", "rule", "button"]) expect(html).toMatch(new RegExp(`class="${name}`));
  });

  it("shows what people wrote as what they wrote", async () => {
    const note = 'See <a href="https://evil.example">this</a>\n<script>alert(1)</script> & "more"';
    const reader = "<b>Ann</b>";
    const { html, text } = await writeLetter({ ...LETTER, note, reader });
    expect(html).not.toMatch(/<script|<b>|href="https:\/\/evil/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;");
    expect(text).toContain('<script>alert(1)</script> & "more"');
  });
});

describe("the first question in a mail", () => {
  it("is a row of links that only fill it in, and is left out of the text", async () => {
    const { html, text } = await writeLetter({ ...LETTER, rating: ratingOf("csat", "v1", "en") });
    const links = urlsIn(html).filter((url) => url.includes("?"));
    expect(links).toEqual([1, 2, 3, 4, 5].map((value) => `https://entwine.example/p/TOKEN?csat=${value}`));
    expect(html).toContain("Nothing is stored before you press something on the page.");
    expect(text).not.toContain("How satisfied");
    expect(text).toContain("See all questions <https://entwine.example/p/TOKEN>");
  });

  it("stands there with up to five answers, or as the well-known eleven", () => {
    expect(ratingOf("q1", "v1", "en")).toMatchObject({
      values: [0, 1, 2, 3, 4],
      ends: ["Nothing", "Goals missed, no ready substitute"],
    });
    expect(ratingOf("nps", "v1", "de")?.values).toHaveLength(11);
    expect(ratingOf("ces", "v1", "en")).toBeNull();
    expect(ratingOf("comment", "v1", "en")).toBeNull();
    expect(ratingOf(undefined, "v1", "en")).toBeNull();
    expect(ratingOf("csat", "constructor", "en")).toBeNull();
  });
});
