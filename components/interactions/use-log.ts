"use client";

import { useEffect, useRef } from "react";
import { draftPlace } from "@/components/form/draft";
import { useDraft } from "@/components/form/use-draft";
import type { InteractionKind } from "@/lib/scoring";
import { logDraft, reviveLog } from "./log-draft";
import { emptyLog, followStored, logOf, type StoredInteraction } from "./log-state";

interface LogOptions {
  readonly accountId: string;
  readonly memberId: string;
  readonly zone: string;
  readonly kind: InteractionKind | null;
  /** The one to change; without it a new one is logged. */
  readonly stored: StoredInteraction | undefined;
}

/** What the form holds: a new interaction survives a reload, a changed one follows what is stored. */
export function useLog({ accountId, memberId, zone, kind, stored }: LogOptions) {
  const kept = useDraft({
    place: stored ? null : draftPlace("interaction", accountId, memberId),
    schema: logDraft,
    empty: stored ? logOf(stored, zone) : emptyLog(memberId, kind),
    revive: (draft) => reviveLog(draft, { zone, kind }),
  });
  const { change } = kept;
  const opened = useRef(stored);
  useEffect(() => {
    const before = opened.current;
    if (!stored || !before || stored.version === before.version) return;
    opened.current = stored;
    change((log) => followStored(log, logOf(before, zone), logOf(stored, zone)));
  }, [stored, zone, change]);
  return kept;
}
