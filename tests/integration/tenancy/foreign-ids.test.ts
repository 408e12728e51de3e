import { readdirSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { AppError } from "@/lib/errors";
import {
  type Administrator,
  createWorkspaceOf,
  furnish,
  type Ids,
  inScopeOf,
  randomIds,
} from "../../factories/workspaces";
import { everythingOf } from "./everything-of";
import { CASES } from "./operation-cases";
import { WITHOUT_FOREIGN_IDS } from "./operations-without-ids";

const app = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
let ada: Administrator;
let bela: Administrator;
let mine: Ids;
let foreign: Ids;

beforeAll(async () => {
  await app.connect();
  [ada, bela] = [await createWorkspaceOf("Ada"), await createWorkspaceOf("Bela")];
  mine = await furnish(ada);
  foreign = await furnish(bela);
});

afterAll(async () => {
  await app.end();
  await closeDatabase();
});

describe("an id of another workspace answers like one that nobody has", () => {
  const named = CASES.flatMap(([file, cases]) => Object.entries(cases).map(([name, run]) => ({ file, name, run })));

  it.each(named)("$file: $name", async ({ run }) => {
    const before = await everythingOf(app, bela.workspaceId);
    const strange = randomIds();
    const withForeign = await outcome((scope) => run(scope, { mine, given: foreign }));
    const withRandom = await outcome((scope) => run(scope, { mine, given: strange }));
    expect(anonymous(withForeign, foreign)).toEqual(anonymous(withRandom, strange));
    expect(await everythingOf(app, bela.workspaceId)).toEqual(before);
  });

  it("and the case is a real one: with an id of one's own it is not refused as unknown", async () => {
    for (const { file, name, run } of named) {
      const own = await outcome((scope) => run(scope, { mine, given: mine }));
      expect(own, `${file}: ${name}`).not.toMatchObject({ code: "not_found" });
    }
  });
});

it("every operation has a case, or a reason why it takes no id", () => {
  const files = readdirSync("lib/operations").map((name) => name.replace(/\.ts$/, ""));
  const listed = [...CASES.map(([file]) => file), ...Object.keys(WITHOUT_FOREIGN_IDS)];
  expect([...new Set(listed)].sort()).toEqual(files.sort());
});

class Undo extends Error {}

/** What an operation answers; what it wrote is taken back. */
async function outcome(run: Parameters<typeof inScopeOf>[1]): Promise<unknown> {
  let answer: unknown;
  try {
    await inScopeOf(ada, async (scope) => {
      answer = await run(scope);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return { answer };
    if (error instanceof AppError) return { code: error.code, message: error.message, fields: error.fields };
    throw error;
  }
  return { answer };
}

/** The answer with the ids that were given, and every other fresh id and instant, made alike. */
function anonymous(answer: unknown, given: Ids): unknown {
  let text = JSON.stringify(answer) ?? "";
  for (const [noun, id] of Object.entries(given)) text = text.replaceAll(id, `<${noun}>`);
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>");
}
