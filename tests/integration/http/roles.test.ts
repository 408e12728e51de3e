import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveAccounts } from "@/lib/data/accounts";
import { closeDatabase } from "@/lib/data/client";
import { setMemberActive } from "@/lib/operations/set-member-active";
import { filesIn } from "../../architecture/files";
import { buildAccount } from "../../factories/inputs";
import { createWorkspaceOf, furnish, type Ids, inScopeOf } from "../../factories/workspaces";
import { ACTION_INPUTS } from "./action-inputs";
import { addressOf } from "./addresses";
import { type AppServer, startApp } from "./app-server";
import { employ } from "./people";
import { signedIn, stranger, type Visitor } from "./visitor";

/** In the order of the columns. `owner` is the account manager of the account at hand, `manager` another one. */
const PEOPLE = ["admin", "cx_leader", "owner", "manager", "executive"] as const;
type Cell = "yes" | "no";
type Row = readonly [admin: Cell, leader: Cell, owner: Cell, manager: Cell, executive: Cell];

/** Who may open what and do what. Every cell is said here, and every one is tried. */
const EVERYBODY: Row = ["yes", "yes", "yes", "yes", "yes"];
const ALL_BUT_EXECUTIVES: Row = ["yes", "yes", "yes", "yes", "no"];
const THEIR_OWN: Row = ["yes", "yes", "yes", "no", "no"];
const LEADERS: Row = ["yes", "yes", "no", "no", "no"];
const ADMINISTRATORS: Row = ["yes", "no", "no", "no", "no"];

const ACCOUNT = "app/(workspace)/accounts/[accountId]";
const READABLE: Readonly<Record<string, Row>> = {
  "app/page.tsx": EVERYBODY,
  "app/(workspace)/accounts/page.tsx": EVERYBODY,
  "app/(workspace)/accounts/new/page.tsx": ALL_BUT_EXECUTIVES,
  [`${ACCOUNT}/(overview)/page.tsx`]: EVERYBODY,
  [`${ACCOUNT}/assess/page.tsx`]: ALL_BUT_EXECUTIVES,
  [`${ACCOUNT}/contacts/[contactId]/page.tsx`]: ALL_BUT_EXECUTIVES,
  [`${ACCOUNT}/contacts/new/page.tsx`]: ALL_BUT_EXECUTIVES,
  [`${ACCOUNT}/edit/page.tsx`]: THEIR_OWN,
  [`${ACCOUNT}/registers/page.tsx`]: THEIR_OWN,
  [`${ACCOUNT}/interactions/[interactionId]/page.tsx`]: EVERYBODY,
  [`${ACCOUNT}/interactions/new/page.tsx`]: EVERYBODY,
  [`${ACCOUNT}/survey/new/page.tsx`]: ALL_BUT_EXECUTIVES,
  "app/(workspace)/at-risk/page.tsx": EVERYBODY,
  "app/(workspace)/audit/page.tsx": LEADERS,
  "app/(workspace)/imports/page.tsx": LEADERS,
  "app/(workspace)/imports/[importRunId]/page.tsx": LEADERS,
  "app/(workspace)/imports/new/page.tsx": LEADERS,
  "app/(workspace)/interactions/new/page.tsx": EVERYBODY,
  "app/(workspace)/portfolio/page.tsx": EVERYBODY,
  "app/(workspace)/settings/members/page.tsx": EVERYBODY,
  "app/(workspace)/settings/profile/page.tsx": EVERYBODY,
  "app/(workspace)/settings/workspace/page.tsx": EVERYBODY,
  "app/api/v1/accounts/[accountId]/contacts/alike/route.ts": EVERYBODY,
  "app/api/v1/accounts/alike/route.ts": EVERYBODY,
  "app/api/v1/accounts/search/route.ts": EVERYBODY,
  "app/api/v1/imports/[importRunId]/rejected/route.ts": LEADERS,
  "app/api/v1/imports/templates/[noun]/route.ts": LEADERS,
};

const ACTIONS: Readonly<Record<string, Row>> = {
  createAccountAction: ALL_BUT_EXECUTIVES,
  updateAccountAction: THEIR_OWN,
  archiveAccountAction: THEIR_OWN,
  createContactAction: ALL_BUT_EXECUTIVES,
  updateContactAction: ALL_BUT_EXECUTIVES,
  recordInteractionAction: EVERYBODY,
  updateInteractionAction: EVERYBODY,
  removeInteractionAction: EVERYBODY,
  assessAccountAction: ALL_BUT_EXECUTIVES,
  enterSurveyAnswersAction: ALL_BUT_EXECUTIVES,
  removeSurveyAnswerAction: ALL_BUT_EXECUTIVES,
  reviewFactAction: THEIR_OWN,
  recordPromiseAction: THEIR_OWN,
  recordValueCommitmentAction: THEIR_OWN,
  recordContractAction: THEIR_OWN,
  recordPurchaseAction: THEIR_OWN,
  removeContractAction: THEIR_OWN,
  removePurchaseAction: THEIR_OWN,
  adoptContractTermAction: THEIR_OWN,
  planImportAction: LEADERS,
  commitImportAction: LEADERS,
  cancelImportAction: LEADERS,
  inviteMemberAction: ADMINISTRATORS,
  revokeInvitationAction: ADMINISTRATORS,
  changeRoleAction: ADMINISTRATORS,
  setMemberActiveAction: ADMINISTRATORS,
  renameWorkspaceAction: ADMINISTRATORS,
  switchWorkspaceAction: EVERYBODY,
  updateProfileAction: EVERYBODY,
  changePasswordAction: EVERYBODY,
  removeDemoWorldAction: ADMINISTRATORS,
};

