"use client";

import { REGISTER_GROUP_LABELS } from "@/lib/format/register-group-labels";
import { REGISTERS } from "@/lib/registers/all-registers";
import { REGISTER_GROUPS, REGISTER_NAMES, REGISTER_NOUNS, type RegisterGroup } from "@/lib/schemas/register-noun";
import { RegisterDialog } from "./register-dialog";
import type { RegisterPlace } from "./register-form";
import { RegisterPanel } from "./register-panel";
import type { ShownRecord } from "./shown-record";
import { AddButton } from "./trade-buttons";
import { useClock } from "./use-clock";

interface RegisterGroupsProps extends Omit<RegisterPlace, "clock" | "ideas"> {
  /** UTC milliseconds. */
  now: number;
  records: readonly ShownRecord[];
}

/** All registers that are kept as declarations, by what they are kept for. */
export function RegisterGroups({ records, now, ...rest }: RegisterGroupsProps) {
  const ideas = records.filter(({ noun }) => noun === "idea").map(({ id, title: name }) => ({ id, name }));
  const place = { ...rest, ideas, clock: useClock(now) };
  return REGISTER_GROUPS.map((group) => <Group key={group} group={group} records={records} {...place} />);
}

/** A register with records has a panel; those without share one line, so that what is there stays in sight. */
function Group({
  group,
  records,
  ...place
}: RegisterPlace & Pick<RegisterGroupsProps, "records"> & { group: RegisterGroup }) {
  const nouns = REGISTER_NOUNS.filter((noun) => REGISTER_NAMES[noun].group === group);
  if (nouns.length === 0) return null;
  const isEmpty = (noun: string) => records.every((record) => record.noun !== noun);
  const empty = nouns.filter(isEmpty);
  return (
    <section aria-labelledby={`registers-${group}`} className="space-y-2">
      <h2 id={`registers-${group}`} className="text-muted text-sm">
        {REGISTER_GROUP_LABELS[group]}
      </h2>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {nouns
          .filter((noun) => !isEmpty(noun))
          .map((noun) => (
            <RegisterPanel key={noun} noun={noun} records={records.filter((one) => one.noun === noun)} {...place} />
          ))}
      </div>
      {empty.length > 0 ? (
        <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
          Nothing on record:
          {empty.map((noun) => (
            <RegisterDialog
              key={noun}
              noun={noun}
              {...place}
              trigger={<AddButton>{REGISTERS[noun].words.add}</AddButton>}
            />
          ))}
        </p>
      ) : null}
    </section>
  );
}
