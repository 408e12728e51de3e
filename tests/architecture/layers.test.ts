import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { filesIn } from "./files";

const report = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string() })), totalCruised: z.number() }),
});
const rules = z.object({ LAYERS: z.record(z.string(), z.array(z.string())) });
const OWN = ["app", "components", "lib", "prisma", "scripts", "tests", "proxy.ts"];

let seen: z.output<typeof report>;

beforeAll(() => {
  const command = ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs"];
  const output = execFileSync(process.execPath, [...command, "--output-type", "json", ...OWN], {
    encoding: "utf8",
    maxBuffer: 200_000_000,
  });
  seen = report.parse(JSON.parse(output));
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
