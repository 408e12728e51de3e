import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/generated/client";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { FieldValues } from "@/lib/registers/register";
import { SUPPLIER_SHARES, TIERS } from "@/lib/schemas/account";
import { DIRECTIONS, INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { ownValue } from "@/lib/schemas/own-value";
import { PROMISED_BY } from "@/lib/schemas/promise";
import { isRegisterNoun, type RegisterNoun } from "@/lib/schemas/register-noun";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import { readStoredFields } from "./register-fields";
import type { Scope } from "./scope";

const at = z.coerce.date();
const ids = z.array(z.string());

/**
 * What is kept of a record before it is changed or taken back: the columns that a type, a risk, a score or the head of
 * a page read of a past day, by their names. Of texts nothing is kept (decision 0014).
 */
const STATES = {
  account: z.object({
    tier: z.enum(TIERS),
    segment: z.string().nullable(),
    industry: z.string().nullable(),
    arrCents: z.number().nullable(),
    currency: z.string(),
    ownerId: z.string().nullable(),
    startedOn: at.nullable(),
    renewsOn: at.nullable(),
    declaredType: z.enum(RELATIONSHIP_TYPES).nullable(),
    supplierShare: z.enum(SUPPLIER_SHARES),
    archivedAt: at.nullable(),
  }),
  contract: z.object({
    startsOn: at,
    endsOn: at.nullable(),
    noticeOn: at.nullable(),
    arrCents: z.number().nullable(),
    currency: z.string(),
    createdAt: at,
  }),
  purchase: z.object({ purchasedOn: at, amountCents: z.number().nullable(), currency: z.string(), createdAt: at }),
  interaction: z.object({
    kind: z.enum(INTERACTION_KINDS),
    direction: z.enum(DIRECTIONS),
    occurredAt: at,
    recordedAt: at,
    sentiment: z.number().nullable(),
    resolvedAt: at.nullable(),
    removedAt: at.nullable(),
    contactIds: ids,
    memberIds: ids,
  }),
  survey_answer: z.object({
    contactId: z.string(),
    value: z.number(),
    answeredAt: at,
    recordedAt: at,
    removedAt: at.nullable(),
  }),
  promise: z.object({
    madeBy: z.enum(PROMISED_BY).default("us"),
    importance: z.number(),
    promisedOn: at,
    dueOn: at,
    keptAt: at.nullable(),
    brokenAt: at.nullable(),
    recordedAt: at,
  }),
};

type StateNoun = keyof typeof STATES;
/** What a talk said before it was changed or taken back. */
export type FormerInteraction = z.output<(typeof STATES)["interaction"]>;
/** Of each noun the records that have changed since, as they were known then, by their ids. */
export type FormerStates = { readonly [N in StateNoun]: ReadonlyMap<string, z.output<(typeof STATES)[N]>> } & {
  /** Of all registers: what their fields held, but for texts, and whether they were taken back. */
  readonly registerRows: ReadonlyMap<string, { readonly fields: FieldValues; readonly removedAt: Date | null }>;
};

type FormerNoun = StateNoun | RegisterNoun;

/** The columns that are kept. */
const namesOf = (noun: FormerNoun): readonly string[] =>
  isRegisterNoun(noun)
    ? [
        "removedAt",
        ...Object.entries(REGISTERS[noun].fields).flatMap(([name, { isPrivate }]) => (isPrivate ? [] : [name])),
      ]
    : Object.keys(STATES[noun].shape);

const tableOf = (noun: FormerNoun): Prisma.ModelName => (isRegisterNoun(noun) ? REGISTERS[noun].table : TABLES[noun]);

const TABLES: Readonly<Record<StateNoun, Prisma.ModelName>> = {
  account: "Account",
  contract: "Contract",
  purchase: "Purchase",
  interaction: "Interaction",
  survey_answer: "SurveyAnswer",
  promise: "Promise",
};

const participants = (side: "Contact" | "Member", column: string) =>
  `ARRAY(SELECT p."${column}" FROM "Interaction${side}" p
    WHERE p."workspaceId" = one."workspaceId" AND p."interactionId" = one.id ORDER BY 1)`;

/** What is no column of its table. */
const GATHERED: Readonly<Record<string, string>> = {
  contactIds: participants("Contact", "contactId"),
  memberIds: participants("Member", "memberId"),
};

/**
 * Keeps what some records say until now; the step before every statement that changes them or takes them away, and in one
 * statement for as many as a file changes. What is only now being made has nothing to keep. The rows are locked as the
 * change to come locks them, so that two who write at once each keep what the other left.
 */
export async function keepFormerStates(scope: Scope, noun: FormerNoun, recordIds: readonly string[]): Promise<void> {
  const cells = namesOf(noun).map((name) => `'${name}', ${ownValue(GATHERED, name) ?? `one."${name}"`}`);
  await scope.tx.$executeRaw`
    INSERT INTO "FormerState" ("workspaceId", "accountId", noun, "nounId", "knownUntil", state)
    SELECT one."workspaceId", one.${Prisma.raw(noun === "account" ? "id" : `"accountId"`)}, ${noun}::text, one.id,
      ${scope.now}::timestamptz, jsonb_build_object(${Prisma.raw(cells.join(", "))})
    FROM ${Prisma.raw(`"${tableOf(noun)}"`)} one
    WHERE one."workspaceId" = ${scope.viewer.workspaceId}::uuid AND one.id = ANY (${[...recordIds]}::uuid[])
    ORDER BY one.id FOR NO KEY UPDATE OF one`;
}

/** How the records of an account that have changed since were known at an instant: the first kept that held longer. */
export async function loadFormerStates(scope: Scope, accountId: string, knownAt: Date): Promise<FormerStates> {
  const rows = await scope.tx.$queryRaw<{ noun: string; nounId: string; state: unknown }[]>`
    SELECT DISTINCT ON ("nounId") noun, "nounId", state FROM "FormerState"
    WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "accountId" = ${accountId}::uuid
      AND "knownUntil" > ${knownAt}::timestamptz
    ORDER BY "nounId", sequence`;
  const read = <T>(noun: StateNoun, schema: z.ZodType<T>) =>
    new Map(rows.filter((row) => row.noun === noun).map((row) => [row.nounId, schema.parse(row.state)]));
  return {
    account: read("account", STATES.account),
    contract: read("contract", STATES.contract),
    purchase: read("purchase", STATES.purchase),
    interaction: read("interaction", STATES.interaction),
    survey_answer: read("survey_answer", STATES.survey_answer),
    promise: read("promise", STATES.promise),
    registerRows: new Map(
      rows.flatMap(({ noun, nounId, state }) => (isRegisterNoun(noun) ? [[nounId, formerRow(noun, state)]] : [])),
    ),
  };
}

const cells = z.record(z.string(), z.unknown());
const removal = z.object({ removedAt: at.nullable().default(null) });

const formerRow = (noun: RegisterNoun, state: unknown) => ({
  fields: readStoredFields(REGISTERS[noun], cells.parse(state)),
  removedAt: removal.parse(state).removedAt,
});

/** Of today: everything is known as it stands. */
export const NOTHING_FORMER: FormerStates = {
  account: new Map(),
  contract: new Map(),
  purchase: new Map(),
  interaction: new Map(),
  survey_answer: new Map(),
  promise: new Map(),
  registerRows: new Map(),
};
