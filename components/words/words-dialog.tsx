"use client";

import type { ReactElement } from "react";
import { Dialog } from "@/components/ui/dialog";
import { OUR_WORDS } from "@/lib/format/our-words";

/** What the words mean that are ours, one click away from every page; made in the browser, for few ever ask. */
export function WordsDialog({ trigger }: { trigger: ReactElement }) {
  return (
    <Dialog title="What the words mean" trigger={trigger}>
      <dl className="divide-y divide-border text-sm">
        {OUR_WORDS.map(([word, meaning]) => (
          <div key={word} className="grid gap-x-4 py-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
            <dt className="font-medium">{word}</dt>
            <dd className="text-pretty text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
