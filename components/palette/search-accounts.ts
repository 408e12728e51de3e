"use client";

import { z } from "zod";
import { readCommand } from "./read-command";
import type { FoundAccount } from "./use-found-accounts";

const answer = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });

/** A verb before the name leads straight to doing it: "log a call with nord", "score nord". */
export async function searchAccounts(query: string): Promise<readonly FoundAccount[]> {
  const command = readCommand(query);
  const name = command ? command.name : query;
  if (name.trim() === "") return [];
  const response = await fetch(`/api/v1/accounts/search?${new URLSearchParams({ q: name })}`, { cache: "no-store" });
  if (!response.ok) return [];
  const { accounts } = answer.parse(await response.json());
  return accounts.map((account) => ({
    id: account.id,
    label: command ? `${command.label} ${account.name}` : account.name,
    href: `/accounts/${account.id}${command?.path ?? ""}`,
  }));
}