/** What one sends that is allowed may still come late: somebody before did it already. Elsewhere it is a conflict. */
const OTHERWISE: Readonly<Record<string, string>> = {
  createAccountAction: "invalid_input",
  removeContractAction: "not_found",
  removePurchaseAction: "not_found",
  // Here there is none.
  removeDemoWorldAction: "not_found",
};

let app: AppServer;
let ids: Ids;
let gone: Visitor;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  const ada = await createWorkspaceOf("Ada");
  ids = await furnish(ada, new Date());
  app = await startApp();
  const team = {
    admin: "admin",
    cx_leader: "cx_leader",
    owner: "account_manager",
    manager: "account_manager",
    executive: "executive",
  } as const;
  for (const [name, role] of Object.entries(team)) {
    const person = await employ(ada.workspaceId, name, role);
    visitors.set(name, await signedIn(app, person));
    const account = { id: ids.accountId, input: buildAccount({ name: "Larch House", ownerId: person.memberId }) };
    if (name === "owner") await inScopeOf(ada, (scope) => saveAccounts(scope, [account]));
  }
  const former = await employ(ada.workspaceId, "former", "admin");
  gone = await signedIn(app, former);
  await inScopeOf(ada, (scope) => setMemberActive(scope, { memberId: former.memberId, isActive: false }));
}, 120_000);

afterAll(async () => {
  await app?.stop();
  await closeDatabase();
});

describe("the table of who may do what", () => {
  it("names every page and route that asks for a role", () => {
    const inTree = filesIn("app", /(^|\/)(page|route)\.tsx?$/).filter((file) => !file.startsWith("app/(auth)/"));
    const askingNobody = ["app/livez/route.ts", "app/readyz/route.ts", "app/unavailable/route.ts"];
    const nowhere = "app/(workspace)/[...missing]/page.tsx";
    const openToAll = ["app/api/auth/[...nextauth]/route.ts", ...askingNobody, nowhere];
    expect([...inTree].sort()).toEqual([...Object.keys(READABLE), ...openToAll, "app/api/v1/imports/route.ts"].sort());
  });

  it("names every action but the two that ask for a token", () => {
    const openToAll = ["acceptInvitationAction", "setUpWorkspaceAction"];
    expect(Object.keys(ACTION_INPUTS).sort()).toEqual([...Object.keys(ACTIONS), ...openToAll].sort());
  });
});

describe("opening", () => {
  it.each(Object.entries(READABLE))("%s", async (file, row) => {
    const address = addressOf(file, ids);
    const seen: Cell[] = [];
    for (const name of PEOPLE) {
      const { status } = await visitorOf(name).get(address);
      expect([200, 307, 403], `${name}: ${status}`).toContain(status);
      seen.push(status === 403 ? "no" : "yes");
    }
    expect(seen).toEqual(row);
    for (const outsider of [stranger(app), gone]) {
      const { status, location } = await outsider.get(address);
      const isSentToSignIn = status === 307 && location?.startsWith("/sign-in?next=");
      expect(isSentToSignIn || status === 401, `${status} ${location}`).toBe(true);
    }
  });
});

describe("doing", () => {
  it.each(Object.entries(ACTIONS))("%s", async (name, row) => {
    const input = ACTION_INPUTS[name]?.(ids) ?? {};
    const seen: Cell[] = [];
    for (const person of PEOPLE) {
      const answer = await visitorOf(person).act(name, input);
      const isRefused = !answer.ok && answer.message.startsWith("Your role does not allow you to");
      seen.push(isRefused ? "no" : "yes");
      if (answer.ok || isRefused) continue;
      expect(answer.code, `${person}: ${answer.message}`).toBe(OTHERWISE[name] ?? "conflict");
    }
    expect(seen).toEqual(row);
    for (const outsider of [stranger(app), gone]) {
      expect(await outsider.act(name, input)).toMatchObject({ ok: false, code: "not_signed_in" });
    }
  });

  it("uploading a file", async () => {
    const send = (visitor: Visitor) =>
      visitor.send("/api/v1/imports?noun=accounts&file=a.csv", "Name\nElm", { "content-type": "text/csv" });
    const statuses: number[] = [];
    for (const person of PEOPLE) statuses.push((await send(visitorOf(person))).status);
    expect(statuses).toEqual([200, 200, 403, 403, 403]);
    for (const outsider of [stranger(app), gone]) expect((await send(outsider)).status).toBe(401);
  });
});

function visitorOf(name: string): Visitor {
  const visitor = visitors.get(name);
  if (!visitor) throw new Error(`${name} does not work here.`);
  return visitor;
}
