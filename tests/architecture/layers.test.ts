import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { layersSeen } from "../../scripts/layers.mjs";
import { filesIn } from "./files";

const report = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string() })), totalCruised: z.number() }),
});
const rules = z.object({ LAYERS: z.record(z.string(), z.array(z.string())) });

let seen: z.output<typeof report>;

beforeAll(async () => {
  seen = report.parse(JSON.parse(readFileSync(await layersSeen(), "utf8")));
}, 240_000);

describe("the check of the layers", () => {
  it("saw every source file there is", () => {
    const sources = new Set(seen.modules.map(({ source }) => source));
    const files = ["app", "components", "lib", "prisma/seed"].flatMap((folder) => filesIn(folder, /(?<!\.d)\.tsx?$/));
    expect(files.length).toBeGreaterThan(250);
    expect(files.filter((file) => !sources.has(file))).toEqual([]);
  });

  it("follows the alias: an operation is seen to import its data", () => {
    const operation = seen.modules.find(({ source }) => source === "lib/operations/assess-account.ts");
    expect(operation?.dependencies.map(({ resolved }) => resolved)).toContain("lib/data/assessments.ts");
  });

  it("saw it a moment ago: what it kept is of these very sources", () => {
    const scripts = new Set(filesIn("scripts", /\.mjs$/));
    const cruised = new Set(seen.modules.map(({ source }) => source).filter((source) => source.startsWith("scripts/")));
    expect([...scripts].filter((file) => !cruised.has(file))).toEqual([]);
    expect([...cruised].filter((file) => !scripts.has(file) && file.endsWith(".mjs"))).toEqual([]);
    expect(seen.modules.length).toBeGreaterThan(700);
  });

  it("finds nothing", () => {
    expect(seen.summary.violations).toEqual([]);
  });

  it("has a rule for every folder of lib", () => {
    const { LAYERS } = rules.parse(createRequire(import.meta.url)("../../.dependency-cruiser.cjs"));
    const folders = new Set(
      filesIn("lib", /\.tsx?$/).map((file) => file.split("/").slice(0, 2).join("/").replace(/\.ts$/, "")),
    );
    expect([...folders].filter((folder) => !(folder in LAYERS))).toEqual([]);
  });

  it("keeps scoring free of everything, packages included", () => {
    const scoring = seen.modules.filter(({ source }) => source.startsWith("lib/scoring/"));
    expect(scoring.length).toBeGreaterThan(60);
    const outside = scoring.flatMap(({ dependencies }) =>
      dependencies.filter(({ resolved }) => !resolved.startsWith("lib/scoring/")),
    );
    expect(outside).toEqual([]);
  });

  it("lets only data import Prisma", () => {
    const importers = seen.modules.filter(({ dependencies }) =>
      dependencies.some(({ resolved }) => resolved.startsWith("lib/generated/")),
    );
    expect(importers.length).toBeGreaterThan(5);
    expect(importers.filter(({ source }) => !source.startsWith("lib/data/") && !source.startsWith("tests/"))).toEqual(
      [],
    );
  });
});
