/**
 * How the world of a test is made. A workspace of its own, with one member per role and nothing else in it, is written by
 * the app's own operations into the database of the server that began empty, and so is what the test adds. Whoever signs
 * in gets a session of their own and its cookie, made by the functions that signing in uses; nobody clicks for it. Nobody
 * cleans up either: no other test sees these rows, and the server's folder goes at the end.
 *
 * Needs `--conditions=react-server`, APP_DATABASE_URL and AUTH_SECRET, which `npm test` sets. The only file of the
 * browser tests that imports lib.
 */
import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { sessionCookieName, sessionSecret } from "@/lib/auth/session-cookie";
import { startSessionByIdentity } from "@/lib/auth/start-session";
import { createMember } from "@/lib/data/members";
import { type Scope, withScope, withWorkspace } from "@/lib/data/scope";
import { publishFirstModel } from "@/lib/data/scoring-models";
import { createUser } from "@/lib/data/users";
import { createWorkspace } from "@/lib/data/workspaces";
import { acceptInvitation } from "@/lib/operations/accept-invitation";
import { createAccounts } from "@/lib/operations/create-accounts";
import { inviteMember } from "@/lib/operations/invite-member";
import { queueMails } from "@/lib/operations/queue-mails";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordInteractions } from "@/lib/operations/record-interactions";
import type { Role } from "@/lib/permissions/table";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import type { MailState } from "@/lib/schemas/mail";
import { askPeople, idsOf } from "../factories/asked";
import { buildAccount, buildContact, buildInteraction } from "../factories/inputs";

export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

export interface Workspace {
  /** What a browser keeps of a session of the member with this role that has just begun. */
  readonly signIn: (role: Role) => Promise<Cookie>;
  /** Owned by the administrator. */
  readonly addAccount: (name: string) => Promise<Account>;
  /** Likewise, with business that is in danger. */
  readonly addInDanger: (name: string) => Promise<Account>;
  readonly addContact: (
    account: Account,
    name: string,
    more?: Partial<ContactInput>,
  ) => Promise<{ readonly id: string }>;
  /** A call of just now; its path leads to the form that changes it. */
  readonly addCall: (account: Account, call: Call) => Promise<{ readonly path: string }>;
  /** A mail to somebody new at this account, about a pulse, as it stands by now. */
  readonly addMail: (account: Account, mail: MailOf) => Promise<void>;
  /** Somebody with a password, who came by an invitation. */
  readonly addColleague: (role: Role) => Promise<Colleague>;
}

type Cookie = Parameters<BrowserContext["addCookies"]>[0][number];

interface Call {
  readonly summary: string;
  readonly contactIds?: string[];
  /** From -1 to 1, or null when nobody knows. */
  readonly sentiment: number | null;
}

interface MailOf {
  readonly address: string;
  readonly state: MailState;
  readonly reason: string | null;
}

interface Person {
  readonly userId: string;
  readonly memberId: string;
  readonly email: string;
}

/** `url` is the server's. */
export async function makeWorkspace(url = "", name = "Harbour Tools"): Promise<Workspace> {
  const id = randomUUID();
  const people = await moveIn(id, name);
  const asAdmin = <T>(run: (scope: Scope) => Promise<T>) =>
    withScope({ workspaceId: id, userId: people.admin.userId }, run);
  const addAccount = async (name: string, given: Partial<AccountInput> = {}): Promise<Account> => {
    const accountId = randomUUID();
    const input = buildAccount({ name, ownerId: people.admin.memberId, ...given });
    await asAdmin((scope) => createAccounts(scope, [{ id: accountId, input }]));
    return { id: accountId, name, path: `/accounts/${accountId}` };
  };
  return {
    signIn: async (role) => ({ ...(await beginSession(people[role].email)), url, httpOnly: true, sameSite: "Lax" }),
    addAccount: (name) => addAccount(name),
    addInDanger: async (name) => {
      const account = await addAccount(name, { arrCents: 120_000_00 });
      const data = { isActive: true, riskLevel: "at-risk", riskPoints: 4 };
      await asAdmin((scope) => scope.tx.ladderScore.updateMany({ where: { accountId: account.id }, data }));
      return account;
    },
    addContact: async (account, name, more) => {
      const contactId = randomUUID();
      const input = buildContact(account.id, { ...more, name });
      await asAdmin((scope) => recordContacts(scope, [{ id: contactId, input }]));
      return { id: contactId };
    },
    addCall: async (account, { summary, contactIds = [], sentiment }) => {
      const interactionId = randomUUID();
      await asAdmin((scope) => {
        const input = buildInteraction(account.id, { summary, contactIds, sentiment, occurredAt: scope.now });
        return recordInteractions(scope, [{ id: interactionId, input }]);
      });
      return { path: `${account.path}/interactions/${interactionId}` };
    },
    addMail: async (account, { address, state, reason }) => {
      await asAdmin(async (scope) => {
        const asked = await askPeople(scope, { accountId: account.id, addresses: [address] });
        const recipientIds = idsOf(asked);
        await queueMails(scope, { pulseId: asked.pulseId, kind: "invitation", recipientIds });
        const endedAt = state === "waiting" ? null : scope.now;
        const where = { recipientId: { in: recipientIds } };
        await scope.tx.mail.updateMany({ where, data: { state, reason, endedAt } });
      });
    },
    addColleague: async (role) => {
      const person = { name: "Wilma Brandt", email: `${randomUUID()}@example.com`, password: "three small herons" };
      const { token } = await asAdmin((scope) => inviteMember(scope, { email: person.email, role }));
      const { name, password } = person;
      await acceptInvitation({ token, name, password, timeZone: "Europe/Berlin" }, new Date());
      return person;
    },
  };
}

async function beginSession(email: string): Promise<{ name: string; value: string }> {
  const session = await startSessionByIdentity(email, { address: null, userAgent: null });
  if (!session) throw new Error(`${email} is nobody's address.`);
  return {
    name: sessionCookieName(),
    value: await encode({ token: { sessionId: session.id }, secret: sessionSecret() }),
  };
}

const NAMES: Readonly<Record<Role, string>> = {
  admin: "Ada Lund",
  cx_leader: "Carla Ferro",
  account_manager: "Amir Kent",
  executive: "Edda Falk",
};

async function moveIn(workspaceId: string, workspaceName: string): Promise<Readonly<Record<Role, Person>>> {
  return withWorkspace(workspaceId, undefined, async (tx) => {
    await createWorkspace(tx, { id: workspaceId, name: workspaceName, currency: "EUR" });
    await publishFirstModel(tx, workspaceId, new Date());
    const enter = async (role: Role): Promise<Person> => {
      const email = `${role}.${workspaceId}@example.com`;
      const userId = await createUser(tx, { email, name: NAMES[role], timeZone: "Europe/Berlin", passwordHash: null });
      return { userId, memberId: await createMember(tx, { workspaceId, userId, role }), email };
    };
    const [admin, cx_leader, account_manager, executive] = [
      await enter("admin"),
      await enter("cx_leader"),
      await enter("account_manager"),
      await enter("executive"),
    ];
    return { admin, cx_leader, account_manager, executive };
  });
}
