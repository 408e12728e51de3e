"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { formatDay } from "@/lib/format/dates";
import { REACH_DAYS } from "@/lib/registers/department";
import type { KnownFact } from "@/lib/report/list-facts";
import { departmentsValue } from "@/lib/scoring";
import { FactTold } from "./fact-told";
import { useReview } from "./use-review";

/** A department that matters, and the day on which both sides last met with somebody of it. */
export interface Reached {
  readonly id: string;
  readonly name: string;
  /** "2026-03-14"; null where nobody did in the time that counts. */
  readonly lastMetOn: string | null;
}

interface DepartmentsRowProps {
  accountId: string;
  fact: KnownFact;
  reach: readonly Reached[];
  today: string;
  /** UTC milliseconds. */
  now: number;
}

/** What the product counts of departments, with what is behind it; a person confirms it. */
export function DepartmentsRow({ accountId, fact, reach, today, now }: DepartmentsRowProps) {
  const { isPending, review } = useReview({ accountId, kind: fact.kind, today, now });
  const active = reach.filter(({ lastMetOn }) => lastMetOn !== null).length;
  const counted = `${active} of ${reach.length} departments by contacts of the last ${REACH_DAYS} days`;
  return (
    <li className="space-y-2 px-4 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <FactTold fact={fact} now={now} />
        <div className="flex shrink-0 gap-2">
          {reach.length > 0 ? (
            <Button
              size="small"
              isPending={isPending}
              onClick={() => void review(departmentsValue(active, reach.length), counted)}
            >
              Confirm {active} of {reach.length}
            </Button>
          ) : null}
          <LinkButton href="?add=department" size="small" prefetch={false}>
            Add a department
          </LinkButton>
        </div>
      </div>
      {reach.length === 0 ? (
        <p className="text-muted text-sm">No department that matters is on record, so there is nothing to count.</p>
      ) : (
        <>
          <p className="text-sm">{counted}. It counts once somebody confirms it.</p>
          <ul className="flex flex-wrap gap-x-4 text-muted text-xs">
            {reach.map(({ id, name, lastMetOn }) => (
              <li key={id}>
                {name}: {lastMetOn === null ? "no two-way contact" : formatDay(lastMetOn)}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
