"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { formatScore } from "@/lib/format/scores";
import { percentOf } from "./percent-of";

interface TwoSidedDotsProps {
  /** What is asked, in words. */
  label: string;
  /** Readings 0–100; null where that side has not answered. */
  ours: number | null;
  theirs: number | null;
  /** Where each number leads: the answers behind it. */
  oursHref?: string | undefined;
  theirsHref?: string | undefined;
}

/** One question on one line: our answer (square) against theirs (round), and the distance between them. */
export function TwoSidedDots({ label, ours, theirs, oursHref, theirsHref }: TwoSidedDotsProps) {
  return (
    <div className="@container py-2 print:py-0">
      <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 gap-y-0.5 @lg:grid-cols-[11rem_minmax(0,1fr)_3rem_3rem]">
        <span className="text-sm">{label}</span>
        <div className="order-last col-span-full px-1.5 @lg:order-none @lg:col-span-1">
          <Scale ours={ours} theirs={theirs} />
        </div>
        <Side
          name="we"
          value={ours}
          href={oursHref}
          mark={<rect x={1} y={1} width={7} height={7} className="fill-team" />}
        />
        <Side
          name="they"
          value={theirs}
          href={theirsHref}
          mark={<circle cx={4.5} cy={4.5} r={4} className="fill-theirs" />}
        />
      </div>
    </div>
  );
}

interface SideProps {
  name: string;
  value: number | null;
  href: string | undefined;
  mark: ReactNode;
}

function Side({ name, value, href, mark }: SideProps) {
  const number = value === null ? "–" : formatScore(value);
  return (
    <span className="inline-flex items-center justify-end gap-1.5 text-sm tabular-nums">
      <svg width={9} height={9} aria-hidden="true" className={value === null ? "opacity-30" : undefined}>
        {mark}
      </svg>
      <span className="sr-only">{value === null ? `${name} have not answered` : `${name} say`}</span>
      {href === undefined || value === null ? (
        <span aria-hidden={value === null || undefined}>{number}</span>
      ) : (
        <Link href={href} className="inline-flex min-h-6 items-center rounded-sm hover:underline">
          {number}
        </Link>
      )}
    </span>
  );
}

function Scale({ ours, theirs }: Pick<TwoSidedDotsProps, "ours" | "theirs">) {
  return (
    <svg width="100%" height={20} aria-hidden="true" className="block overflow-visible">
      <line x2="100%" y1={10} y2={10} className="stroke-border" strokeWidth={2} />
      {/* A mark at each quarter: one line in dashes of its own length. */}
      <line
        x2="100.3%"
        y1={10}
        y2={10}
        pathLength={100.3}
        strokeWidth={6}
        strokeDasharray="0.3 24.7"
        className="stroke-border-strong"
      />
      {ours === null || theirs === null ? null : (
        <line x1={percentOf(ours)} x2={percentOf(theirs)} y1={10} y2={10} strokeWidth={3} className="stroke-muted" />
      )}
      {theirs === null ? null : (
        <circle cx={percentOf(theirs)} cy={10} r={7} strokeWidth={1.5} className="fill-theirs stroke-surface" />
      )}
      {ours === null ? null : (
        // A percentage and a pixel shift do not mix in one attribute, so the shift sits in the transform.
        <rect
          x={percentOf(ours)}
          y={5.5}
          width={9}
          height={9}
          strokeWidth={1.5}
          transform="translate(-4.5 0)"
          className="fill-team stroke-surface"
        />
      )}
    </svg>
  );
}
