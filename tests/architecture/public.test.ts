import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { filesIn, textOf } from "./files";

/** Served by Next itself, beside what lies in `public`. */
const SERVED_BY_NEXT = ["icon.svg"];
const names = filesIn("public", /./).map((file) => file.slice("public/".length));

const manifest = z
  .object({ icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })) })
  .parse(JSON.parse(textOf("public/manifest.webmanifest")));

describe("the static files", () => {
  const [, written = ""] = /matcher:\s*"([^"]+)"/.exec(textOf("proxy.ts")) ?? [];
  const matcher = new RegExp(`^${written.replaceAll("\\\\", "\\")}$`);

  it.each([...names, ...SERVED_BY_NEXT, "_next/static/chunks/a.js"])(
    "pass the proxy by, which is for answers: %s",
    (name) => {
      expect(matcher.test(`/${name}`)).toBe(false);
    },
  );

  it.each([
    "/",
    "/portfolio",
    "/robots.txt.bak",
    "/icon.svg/accounts",
    "/icon-192.pngx",
    "/x/robots.txt",
    "/_next/statics",
  ])("lend no other address their way: %s", (address) => {
    expect(matcher.test(address)).toBe(true);
  });
});

describe("the web manifest", () => {
  it("names icons that are there, in the sizes they have", () => {
    expect(manifest.icons.length).toBeGreaterThan(2);
    for (const { src, sizes, type } of manifest.icons) {
      if (type === "image/svg+xml") expect(textOf(`app${src}`), src).toContain("<svg");
      else expect(sizeOf(`public${src}`), src).toBe(sizes);
    }
  });

  it("is linked from every page, and so are the icons of a tab and of a home screen", () => {
    const layout = textOf("app/layout.tsx");
    expect(layout).toContain('manifest: "/manifest.webmanifest"');
    expect(layout).toContain('icon: { url: "/icon.svg"');
    expect(layout).toContain('apple: "/icon-180.png"');
    expect(sizeOf("public/icon-180.png")).toBe("180x180");
  });
});

describe("robots.txt", () => {
  it("asks every search engine to stay out", () => {
    expect(textOf("public/robots.txt")).toMatch(/^User-agent: \*\nDisallow: \/\n$/m);
  });
});

/** Width and height stand at fixed places of a PNG. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
