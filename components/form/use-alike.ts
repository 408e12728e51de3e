"use client";

import { type FormEvent, useState } from "react";
import { type AlikeRecord, alikeRecords } from "@/lib/schemas/alike";

const WHO: ReadonlySet<string> = new Set(["name", "email"]);

/** Asks, before something new is saved, whether it exists already. Who saves again wants it anyway. */
export function useAlike() {
  const [warning, setWarning] = useState<{ address: string; alike: readonly AlikeRecord[] } | null>(null);
  const [isAsking, setAsking] = useState(false);

  /** Whether there is something to look at first. No answer is no reason to keep anybody from saving. */
  const isToLookAt = async (address: string): Promise<boolean> => {
    const isWarned = warning?.address === address;
    if (isWarned) return warning.alike.some(({ isSame }) => isSame);
    setAsking(true);
    const alike = await ask(address).catch(() => []);
    setAsking(false);
    setWarning(alike.length > 0 ? { address, alike } : null);
    return alike.length > 0;
  };

  /** For the form's `onChange`: another name or address is another question. */
  const forget = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && WHO.has(target.name)) setWarning(null);
  };

  return { alike: warning?.alike ?? [], isAsking, isToLookAt, forget };
}

async function ask(address: string): Promise<readonly AlikeRecord[]> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return [];
  return alikeRecords.parse(await response.json()).alike;
}
