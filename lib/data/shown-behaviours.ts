import "server-only";
import { Prisma } from "@/lib/generated/client";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import type { Register } from "@/lib/registers/register";
import { ofTheEleven, type ShownBehaviour, shownIn } from "@/lib/registers/shown-in";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import type { FormerStates } from "./former-states";
import { msOf } from "./rows";

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
    if (former) return former.removedAt === null ? shownIn({ noun, fields: former.fields }, recordedAt) : [];
    return isShown ? ofTheEleven(behaviour, { occurredAt, recordedAt }) : [];
  });
