import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/data/scope";
import { createAccounts } from "@/lib/operations/create-accounts";
import { recordContacts } from "@/lib/operations/record-contacts";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import { daysAgo } from "./clock";
import { buildAccount, buildContact } from "./inputs";
import { as } from "./people";
import { createNordlicht, type Nordlicht } from "./workspaces";

/** Each answers the id of what is stored now. */
export async function createAccount(scope: Scope, changes: Partial<AccountInput> = {}): Promise<string> {
  const id = randomUUID();
  await createAccounts(scope, [{ id, input: buildAccount(changes) }]);
  return id;
}

export async function createContact(
  scope: Scope,
  accountId: string,
  changes: Partial<ContactInput> = {},
): Promise<string> {
  const id = randomUUID();
  await recordContacts(scope, [{ id, input: buildContact(accountId, changes) }]);
  return id;
}

/** Nordlicht and its customer Harbour Logistics, which nobody owns, with Ann and Ben. */
export interface Harbour extends Nordlicht {
  readonly accountId: string;
  readonly ann: string;
  readonly ben: string;
}

/** A Nordlicht of its own, for a test that changes much and must meet nothing of the test before. */
export async function createHarbour(): Promise<Harbour> {
  const nordlicht = await createNordlicht();
  const accountId = await as(nordlicht.mira, (scope) => createAccount(scope), daysAgo(900));
  const [ann, ben] = await as(nordlicht.mira, async (scope) => [
    await createContact(scope, accountId, { name: "Ann" }),
    await createContact(scope, accountId, { name: "Ben" }),
  ]);
  if (!(ann && ben)) throw new Error("Harbour Logistics has lost its people.");
  return { ...nordlicht, accountId, ann, ben };
}
