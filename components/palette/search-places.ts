"use client";

import { z } from "zod";
import { viewPath } from "@/lib/schemas/account-view";
import { type PaletteCommand, readCommands } from "./read-commands";

/** Somewhere the palette leads to. */
export interface FoundPlace {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly group: "Accounts" | "People";
  readonly hint?: string | undefined;
}

const accounts = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });
const contacts = z.object({
  contacts: z.array(z.object({ id: z.string(), name: z.string(), accountId: z.string(), accountName: z.string() })),
});

/** Accounts and people by name. A verb before it leads straight to doing it: "log call lark", "score nord". */
export async function searchPlaces(typed: string): Promise<readonly FoundPlace[]> {
  const commands = readCommands(typed);
  if (commands.length === 0) return placesFor(typed, GO);
  // Whoever is called so as a whole is meant first.
  const names = commands.some(({ isMaybeName }) => isMaybeName) ? [placesFor(typed, GO)] : [];
  return (await Promise.all([...names, ...commands.map((command) => placesFor(command.name, command))])).flat();
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

async function ask(noun: "accounts" | "contacts", q: string): Promise<unknown> {
  const response = await fetch(`/api/v1/${noun}/search?${new URLSearchParams({ q })}`, { cache: "no-store" });
  return response.ok ? await response.json() : null;
}
