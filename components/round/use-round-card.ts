"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useAnswerKeys } from "@/components/assessments/use-answer-keys";
import { useActionForm } from "@/components/form/use-action-form";
import { useAnnounce } from "@/components/form/use-announce";
import { removeRecord } from "@/components/taken-back/remove-record";
import { assessAccountAction } from "@/lib/actions/assessments";
import { roundIntent } from "./round-keys";
import type { ShownCard } from "./shown-card";

export interface RoundHrefs {
  readonly next: string;
  readonly back: string | null;
  readonly end: string;
}

/** Answers one card by key or press, and goes on; what is on its way, or left behind, takes no more answers. */
export function useRoundCard(card: ShownCard, hrefs: RoundHrefs) {
  const router = useRouter();
  const announce = useAnnounce();
  const [isLeaving, startLeaving] = useTransition();
  const [sent, setSent] = useState<Sent | null>(null);
  const isAwaited = useRef(false);
  const { accountId, name, question, earlier, answered } = card;
  const last = answered?.id ?? null;
  const go = (href: string) => startLeaving(() => router.push(href));

  const { submit, problem, isPending } = useActionForm({
    action: assessAccountAction,
    onSaved: (saved) => {
      if (isAwaited.current) go(hrefs.next);
      const undo = () => {
        setSent(null);
        return removeRecord({ noun: "assessment", id: saved.id, isRemoved: true });
      };
      announce({ title: `Answer about ${name} saved`, saved, undo, isAbove: true });
    },
  });
  const save = (value: number | null) => {
    if (isPending || isLeaving) return;
    isAwaited.current = false;
    setSent({ value, after: last });
    void submit({ accountId, answers: [{ question, value, reason: null }] });
  };
  const confirm = () => (earlier && !answered ? save(earlier.value) : undefined);
  // Saved first, then left: whoever is quick waits for nothing.
  const follow = (href: string | null) => {
    if (isPending) isAwaited.current = href === hrefs.next;
    else if (href !== null && !isLeaving) go(href);
  };
  useAnswerKeys(roundIntent, (intent) => {
    if (intent.does === "answer") save(intent.value);
    else if (intent.does === "confirm") confirm();
    else follow(intent.does === "next" ? hrefs.next : hrefs.back);
  });
  const isSent = sent !== null && sent.after === last && problem === null;
  return {
    ...{ save, follow, problem, isPending },
    retry: () => (sent === null ? undefined : save(sent.value)),
    /** What stands chosen: null is "can't say", undefined nothing yet. */
    chosen: isSent ? sent.value : answered?.value,
  };
}

/** What one pressed, as long as the page does not say it itself. */
interface Sent {
  readonly value: number | null;
  /** The answer that stood there when it was pressed. */
  readonly after: string | null;
}
