import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../../architecture/files";
import { type Ids, randomIds } from "../../factories/furnish";
import { furnished } from "../begin";
import { everythingOf } from "./everything-of";
import { WITHOUT_FOREIGN_IDS } from "./operations-without-ids";
import { outcomeOf } from "./outcome";
import { READING } from "./reading-cases";
import { WRITING } from "./writing-cases";

const CASES = [...Object.entries(READING), ...Object.entries(WRITING)];

const { dora, quentin, ours: mine, theirs: foreign } = await furnished();
const app = new Client({ connectionString: process.env["APP_DATABASE_URL"] });

beforeAll(() => app.connect());
afterAll(() => app.end());

describe("an id of another workspace answers like one that nobody has", () => {
  const named = CASES.flatMap(([operation, cases]) =>
    Object.entries(cases).map(([name, run]) => ({ operation, name, run })),
  );

  it.each(named)("$operation: $name", async ({ run }) => {
    const before = await everythingOf(app, quentin.workspaceId);
    const strange = randomIds();
    const withForeign = await outcomeOf(dora, (scope) => run(scope, { mine, given: foreign }));
    const withRandom = await outcomeOf(dora, (scope) => run(scope, { mine, given: strange }));
    expect(anonymous(withForeign, foreign)).toEqual(anonymous(withRandom, strange));
    expect(await everythingOf(app, quentin.workspaceId)).toEqual(before);
  });

  it("and the case is a real one: with an id of one's own it is not refused as unknown", async () => {
    for (const { operation, name, run } of named) {
      const own = await outcomeOf(dora, (scope) => run(scope, { mine, given: mine }));
      expect(own, `${operation}: ${name}`).not.toMatchObject({ code: "not_found" });
    }
  });
});

it("every function of the operations and of what they share has a case, or a reason why it takes no id", async () => {
  const files = ["lib/operations", "lib/records"].flatMap((room) => filesIn(room, /\.ts$/));
  const modules: object[] = await Promise.all(files.map((file) => import(/* @vite-ignore */ `../../../${file}`)));
  const exported = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
  );
  const listed = [...CASES.map(([operation]) => operation), ...Object.values(WITHOUT_FOREIGN_IDS).flat()];
  expect(listed.sort()).toEqual(exported.sort());
});

/** The answer with the ids that were given, and every other fresh id and instant, made alike. */
function anonymous(answer: unknown, given: Ids): unknown {
  let text = JSON.stringify(answer) ?? "";
  for (const [noun, id] of Object.entries(given)) text = text.replaceAll(id, `<${noun}>`);
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>");
}
