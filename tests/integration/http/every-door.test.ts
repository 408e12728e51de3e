import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/data/client";
import { filesIn } from "../../architecture/files";
import { type Administrator, createWorkspaceOf, furnish, type Ids, randomIds } from "../../factories/workspaces";
import { everythingOf } from "../tenancy/everything-of";
import { ACTION_INPUTS } from "./action-inputs";
import { addressOf, nounsAt, withId } from "./addresses";
import { type AppServer, startApp } from "./app-server";
import { type Door, findDoors } from "./doors";
import { employ } from "./people";
import { type Answer, signedIn, stranger, type Visitor } from "./visitor";

/**
 * Ada's administrator goes through every door of the running app with ids of Quillon's workspace. Every text of Quillon's
 * names Quillon, so that a single word that comes through is seen.
 */
const doors = await findDoors();
/** Where every address leads that nobody knows: a door to nothing. */
const NOWHERE = "app/(workspace)/[...missing]/page.tsx";
const readable = doors.filter(({ kind, method, name }) => kind !== "action" && method === "GET" && name !== NOWHERE);
/** What is open in a browser asks for pages in another form, and for no routes. */
const FORMS = [
  ["as a page", "page", readable],
  ["as a navigation", "navigation", readable.filter(({ kind }) => kind === "page")],
] as const;
const actions = doors.filter(({ kind }) => kind === "action");
const database = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
let app: AppServer;
let visitor: Visitor;
let theirVisitor: Visitor;
let ada: Administrator;
let quillon: Administrator;
let mine: Ids;
let foreign: Ids;

beforeAll(async () => {
  await database.connect();
  [ada, quillon] = [await createWorkspaceOf("Ada"), await createWorkspaceOf("Quillon")];
  [mine, foreign] = [await furnish(ada, new Date()), await furnish(quillon, new Date())];
  app = await startApp();
  visitor = await signedIn(app, await employ(ada.workspaceId, "Wilma", "admin"));
  theirVisitor = await signedIn(app, await employ(quillon.workspaceId, "Quentin", "admin"));
}, 120_000);

afterAll(async () => {
  await app?.stop();
  await database.end();
  await closeDatabase();
});

describe("the doors of the app", () => {
  it("are all here: every page, every route but the four without a door, every action", () => {
    const files = [...filesIn("app", /\/(page|route)\.tsx?$/)];
    const without = files.filter((file) => !doors.some(({ name }) => name === file));
    const others = ["app/livez/route.ts", "app/readyz/route.ts", "app/unavailable/route.ts"];
    expect([...without].sort()).toEqual(["app/api/auth/[...nextauth]/route.ts", ...others]);
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(ACTION_INPUTS).sort());
  });

  it("take ids in many places, those in the path among them", () => {
    expect(doors.flatMap(({ ids }) => ids).length).toBeGreaterThan(50);
    for (const { name, ids } of readable) {
      const inPath = [...name.matchAll(/\[(\w+Id)\]/g)].map(([, id]) => id);
      expect(ids, name).toEqual(expect.arrayContaining(inPath));
    }
  });
});

/** One line per door and place of an id. */
const places = (some: readonly Door[]) =>
  some.flatMap(({ name, ids }) =>
    ids.flatMap((at) => nounsAt(at).map((noun) => [`${name}: ${at} (${noun})`, { name, at, noun }] as const)),
  );

describe.each(FORMS)("%s, an id of theirs answers like one that nobody has:", (_form, as, some) => {
  it.each(places(some))("%s", async (_, { name, at, noun }) => {
    const ask = async (id: string) => {
      const isInPath = name.includes(`[${at}]`);
      const address = addressOf(name, isInPath ? { ...mine, [at]: id } : mine, isInPath ? {} : { [at]: id });
      return visitor.get(address, as);
    };
    const [nobodysId, theirId] = [randomIds()[noun], foreign[noun]];
    const [theirs, nobodys] = [await ask(theirId), await ask(nobodysId)];
    expect(anonymous(theirs, theirId)).toEqual(anonymous(nobodys, nobodysId));
    expectNothingOfTheirs(theirs.body, theirId);
  });

  it("no name of theirs is found", async () => {
    for (const address of ["/portfolio?q=", "/portfolio?segment=Segment+of+", "/accounts?owner=none&q="]) {
      const [theirs, nobodys] = [
        await visitor.get(`${address}Quillon`, as),
        await visitor.get(`${address}Nowhere`, as),
      ];
      const echo = { ...theirs, body: theirs.body.replaceAll("Quillon", "Nowhere") };
      expect(anonymous(echo)).toEqual(anonymous(nobodys));
    }
  });
});

it("an address nobody knows is not found, with the way back for whoever is signed in and no hint for others", async () => {
  const address = "/no-such-page/at-all";
  const [inside, outside] = [await visitor.get(address), await stranger(app).get(address)];
  expect([inside.status, outside.status]).toEqual([404, 404]);
  // A page that is not found is drawn in the browser; what it is drawn from is in the answer.
  const navigation = "/settings/profile";
  expect([inside.body.includes(navigation), outside.body.includes(navigation)]).toEqual([true, false]);
  const unknown = await visitor.get(`/accounts/${randomIds().accountId}`);
  expect(unknown.status).toBe(404);
  expect(unknown.body).toContain(navigation);
});

