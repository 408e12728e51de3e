"use client";

import { z } from "zod";
import { viewPath } from "@/lib/schemas/account-view";
import { type PaletteCommand, readCommands } from "./read-commands";
import { type NamedList, readList, readWho } from "./read-list";

/** Somewhere the palette leads to. */
export interface FoundPlace {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly group: "Accounts" | "People" | "Lists" | "Actions";
  readonly hint?: string | undefined;
}

const accounts = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });
const contacts = z.object({
  contacts: z.array(z.object({ id: z.string(), name: z.string(), accountId: z.string(), accountName: z.string() })),
});

const members = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });
const actions = z.object({
  actions: z.array(z.object({ id: z.string(), summary: z.string(), accountId: z.string(), accountName: z.string() })),
});

/**
 * Accounts, people and actions by name. A verb before it leads straight to doing it: "log call lark", "score nord"; and what
 * names a list leads to it: "at risk owned by tom".
 */
export async function searchPlaces(typed: string): Promise<readonly FoundPlace[]> {
  const who = readWho(typed);
  if (who !== null) return peopleCalled(who);
  const list = readList(typed);
  const lists = list === null ? [] : await listsNamed(list);
  return [...lists, ...(await placesNamed(typed))];
}

async function placesNamed(typed: string): Promise<readonly FoundPlace[]> {
  const commands = readCommands(typed);
  if (commands.length === 0) return (await Promise.all([placesFor(typed, GO), actionsCalled(typed)])).flat();
  // Whoever is called so as a whole is meant first.
  const names = commands.some(({ isMaybeName }) => isMaybeName) ? [placesFor(typed, GO)] : [];
  return (await Promise.all([...names, ...commands.map((command) => placesFor(command.name, command))])).flat();
}

/** "who is maren": theirs where they work, ours by what they look after. */
async function peopleCalled(name: string): Promise<readonly FoundPlace[]> {
  const [theirs, ours] = await Promise.all([searchContacts(name), searchMembers(name)]);
  return [
    ...theirs.map(({ id, name: person, accountId, accountName }) => ({
      ...{ id, label: person, hint: accountName, href: viewPath("people", accountId), group: "People" as const },
    })),
    ...ours.map(({ id, name: member }) => ({
      ...{ id, label: member, hint: "one of us: their accounts", href: ownedBy(id), group: "People" as const },
    })),
  ];
}

const ownedBy = (owner: string, query: NamedList["query"] = {}) =>
  `/portfolio?${new URLSearchParams({ ...query, owner })}`;

/** Who need not be looked up. */
const WELL_KNOWN = [
  { words: /^(me|mine|my own)$/i, id: "me", name: "me" },
  { words: /^(nobody|no one)$/i, id: "none", name: "nobody" },
];

/** A list of everybody's, or of each of us who may be meant. */
async function listsNamed({ label, query, owner }: NamedList): Promise<readonly FoundPlace[]> {
  const placed = { group: "Lists" as const };
  if (owner === null) {
    return [{ ...placed, id: `list ${label}`, label, href: `/portfolio?${new URLSearchParams(query)}` }];
  }
  const known = WELL_KNOWN.find(({ words }) => words.test(owner));
  return (known ? [known] : await searchMembers(owner)).map(({ id, name }) => ({
    ...{ ...placed, id: `list ${label} ${id}`, label: `${label}, owned by ${name}`, href: ownedBy(id, query) },
  }));
}

async function actionsCalled(typed: string): Promise<readonly FoundPlace[]> {
  const found = actions.parse((await ask("actions", typed)) ?? { actions: [] }).actions;
  return found.map(({ id, summary, accountId, accountName }) => ({
    ...{
      id,
      label: summary,
      hint: accountName,
      href: `${viewPath("actions", accountId)}#${id}`,
      group: "Actions" as const,
    },
  }));
}

/** Only a name: one wants to be there. */
const GO: Omit<PaletteCommand, "name"> = { label: "", path: "", isWithPeople: true };

async function placesFor(name: string, command: Omit<PaletteCommand, "name">): Promise<readonly FoundPlace[]> {
  if (name.trim() === "") return [];
  const [found, people] = await Promise.all([searchAccounts(name), command.isWithPeople ? searchContacts(name) : []]);
  const { label, after, namedAs = "contact" } = command;
  const labelled = (what: string) => `${label} ${what}${after ? `: ${after}` : ""}`.trim();
  return [
    ...found.map((account): FoundPlace => {
      const href = `/accounts/${account.id}${command.path}`;
      return { id: `${account.id}${command.path}`, label: labelled(account.name), href, group: "Accounts" };
    }),
    ...people.map(({ id, name: person, accountId, accountName }): FoundPlace => {
      const href =
        command === GO
          ? viewPath("people", accountId)
          : withPerson(`/accounts/${accountId}${command.path}`, namedAs, id);
      return { id: `${id}${command.path}`, label: labelled(person), hint: accountName, href, group: "People" };
    }),
  ];
}

const withPerson = (path: string, name: string, contactId: string) =>
  `${path}${path.includes("?") ? "&" : "?"}${name}=${contactId}`;

/** The accounts whose name holds what was typed. */
export async function searchAccounts(name: string) {
  return accounts.parse((await ask("accounts", name)) ?? { accounts: [] }).accounts;
}

async function searchContacts(name: string) {
  return contacts.parse((await ask("contacts", name)) ?? { contacts: [] }).contacts;
}

async function searchMembers(name: string) {
  return members.parse((await ask("members", name)) ?? { members: [] }).members;
}

async function ask(noun: "accounts" | "actions" | "contacts" | "members", q: string): Promise<unknown> {
  const response = await fetch(`/api/v1/${noun}/search?${new URLSearchParams({ q })}`, { cache: "no-store" });
  return response.ok ? await response.json() : null;
}
