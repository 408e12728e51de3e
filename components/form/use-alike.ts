"use client";

import { type FormEvent, useState } from "react";
import { type AlikeRecord, alikeRecords } from "@/lib/schemas/alike";

const WHO: ReadonlySet<string> = new Set(["name", "email"]);

interface AlikeWarning {
  readonly address: string;
  readonly alike: readonly AlikeRecord[];
}

/** Asks, before something new is saved, whether it exists already. Who saves again wants it anyway. */
export function useAlike() {
  const [warning, setWarning] = useState<AlikeWarning | null>(null);
  const [isAsking, setAsking] = useState(false);

  /** Whether there is something to look at first. No answer is no reason to keep anybody from saving. */
  const isToLookAt = async (address: string): Promise<boolean> => {
    if (isAnswered(warning, address)) return false;
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

/**
 * Whether to save says enough. What is only alike was looked at; the very same cannot be saved at all, so it is asked
 * about each time: somebody may have renamed it meanwhile.
 */
export const isAnswered = (warning: AlikeWarning | null, address: string): boolean =>
  warning?.address === address && !warning.alike.some(({ isSame }) => isSame);

async function ask(address: string): Promise<readonly AlikeRecord[]> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return [];
  return alikeRecords.parse(await response.json()).alike;
}
