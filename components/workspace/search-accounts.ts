"use client";

import { z } from "zod";
import type { FoundAccount } from "@/components/layout/use-found-accounts";

const answer = z.object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) });

/** A verb before the name leads straight to doing it: "log nord", "score nord". */
const VERBS = [
  { pattern: /^log\s+/i, label: "Log with", path: "/interactions/new" },
  { pattern: /^score\s+/i, label: "Score", path: "/assess" },
] as const;

export async function searchAccounts(query: string): Promise<readonly FoundAccount[]> {
  const verb = VERBS.find(({ pattern }) => pattern.test(query));
  const name = verb ? query.replace(verb.pattern, "") : query;
  if (name.trim() === "") return [];
  const response = await fetch(`/api/v1/accounts/search?${new URLSearchParams({ q: name })}`, { cache: "no-store" });
  if (!response.ok) return [];
  const { accounts } = answer.parse(await response.json());
  return accounts.map((account) => ({
    id: account.id,
    label: verb ? `${verb.label} ${account.name}` : account.name,
    href: `/accounts/${account.id}${verb?.path ?? ""}`,
  }));
}
