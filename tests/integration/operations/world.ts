import { randomUUID } from "node:crypto";
import { createMember } from "@/lib/data/members";
import { type Scope, withScope, withWorkspace } from "@/lib/data/scope";
import { publishFirstModel } from "@/lib/data/scoring-models";
import { createUser } from "@/lib/data/users";
import { createWorkspace } from "@/lib/data/workspaces";
import { createAccounts } from "@/lib/operations/create-accounts";
import { recordContacts } from "@/lib/operations/record-contacts";
import type { Role } from "@/lib/permissions/table";
import { accountInput } from "@/lib/schemas/account";
import { contactInput } from "@/lib/schemas/contact";

/** Midday on a Tuesday in spring; every test stands here unless it says otherwise. */
export const NOON = new Date("2026-03-10T12:00:00.000Z");
const DAY_MS = 86_400_000;
/** Some seconds on: what is said about the same record at the very same instant has no order. */
export const later = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1000);
export const daysAgo = (days: number): Date => new Date(NOON.getTime() - days * DAY_MS);

export interface Person {
  readonly workspaceId: string;
  readonly userId: string;
}

export interface World {
  /** Mira leads customer experience and may do everything with accounts. */
  readonly mira: Person;
  /** Otto is an account manager and owns nothing here. */
  readonly otto: Person;
  /** A customer, owned by nobody, with Ann and Ben. */
  readonly accountId: string;
  readonly ann: string;
  readonly ben: string;
}

/** A workspace with one account of its own for each test. */
export async function buildWorld(): Promise<World> {
  const workspaceId = randomUUID();
  const [miraId, ottoId] = await withWorkspace(workspaceId, undefined, async (tx) => {
    await createWorkspace(tx, { id: workspaceId, name: "Nordlicht", currency: "EUR" });
    await publishFirstModel(tx, workspaceId, daysAgo(900));
    const join = async (name: string, role: Role) => {
      const email = `${name}.${randomUUID()}@nordlicht.example`.toLowerCase();
      const userId = await createUser(tx, { email, name, timeZone: "UTC", passwordHash: "none" });
      await createMember(tx, { workspaceId, userId, role });
      return userId;
    };
    return [await join("Mira", "cx_leader"), await join("Otto", "account_manager")] as const;
  });
  const mira = { workspaceId, userId: miraId };
  const otto = { workspaceId, userId: ottoId };
  const accountId = await addAccount(mira, "Harbour Logistics", {}, daysAgo(900));
  const [ann, ben] = [await addContact(mira, accountId, "Ann"), await addContact(mira, accountId, "Ben")];
  return { mira, otto, accountId, ann, ben };
}

/** Runs as this person, at noon or at another moment. */
export const as = <T>(person: Person, run: (scope: Scope) => Promise<T>, now: Date = NOON): Promise<T> =>
  withScope({ ...person, now }, run);

export async function addAccount(person: Person, name: string, fields: object = {}, at = NOON): Promise<string> {
  const id = randomUUID();
  await as(person, (scope) => createAccounts(scope, [{ id, input: accountInput.parse({ name, ...fields }) }]), at);
  return id;
}

export async function addContact(person: Person, accountId: string, name: string): Promise<string> {
  const id = randomUUID();
  await as(person, (scope) => recordContacts(scope, [{ id, input: contactInput.parse({ accountId, name }) }]));
  return id;
}
