import { beforeAll, expect, it } from "vitest";
import { removeWorkspace } from "@/lib/data/workspaces";
import { as } from "../../factories/people";
import { running } from "../begin";
import { addressOf } from "./addresses";
import { anonymous } from "./answers";
import { READABLE } from "./door-table";
import { signedIn, type Visitor } from "./visitor";

/**
 * What Nordlicht sees says nothing of Quillon: with all of Quillon beside it and with nothing of it every door answers the
 * same. Every form and every role, against other contents: tests/integration/tenancy and `npm run faults non-interference`.
 */
const { url, dora, quentin, ours: mine } = await running();
const SEARCHES = ["/portfolio?q=a", "/portfolio?sort=arr&dir=desc", "/accounts?owner=none", "/audit?page=2"];
const AT_ONCE = 4;
let visitor: Visitor;

beforeAll(async () => {
  visitor = await signedIn(url, dora);
});

it("a neighbour who is gone changes no byte of any page, list, count, search or file", async () => {
  const beside = [...(await seenAt(SAVED)), ...(await seenAt(addresses))];
  await as(quentin, (scope) => removeWorkspace(scope, quentin.workspaceId));
  const alone = new Map([...(await seenAt(addresses)), ...(await seenAt(SAVED))]);
  expect(beside).toHaveLength(addresses.length + SAVED.length);
  expect(beside.filter(([, { status }]) => status === 200).length).toBeGreaterThan(25);
  for (const [what, answer] of beside) expect(alone.get(what), what).toEqual(answer);
}, 60_000);

/** A list that is saved as a file leaves a line in the audit: before the pages of the first visit, and after those of the second. */
const SAVES = "app/api/v1/accounts/export/route.ts";
const SAVED = [addressOf(SAVES, mine)];
const read = Object.keys(READABLE).filter((file) => file !== SAVES);
const addresses = [...read.map((file) => addressOf(file, mine)), ...SEARCHES];

async function seenAt(addresses: readonly string[]) {
  const seen = new Map<string, ReturnType<typeof anonymous>>();
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    const some = addresses.slice(from, from + AT_ONCE).map(async (address) => {
      const answer = anonymous(await visitor.get(address));
      // Forms begin with the minute in which they are opened, and a line over time reaches up to now; its numbers stand in a table.
      const lines = answer.lines.map((line) =>
        line.replace(/\d{1,2}:\d\d/g, "<time>").replace(/\bd=\\*"M[^"]*"/g, "<line>"),
      );
      seen.set(address, { ...answer, lines });
    });
    await Promise.all(some);
  }
  return seen;
}
