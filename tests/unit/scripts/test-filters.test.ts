import { describe, expect, it } from "vitest";
import { playwrightFilter, vitestFilter } from "../../../scripts/test-filters.mjs";

const vitest = (parts: Readonly<Record<string, readonly string[]>>, name?: string) =>
  vitestFilter({ parts: new Map(Object.entries(parts)), name }).join(" ");

describe("what is asked of Vitest", () => {
  it("is whole parts, the tests of the scripts among the unit tests", () => {
    expect(vitest({ unit: [], property: [] })).toBe("--project unit --project scripts --project property");
  });

  it("is both kinds of integration tests, those that share a process and those that do not", () => {
    expect(vitest({ integration: [] })).toBe("--project integration --project integration-apart");
  });

  it("is some files, beside all of another part", () => {
    const files = ["tests/property/a.test.ts"];
    expect(vitest({ property: files })).toBe("--project property tests/property/a.test.ts");
    expect(vitest({ architecture: [], property: files })).toMatch(
      / tests\/architecture\/ tests\/property\/a\.test\.ts$/,
    );
  });

  it("is a name as it is written, and no error where nothing has it", () => {
    expect(vitest({ property: [] }, "in [0, 1)")).toBe(
      "--project property --testNamePattern in \\[0, 1\\) --passWithNoTests",
    );
  });
});

describe("what is asked of Playwright", () => {
  it("is nothing when everything is wanted", () => {
    expect(playwrightFilter({ files: [], name: undefined })).toEqual([]);
  });

  it("is files and a name as they are written", () => {
    expect(playwrightFilter({ files: ["tests/browser/demo.spec.ts"], name: "1.5 days" })).toEqual([
      "--no-deps",
      ...["--grep", "1\\.5 days", "--pass-with-no-tests"],
      "tests/browser/demo\\.spec\\.ts",
    ]);
  });
});
