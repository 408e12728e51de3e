import { beforeAll, describe, expect, it } from "vitest";
import { randomIds } from "../../factories/furnish";
import { createPeople } from "../../factories/people";
import { running } from "../begin";
import { addressOf, nounsAt } from "./addresses";
import { anonymous } from "./answers";
import { ANSWERED_BY_LINK } from "./door-table";
import { findDoors, isReadable, placesOf } from "./doors";
import { expectNothingOfTheirs } from "./theirs";
import { type Answer, signedIn, stranger, type Visitor } from "./visitor";

/**
 * An administrator of Nordlicht goes through every door of the running app with ids of Quillon's. Every text of Quillon's
 * names Quillon, so that a single word that comes through is seen.
 */
const world = await running();
const { url, ours: mine, theirs: foreign } = world;
const readable = (await findDoors()).filter(isReadable);
/** What is open in a browser asks for pages in another form, and for no routes. */
const FORMS = [
  ["as a page", "page", readable],
  ["as a navigation", "navigation", readable.filter(({ kind }) => kind === "page")],
] as const;
const WILMA = { name: "Wilma", email: "wilma@nordlicht.example", role: "admin" } as const;
let visitor: Visitor;

beforeAll(async () => {
  await createPeople(world.dora.workspaceId, [WILMA]);
  visitor = await signedIn(url, WILMA);
});

/** Several ids of one kind stand in one parameter. */
const parameterOf = (at: string) => at.split(".")[0] ?? at;

describe.each(FORMS)("%s, an id of theirs answers like one that nobody has:", (_form, as, some) => {
  it.each(placesOf(some))("%s", async (_, { name, at, noun }) => {
    const ask = async (id: string) => {
      const isInPath = name.includes(`[${at}]`);
      const address = addressOf(
        name,
        isInPath ? { ...mine, [at]: id } : mine,
        isInPath ? {} : { [parameterOf(at)]: id },
      );
      return visitor.get(address, as);
    };
    const [nobodysId, theirId] = [randomIds()[noun], foreign[noun]];
    const [theirs, nobodys] = [await ask(theirId), await ask(nobodysId)];
    expect(anonymous(theirs, theirId)).toEqual(anonymous(nobodys, nobodysId));
    expectNothingOfTheirs(world, theirs.body, theirId);
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
  const [inside, outside] = [await visitor.get(address), await stranger(url).get(address)];
  expect([inside.status, outside.status]).toEqual([404, 404]);
  // A page that is not found is drawn in the browser; what it is drawn from is in the answer.
  const navigation = "/settings/profile";
  expect([inside.body.includes(navigation), outside.body.includes(navigation)]).toEqual([true, false]);
  const unknown = await visitor.get(`/accounts/${randomIds().accountId}`);
  expect(unknown.status).toBe(404);
  expect(unknown.body).toContain(navigation);
});

describe("with ids of one's own a page is open, and only what is one's own is on it:", () => {
  it.each(readable.filter(isOpenById).map(({ name, ids }) => [name, ids] as const))("%s", async (name, ids) => {
    const inQuery = ids.filter((at) => !name.includes(`[${at}]`));
    const query = Object.fromEntries(inQuery.map((at) => [parameterOf(at), mine[nounsAt(at)[0] ?? "accountId"]]));
    for (const address of new Set([addressOf(name, mine), addressOf(name, mine, query)])) {
      const answer = await visitor.get(address);
      expectOpen(answer);
      expectNothingOfTheirs(world, answer.body);
    }
  });
});

it("a search finds one's own names and none of theirs", async () => {
  expect((await visitor.get("/api/v1/accounts/search?q=Quillon")).body).toBe('{"accounts":[]}');
  expect((await visitor.get("/api/v1/accounts/search?q=Nordlicht")).body).toContain(mine.accountId);
});

/** What a customer's link opens is opened by no id (pulse-links.test.ts). */
function isOpenById({ name }: { readonly name: string }): boolean {
  return !ANSWERED_BY_LINK.includes(name);
}

function expectOpen({ status, location, body }: Answer): void {
  expect([200, 307], `${status} ${body.slice(0, 300)}`).toContain(status);
  expect(location ?? "").not.toMatch(/sign-in|_rsc/);
}
