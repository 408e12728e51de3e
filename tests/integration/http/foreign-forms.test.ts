import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../../scripts/faults/words-of.mjs";
import { randomIds } from "../../factories/furnish";
import { createPeople } from "../../factories/people";
import { running } from "../begin";
import { everythingOf } from "../tenancy/everything-of";
import { withId } from "./addresses";
import { ACTIONS } from "./door-table";
import { findDoors, placesOf } from "./doors";
import { expectNothingOfTheirs } from "./theirs";
import { signedIn, type Visitor } from "./visitor";

/** An administrator of Nordlicht sends every form of the running app, with ids of Quillon's and with Nordlicht's own. */
const world = await running();
const { url, quentin, ours: mine, theirs: foreign } = world;
const actions = (await findDoors()).filter(({ kind }) => kind === "action");
const database = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
const WILMA = { name: "Wilma", email: "wilma@nordlicht.example", role: "admin" } as const;
let visitor: Visitor;
let theirVisitor: Visitor;

beforeAll(async () => {
  await database.connect();
  await createPeople(world.dora.workspaceId, [WILMA]);
  [visitor, theirVisitor] = [await signedIn(url, WILMA), await signedIn(url, quentin)];
});
afterAll(() => database.end());

describe("as a form, an id of theirs answers like one that nobody has, and nothing of theirs is touched:", () => {
  it.each(placesOf(actions))("%s", async (_, { name, at, noun }) => {
    const before = await everythingOf(database, quentin.workspaceId);
    const send = async (id: string) =>
      wordsOf(JSON.stringify(await visitor.act(name, withId(inputOf(name), at, id))), id);
    const [theirs, nobodys] = [await send(foreign[noun]), await send(randomIds()[noun])];
    expect(theirs).toContain('"ok":false');
    expect(theirs).toEqual(nobodys);
    expectNothingOfTheirs(world, theirs, foreign[noun]);
    expect(await everythingOf(database, quentin.workspaceId)).toEqual(before);
  });

  it("and each place is a real one: with one's own ids every form goes through", async () => {
    const refused: string[] = [];
    for (const { name, isPublic } of actions) {
      const answer = await visitor.act(name, inputOf(name));
      if (!(answer.ok || isPublic)) refused.push(`${name}: ${answer.code}`);
    }
    // Somebody else was told; somebody else wrote the comment, and it is for somebody else; of the contact something is recorded, the account was changed by then, the import was just finished, nobody said
    // anything at that moment, the step became an interaction by then, there is no demo world, no job went wrong, and whom the mail was
    // for wants none; the change of many accounts is done, and changed nothing.
    expect(refused).toEqual([
      "setAccountFieldAction: conflict",
      "cancelBulkChangeAction: conflict",
      "undoBulkChangeAction: conflict",
      "recordCommentAction: forbidden",
      "removeCommentAction: forbidden",
      "markMentionAction: not_found",
      "moveContactAction: conflict",
      "undoContactMoveAction: conflict",
      "removeContactAction: invalid_input",
      "adoptContractTermAction: conflict",
      "setAccountTermAction: conflict",
      "cancelImportAction: conflict",
      "retryJobAction: not_found",
      "resendMailAction: conflict",
      "markNotificationsAction: not_found",
      "sendPulseAction: invalid_input",
      "remindPulseAction: conflict",
      "undoLoggedStepAction: conflict",
      "removeSurveySittingAction: not_found",
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

const inputOf = (name: string): object => ACTIONS[name]?.input(mine) ?? {};
