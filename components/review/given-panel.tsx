"use client";

import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { MOST_LEFT, type PackAddress, packHref } from "@/lib/schemas/review-pack";
import { GivenSections } from "./given/given-sections";
import type { ShownSection } from "./given/shown-sections";

interface GivenPanelProps {
  /** With what is left out as well, so that it can be told again. */
  sections: readonly ShownSection[];
  pack: PackAddress;
}

/** What the customer is given, as they read it; each line can be left out. Drawn in the browser, for of elements all of it would come twice. */
export function GivenPanel({ sections, pack }: GivenPanelProps) {
  const { left } = pack;
  const isFull = left.length >= MOST_LEFT;
  return (
    <PageSection
      id="given"
      title="What they are given"
      description="Their edition word for word: what is recorded is told as it was written down. Read it as they will, and leave out what is not for them."
      isLong
    >
      {sections.length === 0 ? <p className="text-muted text-sm">Nothing yet.</p> : null}
      {isFull ? <Notice kind="info">{`More than ${MOST_LEFT} lines cannot be left out.`}</Notice> : null}
      <div className="max-w-3xl space-y-4">
        <GivenSections
          sections={sections}
          choice={{ left, wayOf: ({ key, what }) => <Way pack={pack} id={key} what={what} isFull={isFull} /> }}
        />
      </div>
    </PageSection>
  );
}

interface WayProps {
  pack: PackAddress;
  id: string;
  what: string;
  isFull: boolean;
}

/** Leaves a line out of the customer's edition, or tells it again; the address keeps it. */
function Way({ pack, id, what, isFull }: WayProps) {
  const isLeft = pack.left.includes(id);
  if (isFull && !isLeft) return null;
  const left = isLeft ? pack.left.filter((one) => one !== id) : [...pack.left, id];
  const label = isLeft ? "Tell them" : "Leave out";
  return (
    <Link
      href={packHref({ ...pack, left }, "internal")}
      prefetch={false}
      scroll={false}
      aria-label={`${label}: ${what}`}
      className="row-link shrink-0 text-xs print:hidden"
    >
      {label}
    </Link>
  );
}
