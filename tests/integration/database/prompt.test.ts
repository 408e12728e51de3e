import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const { TEST_OWNER_DATABASE_URL: ownerUrl = "" } = process.env;
const workspaceId = randomUUID();

interface Said {
  readonly code: number;
  readonly output: string;
  readonly notes: string;
}

/** Runs a script as a person would: with these arguments, and these lines typed. */
const run = (
  script: string,
  args: readonly string[],
  typed = "",
  env: Readonly<Record<string, string>> = {},
): Promise<Said> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env: { ...process.env, DATABASE_URL: ownerUrl, ...env } },
      (error, output, notes) => resolve({ code: error === null ? 0 : Number(error.code), output, notes }),
    );
    child.stdin?.end(typed);
  });
const prompt = (args: readonly string[], typed?: string) => run("scripts/prompt.mjs", args, typed);

const owner = new Client({ connectionString: ownerUrl });

beforeAll(async () => {
  await owner.connect();
  await owner.query(`SET app.workspace_id = '${workspaceId}'`);
  await owner.query(`INSERT INTO "Workspace" (id, name) VALUES ('${workspaceId}', 'Harbour Works')`);
});

afterAll(() => owner.end());

describe("the SQL prompt", () => {
  it("says one thing in the only workspace, and ends", async () => {
    const { code, output, notes } = await prompt([`SELECT name FROM "Workspace"`]);
    expect({ code, output }).toEqual({ code: 0, output: "name\n-------------\nHarbour Works\n(1 row)\n" });
    expect(notes).toContain(`SET app.workspace_id = '${workspaceId}'`);
  });

  it("ends with 1 when the server refuses, and says why", async () => {
    const { code, output, notes } = await prompt(["SELECT nonsense"]);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(notes).toContain('ERROR: column "nonsense" does not exist');
  });

  it("takes lines until a statement ends, goes on after a mistake, and leaves when told", async () => {
    const { code, output } = await prompt(
      [],
      "SELECT 1 AS one,\n  2 AS two;\nSELEC;\n\\d Department\n\\q\nSELECT 'too late';\n",
    );
    expect(code).toBe(0);
    expect(output).toContain("1   | 2");
    expect(output).toMatch(/workspaceId +\| uuid/);
    expect(output).not.toContain("too late");
  });
});

describe("the new demo world", () => {
  it("is refused on a database of one's own, and nothing is removed", async () => {
    const { code, notes } = await run("scripts/reset-demo.mjs", ["--yes"]);
    expect(code).toBe(1);
    expect(notes).toContain("DATABASE_URL is set");
    expect((await owner.query('SELECT FROM "Workspace"')).rowCount).toBe(1);
  });

  it("is refused when there is nobody to ask", async () => {
    const { code, notes } = await run("scripts/reset-demo.mjs", [], "", { DATABASE_URL: "" });
    expect(code).toBe(1);
    expect(notes).toContain("say --yes");
  });
});
