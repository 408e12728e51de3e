"use client";

import type { MutualMeasure } from "@/lib/format/mutual-words";

/** Each measure with what it means and what it is made from; drawn from finished words, so that it is sent once. */
export const MutualMeasures = ({ measures }: { measures: readonly MutualMeasure[] }) => (
  <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-4">
    {measures.map(({ term, verdict, meaning, parts }) => (
      <div key={term}>
        <dt className="text-muted text-xs">{term}</dt>
        <dd>
          <p className="font-semibold text-base">{verdict}</p>
          <p className="text-muted">{meaning}</p>
          {parts === null ? null : <p>{parts}</p>}
        </dd>
      </div>
    ))}
  </dl>
);
