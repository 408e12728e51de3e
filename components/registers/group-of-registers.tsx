"use client";

import { REGISTERS } from "@/lib/registers/all-registers";
import {
  isForLeaders,
  REGISTER_NAMES,
  REGISTER_NOUNS,
  type RegisterGroup,
  type RegisterNoun,
} from "@/lib/schemas/register-noun";
import { RegisterDialog } from "./register-dialog";
import type { RegisterPlace } from "./register-form";
import { RegisterPanel } from "./register-panel";
import type { ShownRecord } from "./shown-record";
import { AddButton } from "./trade-buttons";
import { useClock } from "./use-clock";

interface GroupOfRegistersProps {
  group: RegisterGroup;
  /** UTC milliseconds. */
  now: number;
  /** Of all registers of the group. */
  records: readonly ShownRecord[];
  /** What their forms offer to choose from; null where they are only read. */
  place: Omit<RegisterPlace, "clock" | "ideas"> | null;
}

/** The declared registers of one view: each that holds something has a panel, those that hold nothing share one line. */
export function GroupOfRegisters({ group, now, records, place: offered }: GroupOfRegistersProps) {
  const clock = useClock(now);
  const ideas = records.filter(({ noun }) => noun === "idea").map(({ id, title: name }) => ({ id, name }));
  const place = offered && { ...offered, ideas, clock };
  const nouns = REGISTER_NOUNS.filter((noun) => REGISTER_NAMES[noun].group === group);
  const isEmpty = (noun: string) => records.every((record) => record.noun !== noun);
  const mayWrite = (noun: RegisterNoun) => !isForLeaders(noun) || offered?.canDecide === true;
  const empty = nouns.filter((noun) => isEmpty(noun) && (offered === null || mayWrite(noun)));
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-2 print:grid-cols-1">
        {nouns
          .filter((noun) => !isEmpty(noun))
          .map((noun) => (
            <RegisterPanel
              key={noun}
              noun={noun}
              records={records.filter((one) => one.noun === noun)}
              place={mayWrite(noun) ? place : null}
            />
          ))}
      </div>
      {empty.length > 0 ? (
        <p className="flex flex-wrap items-center gap-2 text-muted text-sm print:hidden">
          {place
            ? "Nothing on record:"
            : `Nothing on record: ${empty.map((noun) => REGISTERS[noun].words.some).join(", ")}.`}
          {place
            ? empty.map((noun) => (
                <RegisterDialog
                  key={noun}
                  noun={noun}
                  {...place}
                  trigger={<AddButton>{REGISTERS[noun].words.add}</AddButton>}
                />
              ))
            : null}
        </p>
      ) : null}
    </>
  );
}
