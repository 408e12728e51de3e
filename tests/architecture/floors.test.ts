import { describe, expect, it } from "vitest";
import { z } from "zod";
import { textOf } from "./files";

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        os: z.array(z.string()).optional(),
        cpu: z.array(z.string()).optional(),
        link: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(textOf("package-lock.json")));

/** Below these a known hole is open. Raise a floor in the same change as the package. */
const FLOORS: readonly (readonly [name: string, floor: string, isRequired: boolean])[] = [
  ["next", "16.4.6", true],
  ["react", "19.3.1", true],
  ["react-dom", "19.3.1", true],
  ["next-auth", "4.24.15", true],
  ["nodemailer", "9.0.1", false],
];

describe("the lock file", () => {
  it.each(FLOORS)("holds no %s below %s, nested copies included", (name, floor, isRequired) => {
    const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    if (isRequired) expect(copies).not.toEqual([]);
    expect(copies.filter(([, { version = "0" }]) => isBelow(version, floor))).toEqual([]);
  });

  it("names no registry, so that anybody's own is used, and proves every package by its hash", () => {
    const installed = Object.entries(lock.packages).filter(([path, { link }]) => path !== "" && !link);
    expect(installed.length).toBeGreaterThan(200);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    // Builds for other systems were never fetched here, so their hash is not known.
    const ours = installed.filter(([, { os, cpu }]) => os === undefined && cpu === undefined);
    expect(ours.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
    expect(textOf("package-lock.json")).not.toMatch(/https?:\/\/[^"]*(registry|artifactory|nexus|verdaccio)/i);
  });
});

describe("comparing versions", () => {
  it.each([
    ["16.4.6", "16.4.6", false],
    ["16.4.5", "16.4.6", true],
    ["16.10.0", "16.4.6", false],
    ["9.0.1", "16.0.0", true],
    ["16.4.6-canary.3", "16.4.6", true],
  ])("%s against %s", (version, floor, below) => {
    expect(isBelow(version, floor)).toBe(below);
  });
});

/** A pre-release comes before its release. */
function isBelow(version: string, floor: string): boolean {
  const [numbers = "", preRelease] = version.split("-", 2);
  const [own, wanted] = [numbers, floor].map((text) => text.split(".").map(Number));
  for (const i of [0, 1, 2]) {
    const difference = (own?.[i] ?? 0) - (wanted?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return preRelease !== undefined;
}
