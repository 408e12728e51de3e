import { countWords } from "@/lib/format/count-words";
import { formatDay } from "@/lib/format/dates";
import { REACH_DAYS } from "@/lib/registers/department";
import type { KnownFact } from "@/lib/report/list-facts";
import { departmentsValue } from "@/lib/scoring";
import { ConfirmDepartments } from "./confirm-departments";
import { FactTold } from "./fact-told";

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
  canWrite: boolean;
}

/** What the product counts of departments, with what is behind it, for everybody and of any day; a person confirms it. */
export function DepartmentsRow({ accountId, fact, reach, today, now, canWrite }: DepartmentsRowProps) {
  const active = reach.filter(({ lastMetOn }) => lastMetOn !== null).length;
  const counted = `${active} of ${countWords(reach.length, "department")} by contacts of the last ${REACH_DAYS} days`;
  const value = reach.length === 0 ? null : departmentsValue(active, reach.length);
  return (
    <li className="space-y-2 px-4 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <FactTold fact={fact} now={now} />
        {canWrite ? (
          <ConfirmDepartments
            {...{ accountId, kind: fact.kind, today, now, counted, value }}
            label={`Confirm ${active} of ${reach.length}`}
          />
        ) : null}
      </div>
      {reach.length === 0 ? (
        <p className="text-muted text-sm">No department that matters is on record, so there is nothing to count.</p>
      ) : (
        <>
          <p className="text-sm">
            {counted}; what went one way alone is no contact here. It counts once somebody confirms it.
          </p>
          <ul className="flex flex-wrap gap-x-4 text-muted text-xs">
            {reach.map(({ id, name, lastMetOn }) => (
              <li key={id}>{`${name}: ${lastMetOn === null ? "no contact both ways" : formatDay(lastMetOn)}`}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