describe("with ids of one's own a page is open, and only what is one's own is on it:", () => {
  it.each(readable.map(({ name, ids }) => [name, ids] as const))("%s", async (name, ids) => {
    const inQuery = ids.filter((at) => !name.includes(`[${at}]`));
    const query = Object.fromEntries(inQuery.map((at) => [at, mine[nounsAt(at)[0] ?? "accountId"]]));
    for (const address of new Set([addressOf(name, mine), addressOf(name, mine, query)])) {
      const answer = await visitor.get(address);
      expectOpen(answer);
      expectNothingOfTheirs(answer.body);
    }
  });
});

it("a search finds one's own names and none of theirs", async () => {
  expect((await visitor.get("/api/v1/accounts/search?q=Quillon")).body).toBe('{"accounts":[]}');
  expect((await visitor.get("/api/v1/accounts/search?q=Ada")).body).toContain(mine.accountId);
});

describe("as a form, an id of theirs answers like one that nobody has, and nothing of theirs is touched:", () => {
  it.each(places(actions))("%s", async (_, { name, at, noun }) => {
    const before = await everythingOf(database, quillon.workspaceId);
    const send = async (id: string) =>
      wordsOf(JSON.stringify(await visitor.act(name, withId(inputOf(name), at, id))), id);
    const [theirs, nobodys] = [await send(foreign[noun]), await send(randomIds()[noun])];
    expect(theirs).toContain('"ok":false');
    expect(theirs).toEqual(nobodys);
    expectNothingOfTheirs(theirs, foreign[noun]);
    expect(await everythingOf(database, quillon.workspaceId)).toEqual(before);
  });

  it("and each place is a real one: with one's own ids every form goes through", async () => {
    const refused: string[] = [];
    for (const { name, isPublic } of actions) {
      const answer = await visitor.act(name, inputOf(name));
      if (!(answer.ok || isPublic)) refused.push(`${name}: ${answer.code}`);
    }
    // The account was changed by then, the import was just finished, and there is no demo world.
    expect(refused).toEqual([
      "adoptContractTermAction: conflict",
      "cancelImportAction: conflict",
      "removeDemoWorldAction: not_found",
    ]);
  });

  it("the key of a request of theirs brings back nothing", async () => {
    const key = randomIds().accountId;
    const input = { name: "Twin Elms" };
    const first = await theirVisitor.act("createAccountAction", input, key);
    const second = await visitor.act("createAccountAction", input, key);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(wordsOf(JSON.stringify(first))).toEqual(wordsOf(JSON.stringify(second)));
    expect(first).not.toEqual(second);
  });
});

/** What once broke a form, a date, a lookup by name or the database itself. */
const HOSTILE = ["\u0000", "__proto__", "0000-01-01", "x".repeat(500)];

describe("what nobody would type is answered without an error of ours:", () => {
  it.each(readable.map(({ name, fields }) => [name, fields] as const))("%s", async (name, fields) => {
    const broken: string[] = [];
    const asked = fields.filter((field) => !name.includes(`[${field}]`));
    for (const value of HOSTILE) {
      const query = Object.fromEntries(asked.map((field) => [field, value]));
      const { status } = await visitor.get(addressOf(name, mine, query));
      if (status >= 500) broken.push(`${JSON.stringify(value.slice(0, 20))} for ${asked}: ${status}`);
    }
    expect(broken).toEqual([]);
  });

  it.each(actions.map(({ name, fields }) => [name, fields] as const))("%s", async (name, fields) => {
    const broken: string[] = [];
    for (const field of fields) {
      for (const value of [...HOSTILE.slice(0, 2), 1e308]) {
        const answer = await visitor.act(name, { ...inputOf(name), [field]: value });
        if (!answer.ok && answer.code === "internal") broken.push(`${field}=${JSON.stringify(value)}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

const inputOf = (name: string): object => ACTION_INPUTS[name]?.(mine) ?? {};

function expectOpen({ status, location, body }: Answer): void {
  expect([200, 307], `${status} ${body.slice(0, 300)}`).toContain(status);
  expect(location ?? "").not.toMatch(/sign-in|_rsc/);
}

/** What is different in any two answers: the id that was asked for, fresh ids, nonces, instants, and what ages. */
const wordsOf = (text: string, id?: string) =>
  (id === undefined ? text : text.replaceAll(id, "<asked>"))
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replace(/\b[0-9a-f]{32}\b|"[\w-]{21}[vm]"/g, "<nonce>")
    .replace(/\b1[0-9]{12}\b/g, "<instant>")
    .replace(/\d\.\d{5,}(e-?\d+)?/g, "<number>");

/** Of a page the words without scripts, whose cut depends on timing; of a navigation, which is all script, its lines. */
function anonymous({ status, location, body }: Answer, id?: string) {
  const isPage = body.startsWith("<!DOCTYPE");
  const lines = isPage ? [body.replace(/<script.*?<\/script>/gs, "")] : body.split("\n").sort();
  return { status, location: wordsOf(location ?? "", id), lines: lines.map((line) => wordsOf(line, id)) };
}

/** Neither a word nor another id of theirs; the one that was asked for may come back in the address. */
function expectNothingOfTheirs(body: string, asked?: string): void {
  const text = asked === undefined ? body : body.replaceAll(asked, "");
  const traces = ["Quillon", ...Object.values(foreign), quillon.workspaceId, quillon.userId];
  expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
}
