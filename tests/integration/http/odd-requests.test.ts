import { beforeAll, describe, expect, it } from "vitest";
import { oddRequests, sendOdd } from "../../../scripts/faults/odd-requests.mjs";
import { running } from "../begin";
import { addressOf } from "./addresses";
import { ACTIONS } from "./door-table";
import { findDoors, isReadable } from "./doors";
import { addressOfAction, signedIn, type Visitor } from "./visitor";

/** Dora's browser has gone mad: every door of the running app, with whatever chance puts into address, head and body. */
const { url, dora, ours: mine } = await running();
const doors = await findDoors();
const paths = doors.filter(isReadable).map(({ name }) => addressOf(name, mine));
const forms = Object.entries(ACTIONS).map(([name, { input }]) => {
  const { id, page } = addressOfAction(name);
  return { path: page, action: id, input: input(mine) };
});
const ASKED_FOR = 70;
const AT_ONCE = 6;
/** What must not be told: where code lies, what it said when it failed, how a table is called. */
const TOLD = /node_modules|\.next\/|at \w+ \(|SELECT |Prisma/;
let visitor: Visitor;
beforeAll(async () => {
  visitor = await signedIn(url, dora);
});

describe("requests that nobody would make are answered, without an error of ours and without telling of our insides:", () => {
  it.each([1, 2, 3])("seed %i", async (seed) => {
    const { host } = new URL(url);
    const all = oddRequests({ seed, count: ASKED_FOR, paths, forms, cookie: visitor.cookie, host });
    const wrong: string[] = [];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await Promise.all(
        all.slice(from, from + AT_ONCE).map(async (request) => {
          const { status, said } = await sendOdd(url, request);
          if (status === 0 || status >= 500 || TOLD.test(said)) wrong.push(`${status}: ${JSON.stringify(request)}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
  });
});
