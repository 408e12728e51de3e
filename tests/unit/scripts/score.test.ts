import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "entwine-score-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command with `input` on standard input, without the second that npm takes before it begins. */
const score = (args: readonly string[], input = ""): Promise<Ended> =>
  ended(spawn(process.execPath, ["scripts/score.mjs", ...args]), input);

/** `npm run --silent score -- …`, as somebody types it. */
const scoreThroughNpm = (args: readonly string[]): Promise<Ended> =>
  ended(spawn("npm", ["run", "--silent", "score", "--", ...args], { shell: process.platform === "win32" }));

function ended(child: ChildProcessWithoutNullStreams, input = ""): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
    child.stdin.end(input);
  });
}

function saved(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const vector = (name: string): string => path.resolve("tests", "fixtures", "vectors", `${name}.json`);
const said = (name: string) => JSON.parse(readFileSync(vector(name), "utf8"));
const oneLine = (name: string): string => JSON.stringify(said(name));

describe("the command line", () => {
  it("scores the account of a file, and the same from standard input", async () => {
    const fromFile = await score([vector("captive.input")]);
    expect(fromFile).toMatchObject({ code: 0, stderr: "" });
    const expected = said("captive.expected");
    const scored = JSON.parse(fromFile.stdout);
    expect(scored).toMatchObject({ account: "captive", asOf: "2026-01-01T00:00:00Z", lock: { state: "captive" } });
    expect(Object.keys(scored).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(scored.ladder.index).toBeCloseTo(expected.ladder.index, 9);
    expect(await score(["-"], readFileSync(vector("captive.input"), "utf8"))).toEqual(fromFile);
  });

  it("is the one the README names, fault and exit code included", async () => {
    expect(await scoreThroughNpm([vector("captive.input")])).toEqual(await score([vector("captive.input")]));
    const refused = await scoreThroughNpm(["no-such-file.json"]);
    expect(refused).toEqual(await score(["no-such-file.json"]));
    expect(refused.code).toBe(2);
  });

  it("answers each account on a line of its own, in the order of the input", async () => {
    const names = ["watermelon", "new-thin-evidence", "healthy-partner"];
    const { code, stdout } = await score(["-"], names.map((name) => oneLine(`${name}.input`)).join("\n\n"));
    expect(code).toBe(0);
    expect(stdout.endsWith("}\n")).toBe(true);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).account)).toEqual(names);
  });

  it("says on one line which account and field is at fault, and nothing at all of the good ones", async () => {
    const good = oneLine("captive.input");
    const account = said("captive.input");
    const bad = JSON.stringify({ ...account, evidence: [...account.evidence.slice(0, 2), { value: 101 }] });
    const { code, stdout, stderr } = await score([saved("two.ndjson", `${good}\n\n${bad}\n`)]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^line 3: evidence\[2\]\.\w+: [^\n]+\n$/);
  });

  it("refuses what is no account as a whole", async () => {
    const { code, stdout, stderr } = await score(["-"], '{"account": "a1", "asOf": "2026-01-01T00:0');
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^line 1: \$: [^\n]+\n$/);
  });

  it.each<[string, readonly string[]]>([
    ["a file that is not there", ["no-such-file.json"]],
    ["a wrong number of files", ["-", "-"]],
  ])("refuses %s on one line, without a line number", async (_, args) => {
    const { code, stdout, stderr } = await score(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^(?!line)[^\n]+\n$/);
  });
});
