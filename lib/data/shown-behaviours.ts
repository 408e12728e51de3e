import "server-only";
import { Prisma } from "@/lib/generated/client";
import { ALL_REGISTERS, REGISTERS } from "@/lib/registers/all-registers";
import type { FieldValues, Register } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { BEHAVIOURS, type Behaviour } from "@/lib/scoring";
import type { FormerStates } from "./former-states";
import { msOf } from "./rows";

/** A record of a register that shows how they take part; instants in UTC milliseconds. */
export interface ShownBehaviour {
  readonly behaviour: Behaviour;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

/** As it is stored now, also one that was taken back: of a past day it may have stood. */
export type StoredBehaviour = readonly [
  id: string,
  noun: RegisterNoun,
  isShown: boolean,
  behaviour: string,
  occurredAt: number,
  recordedAt: number,
];

/** What the registers of the account `a` show, one row each under the name `one`. */
export const behavioursOfRegisters = Prisma.sql`(${Prisma.join(ALL_REGISTERS.flatMap(armOf), " UNION ALL ")}) one`;

function armOf({ noun, table, shows }: Register): readonly Prisma.Sql[] {
  if (!shows) return [];
  const column = (name: string) => Prisma.raw(`r."${name}"`);
  const { behaviour, at, only } = shows;
  const cell = typeof behaviour === "string" ? Prisma.sql`${behaviour}::text` : column(behaviour.field);
  const holds = only ? Prisma.sql`AND ${column(only.field)} = ${only.is}` : Prisma.empty;
  return [
    Prisma.sql`SELECT r."workspaceId", r."accountId", json_build_array(r.id, ${noun}::text,
        r."removedAt" IS NULL ${holds}, ${cell}, ${msOf("r", at)}, ${msOf("r", "recordedAt")}) AS cells
      FROM ${Prisma.raw(`"${table}"`)} r WHERE r."workspaceId" = a."workspaceId" AND r."accountId" = a.id`,
  ];
}

/** What was shown, each record as it was known. */
export const shownBehaviours = (
  rows: readonly StoredBehaviour[],
  { registerRows }: Pick<FormerStates, "registerRows">,
): readonly ShownBehaviour[] =>
  rows.flatMap(([id, noun, isShown, behaviour, occurredAt, recordedAt]) => {
    const former = registerRows.get(id);
    if (former) return former.removedAt === null ? shownThen(noun, former.fields, recordedAt) : [];
    return isShown ? ofTheEleven(behaviour, { occurredAt, recordedAt }) : [];
  });

/** What a workspace counts besides them enters no index. */
const ofTheEleven = (behaviour: string, dates: Omit<ShownBehaviour, "behaviour">): readonly ShownBehaviour[] =>
  BEHAVIOURS.filter((one) => one === behaviour).map((one) => ({ behaviour: one, ...dates }));

function shownThen(noun: RegisterNoun, fields: FieldValues, recordedAt: number): readonly ShownBehaviour[] {
  const { shows } = REGISTERS[noun];
  const occurredAt = shows ? ownValue(fields, shows.at) : null;
  if (!shows || !(occurredAt instanceof Date)) return [];
  if (shows.only && ownValue(fields, shows.only.field) !== shows.only.is) return [];
  const { behaviour } = shows;
  const named = typeof behaviour === "string" ? behaviour : String(ownValue(fields, behaviour.field));
  return ofTheEleven(named, { occurredAt: occurredAt.getTime(), recordedAt });
}
