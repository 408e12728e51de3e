import { beforeAll, describe, expect, it } from "vitest";
import { saveAccounts } from "@/lib/data/accounts";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { buildAccount } from "../../factories/inputs";
import { as, createPeople } from "../../factories/people";
import { running } from "../begin";
import { addressOf } from "./addresses";
import { ACTIONS, type Cell, PEOPLE, READABLE } from "./door-table";
import { signedIn, stranger, type Visitor } from "./visitor";

/** Who may open what and do what: every cell of the table of doors is tried. Otto looks after the account at hand. */
const { url, dora, mira, otto, eva, ours: ids } = await running();
const visitors = new Map<string, Visitor>();
let gone: Visitor;

beforeAll(async () => {
  const [wilma, hugo, former] = await createPeople(dora.workspaceId, [
    { name: "Wilma", email: "wilma@nordlicht.example", role: "admin" },
    { name: "Hugo", email: "hugo@nordlicht.example", role: "account_manager" },
    { name: "Former", email: "former@nordlicht.example", role: "admin" },
  ]);
  if (!(wilma && hugo && former)) throw new Error("Somebody did not come to work at Nordlicht.");
  const team = { admin: wilma, cx_leader: mira, owner: otto, manager: hugo, executive: eva };
  for (const [name, person] of Object.entries(team)) visitors.set(name, await signedIn(url, person));
  gone = await signedIn(url, former);
  const account = { id: ids.accountId, input: buildAccount({ name: "Larch House", ownerId: otto.memberId }) };
  await as(dora, (scope) => saveAccounts(scope, [account]));
  await as(dora, (scope) => deactivateMember(scope, { memberId: former.memberId, heirId: null }));
});

describe("opening", () => {
  it.each(askingFor(READABLE))("%s", async (file, { who }) => {
    const address = addressOf(file, ids);
    const seen: Cell[] = [];
    for (const name of PEOPLE) {
      const { status } = await visitorOf(name).get(address);
      expect([200, 307, 403], `${name}: ${status}`).toContain(status);
      seen.push(status === 403 ? "no" : "yes");
    }
    expect(seen).toEqual(who);
    for (const outsider of [stranger(url), gone]) {
      const { status, location } = await outsider.get(address);
      const isSentToSignIn = status === 307 && location?.startsWith("/sign-in?next=");
      expect(isSentToSignIn || status === 401, `${status} ${location}`).toBe(true);
    }
  });
});

describe("doing", () => {
  it.each(askingFor(ACTIONS))("%s", async (name, { who, otherwise = "conflict", input: inputOf }) => {
    const input = inputOf(ids);
    const seen: Cell[] = [];
    for (const person of PEOPLE) {
      const answer = await visitorOf(person).act(name, input);
      const isRefused = !answer.ok && answer.message.startsWith("Your role does not allow you to");
      seen.push(isRefused ? "no" : "yes");
      if (answer.ok || isRefused) continue;
      expect(answer.code, `${person}: ${answer.message}`).toBe(otherwise);
    }
    expect(seen).toEqual(who);
    for (const outsider of [stranger(url), gone]) {
      expect(await outsider.act(name, input)).toMatchObject({ ok: false, code: "not_signed_in" });
    }
  });

  it("uploading a file", async () => {
    const send = (visitor: Visitor) =>
      visitor.send("/api/v1/imports?noun=accounts&file=a.csv", "Name\nElm", { "content-type": "text/csv" });
    const statuses: number[] = [];
    for (const person of PEOPLE) statuses.push((await send(visitorOf(person))).status);
    expect(statuses).toEqual([200, 200, 403, 403, 403]);
    for (const outsider of [stranger(url), gone]) expect((await send(outsider)).status).toBe(401);
  });
});

function visitorOf(name: string): Visitor {
  const visitor = visitors.get(name);
  if (!visitor) throw new Error(`${name} does not work here.`);
  return visitor;
}

/** Every door but those that let in whoever comes. */
function askingFor<Door extends { readonly who: unknown }>(table: Readonly<Record<string, Door>>) {
  return Object.entries(table).filter(([, { who }]) => who !== null);
}
