import Link from "next/link";
import { RecordStateBadge } from "@/components/registers/record-state-badge";
import { dueWords } from "@/components/registers/shown-record";
import { cn } from "@/components/ui/class-names";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { ACCOUNT_VIEW_LABELS } from "@/lib/format/account-view-labels";
import { formatDay, formatInstant } from "@/lib/format/dates";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { ReportRegisters } from "@/lib/report/account-report";
import {
  addedAt,
  REGISTER_GROUPS,
  REGISTER_NAMES,
  REGISTER_NOUNS,
  type RegisterGroup,
  type RegisterNoun,
} from "@/lib/schemas/register-noun";
import { Group } from "./group";

interface RecordsProps {
  records: ReportRegisters["records"];
  zone: string;
  /** The account to which one is added; null where this reader adds none. */
  addTo: string | null;
}

/** What the declared registers hold, by what they are kept for; those that hold nothing are named in one line. */
export function Records({ records, zone, addTo }: RecordsProps) {
  const groupOf = (noun: RegisterNoun) => REGISTER_NAMES[noun].group;
  const empty = REGISTER_NOUNS.filter((noun) => records.every((record) => record.noun !== noun));
  return (
    <>
      {REGISTER_GROUPS.map((group) => (
        <GroupOfRecords
          key={group}
          group={group}
          records={records.filter(({ noun }) => groupOf(noun) === group)}
          zone={zone}
        />
      ))}
      <NothingOnRecord nouns={empty} addTo={addTo} />
    </>
  );
}

function GroupOfRecords({ group, records, zone }: Omit<RecordsProps, "addTo"> & { group: RegisterGroup }) {
  if (records.length === 0) return null;
  const onPaper = shownOnPaper(records);
  const leftOut = records.length - onPaper.size;
  return (
    <Group title={ACCOUNT_VIEW_LABELS[group]} onPaper={leftOut > 0 ? `and ${leftOut} settled before` : null}>
      {records.map((one) => (
        <li
          key={one.id}
          className={cn("flex items-start justify-between gap-3 py-1.5 text-sm", !onPaper.has(one) && "print:hidden")}
        >
          <span className="min-w-0">
            {one.title}
            <span className="block text-muted text-xs">
              {REGISTER_NAMES[one.noun].one},{" "}
              {dueWords(one, zone) ?? (one.isDay ? formatDay(dayOfMoment(one.at)) : formatInstant(one.at, zone))}
            </span>
          </span>
          <RecordStateBadge state={one.state} />
        </li>
      ))}
    </Group>
  );
}

/** On a sheet for a meeting stands what is open; of what is settled, the last of each register. */
function shownOnPaper(records: RecordsProps["records"]): ReadonlySet<RecordsProps["records"][number]> {
  const isLastSettled = (one: RecordsProps["records"][number]) =>
    records.find(({ noun, state }) => noun === one.noun && !state.isOpen) === one;
  return new Set(records.filter((one) => one.state.isOpen || isLastSettled(one)));
}

function NothingOnRecord({ nouns, addTo }: Pick<RecordsProps, "addTo"> & { nouns: readonly RegisterNoun[] }) {
  if (nouns.length === 0) return null;
  return (
    <p className="text-muted text-xs print:hidden">
      Nothing on record:{addTo === null ? "" : " add"}{" "}
      {nouns.map((noun, i) => (
        <span key={noun}>
          {i > 0 ? ", " : null}
          {addTo === null ? (
            REGISTERS[noun].words.some
          ) : (
            <Link
              href={`/accounts/${addTo}${addedAt(noun)}`}
              prefetch={false}
              className="text-accent underline underline-offset-2"
            >
              {REGISTERS[noun].words.some}
            </Link>
          )}
        </span>
      ))}
    </p>
  );
}
