import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomIds } from "../../factories/furnish";
import { createPeople } from "../../factories/people";
import { running } from "../begin";
import { everythingOf } from "../tenancy/everything-of";
import { signedIn, stranger, type Visitor } from "./visitor";

/** Forms that are sent without script: the same write as with it, by the same rules, and then the page it came from. */
const { url, dora, mira, otto, quentin, ours: mine, theirs } = await running();
const database = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
const WILMA = { name: "Wilma", email: "wilma@nordlicht.example", role: "admin" } as const;
const EDDA = { name: "Edda", email: "edda@nordlicht.example", role: "executive" } as const;
const TYPE = { "content-type": "application/x-www-form-urlencoded" };
let wilma: Visitor;
let edda: Visitor;

beforeAll(async () => {
  await database.connect();
  await createPeople(dora.workspaceId, [WILMA, EDDA]);
  [wilma, edda] = [await signedIn(url, WILMA), await signedIn(url, EDDA)];
});
afterAll(() => database.end());

const fieldsFor = (accountId: string) => ({
  ...{ workspace: dora.workspaceId, accounts: accountId, at: "1", since: "1773144000000" },
  ...{ accountId, question: "q1", value: "3" },
});
const send = (visitor: Visitor, fields: Readonly<Record<string, string>>) =>
  visitor.send("/round/answer", new URLSearchParams(fields).toString(), TYPE);
const wayBack = (accountId: string, more = "") => `/round?accounts=${accountId}&at=1&since=1773144000000${more}`;
const answersOf = async (accountId: string) => {
  await database.query("BEGIN");
  await database.query(`SET LOCAL app.workspace_id = '${dora.workspaceId}'`);
  const { rows } = await database.query(
    `SELECT one.question, one.value FROM "Assessment" s JOIN "Answer" one ON one."assessmentId" = s.id
     WHERE s."accountId" = $1 AND s."memberId" <> $2 ORDER BY s."assessedAt" DESC`,
    [accountId, dora.memberId],
  );
  await database.query("ROLLBACK");
  return rows;
};

describe("an answer of a round without script", () => {
  it("is saved, and leads back to its card", async () => {
    const { status, location } = await send(wilma, fieldsFor(mine.accountId));
    expect([status, location]).toEqual([303, wayBack(mine.accountId)]);
    expect((await answersOf(mine.accountId))[0]).toEqual({ question: "q1", value: 3 });
    await send(wilma, { ...fieldsFor(mine.accountId), question: "q2", value: "-" });
    expect((await answersOf(mine.accountId))[0]).toEqual({ question: "q2", value: null });
  });

  it.each<[string, Record<string, string>]>([
    ["no answer", { value: "7" }],
    ["no question", { question: "q8" }],
    ["another workspace in which one went on meanwhile", { workspace: randomIds().accountId }],
  ])("that is %s is not saved, and that is said on the card", async (_, changes) => {
    const before = await answersOf(mine.accountId);
    const { location } = await send(wilma, { ...fieldsFor(mine.accountId), ...changes });
    expect(location).toBe(wayBack(mine.accountId, "&unsaved=1"));
    expect(await answersOf(mine.accountId)).toEqual(before);
    expect((await wilma.get(wayBack(mine.accountId, "&unsaved=1"))).body).toContain("This answer was not saved");
  });

  it("about an account of theirs answers like one that nobody has, and touches nothing of theirs", async () => {
    const before = await everythingOf(database, quentin.workspaceId);
    for (const accountId of [theirs.accountId, randomIds().accountId]) {
      const { status, location } = await send(wilma, fieldsFor(accountId));
      expect([status, location]).toEqual([303, wayBack(accountId, "&unsaved=1")]);
    }
    expect(await everythingOf(database, quentin.workspaceId)).toEqual(before);
  });

  it("by whoever may give none is not saved", async () => {
    const before = await answersOf(mine.accountId);
    expect((await send(edda, fieldsFor(mine.accountId))).location).toBe(wayBack(mine.accountId, "&unsaved=1"));
    expect(await answersOf(mine.accountId)).toEqual(before);
  });

  it("by nobody leads to where one signs in, and from there back", async () => {
    const { status, location } = await stranger(url).send(
      "/round/answer",
      new URLSearchParams(fieldsFor(mine.accountId)).toString(),
      TYPE,
    );
    expect([status, location]).toEqual([303, `/sign-in?next=${encodeURIComponent(wayBack(mine.accountId))}`]);
  });

  it("leads to no address that somebody made up", async () => {
    const { location } = await send(wilma, { ...fieldsFor(mine.accountId), accounts: "//elsewhere.example" });
    expect(location).toBe("/round");
  });
});

describe("a comment without script", () => {
  const comment = (accountId: string) => ({ workspace: dora.workspaceId, accountId, text: "I met their board" });
  const write = (visitor: Visitor, fields: readonly (readonly [string, string])[]) =>
    visitor.send(
      "/discussion/comment",
      fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&"),
      TYPE,
    );
  const discussion = (accountId: string, more = "") => `/accounts/${accountId}/discussion${more}`;

  it("is written by executives too, with all it is for, and leads back", async () => {
    const fields = Object.entries(comment(mine.accountId));
    const people = [mira.memberId, otto.memberId].map((id) => ["mentionIds", id] as const);
    const { status, location } = await write(edda, [...fields, ...people]);
    expect([status, location]).toEqual([303, discussion(mine.accountId)]);
    const { body } = await edda.get(discussion(mine.accountId));
    for (const words of ["I met their board", "@Mira", "@Otto"]) expect(body).toContain(words);
  });

  it("that says nothing, or is of an account of theirs, is not saved", async () => {
    const before = await everythingOf(database, quentin.workspaceId);
    const empty = { ...comment(mine.accountId), text: "" };
    expect((await write(wilma, Object.entries(empty))).location).toBe(discussion(mine.accountId, "?unsaved=1"));
    for (const accountId of [theirs.accountId, randomIds().accountId]) {
      const { location } = await write(wilma, Object.entries(comment(accountId)));
      expect(location).toBe(discussion(accountId, "?unsaved=1"));
    }
    expect(await everythingOf(database, quentin.workspaceId)).toEqual(before);
  });
});
