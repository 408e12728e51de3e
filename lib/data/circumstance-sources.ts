import "server-only";
import { cameAt } from "@/lib/calendar/day-moments";
import { type InteractionDirection, type InteractionKind, Prisma } from "@/lib/generated/client";
import type { ShownBehaviour } from "@/lib/registers/shown-in";
import { SUPPLIER_SHARES } from "@/lib/schemas/account";
import type { SupplierShare } from "@/lib/scoring";
import { type FormerStates, NOTHING_FORMER } from "./former-states";
import { oneOf } from "./one-of";
import { msOf } from "./rows";
import type { Scope } from "./scope";
import { behavioursOfRegisters, type StoredBehaviour, shownBehaviours } from "./shown-behaviours";

/** What facts and engaged behaviours are derived from, per account; instants in UTC milliseconds. */
export interface CircumstanceSources {
  readonly supplierShare: SupplierShare;
  readonly startedAt: number | null;
  readonly createdAt: number;
  readonly renewsAt: number | null;
  readonly arrCents: number | null;
  readonly interactions: readonly {
    readonly kind: InteractionKind;
    readonly direction: InteractionDirection;
    readonly occurredAt: number;
    readonly recordedAt: number;
    readonly resolvedAt: number | null;
  }[];
  /** Who of theirs took part, and when. */
  readonly met: readonly {
    readonly contactId: string;
    readonly kind: InteractionKind;
    readonly occurredAt: number;
    readonly recordedAt: number;
  }[];
  readonly purchases: readonly { readonly occurredAt: number; readonly recordedAt: number }[];
  readonly contracts: readonly {
    readonly startsAt: number;
    readonly endsAt: number | null;
    readonly noticeAt: number | null;
    readonly createdAt: number;
  }[];
  /** What makes leaving hard, and until when. */
  readonly barriers: readonly {
    readonly id: string;
    readonly grade: number;
    /** The last day on which it holds them, as its midnight. */
    readonly endsAt: number | null;
    /** The day on which we took it away. */
    readonly removedAt: number | null;
    readonly recordedAt: number;
  }[];
  readonly surveyedAt: readonly { readonly occurredAt: number; readonly recordedAt: number }[];
  /** What records of registers show of how they take part. */
  readonly shown: readonly ShownBehaviour[];
}

type StoredFacts = Omit<CircumstanceSources, "supplierShare" | "surveyedAt" | "shown"> & {
  readonly id: string;
  readonly supplierShare: string;
  readonly shown: readonly StoredBehaviour[];
  readonly surveyAnswers: readonly SurveyMoment[];
};

type StoredRow = Omit<StoredFacts, "interactions" | "met"> & {
  readonly interactions: readonly StoredTalks[];
  readonly met: readonly StoredMet[];
};

/** Those that are alike, as columns: an account can have thousands. */
type StoredTalks = readonly [
  kind: InteractionKind,
  direction: InteractionDirection,
  occurredAt: readonly number[],
  recordedAt: readonly number[],
  resolvedAt: readonly (number | null)[],
];

type StoredMet = readonly [
  contactId: string,
  kind: InteractionKind,
  occurredAt: readonly number[],
  recordedAt: readonly number[],
];

interface SurveyMoment {
  readonly contactId: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

interface SourcesWanted {
  readonly former?: FormerStates;
  /** Now, when left out. */
  readonly knownAt?: Date;
  /**
   * Of what happened before only what a judgement of this moment asks for: a save has no use for the rest, which is most
   * of a long relationship.
   */
  readonly neededSince?: Date;
}

/**
 * In one statement: every save waits for it, and the five lists of an account would be as many round trips. Of a past day
 * the account is one alone, and what has changed since is taken as it was known then.
 */
export async function loadCircumstanceSources(
  scope: Scope,
  accountIds: readonly string[],
  { former = NOTHING_FORMER, knownAt = scope.now, neededSince = BEGINNING }: SourcesWanted = {},
): Promise<ReadonlyMap<string, CircumstanceSources>> {
  const talks = Prisma.sql`i."workspaceId" = a."workspaceId" AND i."accountId" = a.id AND i."removedAt" IS NULL
    ${unlike(former.interaction, "i")}`;
  const rows = await scope.tx.$queryRaw<StoredRow[]>`
    SELECT a.id, a."supplierShare", ${msOf("a", "startedOn")} AS "startedAt", ${msOf("a", "createdAt")} AS "createdAt",
      ${msOf("a", "renewsOn")} AS "renewsAt", a."arrCents"::float8 AS "arrCents",
      ${listOf(
        Prisma.sql`json_build_array(one.kind, one.direction, one.occurred, one.recorded, one.resolved)`,
        Prisma.sql`(
          SELECT i.kind, i.direction, array_agg(${msOf("i", "occurredAt")}) AS occurred,
            array_agg(${msOf("i", "recordedAt")}) AS recorded, array_agg(${msOf("i", "resolvedAt")}) AS resolved
          FROM "Interaction" i WHERE ${talks}
            ${neededSince === BEGINNING ? Prisma.empty : Prisma.sql`AND ${isNeeded(neededSince, scope.now)}`}
          GROUP BY i.kind, i.direction) one`,
      )} AS interactions,
      ${listOf(
        Prisma.sql`json_build_array(one."contactId", one.kind, one.occurred, one.recorded)`,
        Prisma.sql`(
          SELECT p."contactId", i.kind, array_agg(${msOf("i", "occurredAt")}) AS occurred,
            array_agg(${msOf("i", "recordedAt")}) AS recorded
          FROM "Interaction" i
          JOIN "InteractionContact" p ON p."workspaceId" = i."workspaceId" AND p."interactionId" = i.id
          WHERE ${talks} AND i."occurredAt" >= ${neededSince}::timestamptz
          GROUP BY p."contactId", i.kind) one`,
      )} AS met,
      ${ownOf(
        Prisma.sql`json_build_object('occurredAt', ${msOf("one", "purchasedOn")}, 'recordedAt', ${msOf("one", "createdAt")})`,
        Prisma.sql`"Purchase" one WHERE true ${unlike(former.purchase)}`,
      )} AS purchases,
      ${ownOf(
        Prisma.sql`json_build_object('startsAt', ${msOf("one", "startsOn")}, 'endsAt', ${msOf("one", "endsOn")},
          'noticeAt', ${msOf("one", "noticeOn")}, 'createdAt', ${msOf("one", "createdAt")})`,
        Prisma.sql`"Contract" one WHERE true ${unlike(former.contract)}`,
      )} AS contracts,
      ${ownOf(
        Prisma.sql`json_build_object('id', one.id, 'grade', one.grade, 'endsAt', ${msOf("one", "endsOn")},
          'removedAt', ${msOf("one", "removedOn")}, 'recordedAt', ${msOf("one", "recordedAt")})`,
        Prisma.sql`"Barrier" one WHERE (one."removedAt" IS NULL OR one."removedAt" > ${knownAt}::timestamptz)`,
      )} AS barriers,
      ${ownOf(
        Prisma.sql`json_build_object('contactId', one."contactId", 'occurredAt', ${msOf("one", "answeredAt")},
          'recordedAt', ${msOf("one", "recordedAt")})`,
        Prisma.sql`"SurveyAnswer" one WHERE one."removedAt" IS NULL ${unlike(former.survey_answer)}`,
      )} AS "surveyAnswers",
      ${listOf(Prisma.sql`one.cells`, Prisma.sql`${behavioursOfRegisters} WHERE true`)} AS shown
    FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY (${[...accountIds]}::uuid[])`;
  return new Map(
    rows.map((row) => {
      const { id, supplierShare, surveyAnswers, shown, ...sources } = withFormer(toFacts(row), former);
      const counted = { surveyedAt: onePerSitting(surveyAnswers), shown: shownBehaviours(shown, former) };
      return [id, { ...sources, supplierShare: oneOf(SUPPLIER_SHARES, supplierShare), ...counted }];
    }),
  );
}

const toFacts = ({ interactions, met, ...row }: StoredRow): StoredFacts => ({
  ...row,
  interactions: interactions.flatMap(([kind, direction, occurred, recorded, resolved]) =>
    occurred.map((occurredAt, i) => ({
      ...{ kind, direction, occurredAt, recordedAt: recorded[i] ?? occurredAt, resolvedAt: resolved[i] ?? null },
    })),
  ),
  met: met.flatMap(([contactId, kind, occurred, recorded]) =>
    occurred.map((occurredAt, i) => ({ contactId, kind, occurredAt, recordedAt: recorded[i] ?? occurredAt })),
  ),
  purchases: row.purchases.map((one) => ({ ...one, occurredAt: cameAtMs(one.occurredAt, one.recordedAt) })),
  contracts: row.contracts.map((one) => ({ ...one, startsAt: cameAtMs(one.startsAt, one.createdAt) })),
});

/** A day that had begun only east of UTC has come with its record (decision 0073). */
const cameAtMs = (day: number, recordedAt: number): number => cameAt(new Date(day), new Date(recordedAt)).getTime();

const BEGINNING = new Date(0);

/** What counts for as long as there is memory of it: behaviour fades, and a complaint stays open until somebody settles it. */
const NEVER_TOO_OLD = Prisma.sql`i.kind IN ('complaint', 'escalation', 'event', 'co_creation')`;

/**
 * What a judgement of now asks for: all since then, before that what is never too old, the last contacts, and the first
 * of all. One that is not known yet is none of these.
 */
function isNeeded(since: Date, now: Date): Prisma.Sql {
  const outermost = (condition: string, direction: "ASC" | "DESC") => Prisma.sql`(
    SELECT x.id FROM "Interaction" x
    WHERE x."workspaceId" = a."workspaceId" AND x."accountId" = a.id AND x."removedAt" IS NULL
      AND x."occurredAt" <= ${now}::timestamptz AND x."recordedAt" <= ${now}::timestamptz AND ${Prisma.raw(condition)}
    ORDER BY x."occurredAt" ${Prisma.raw(direction)} LIMIT 1)`;
  return Prisma.sql`(i."occurredAt" >= ${since}::timestamptz OR ${NEVER_TOO_OLD} OR i.id IN (
    ${outermost("x.kind <> 'note' AND x.direction <> 'outbound'", "DESC")} UNION ALL
    ${outermost("x.kind <> 'note' AND x.direction = 'two_way'", "DESC")} UNION ALL
    ${outermost("x.kind <> 'note'", "ASC")} UNION ALL ${outermost("true", "ASC")}))`;
}

/** All but those that were known otherwise. */
const unlike = (former: ReadonlyMap<string, unknown>, table = "one") =>
  former.size === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.raw(table)}.id <> ALL (${[...former.keys()]}::uuid[])`;

/** The sources with what has changed since as it was known. */
function withFormer(row: StoredFacts, former: FormerStates): StoredFacts {
  const standing = former.account.get(row.id);
  const isThere = ({ removedAt }: { readonly removedAt: Date | null }) => removedAt === null;
  const talks = [...former.interaction.values()].filter(isThere);
  return {
    ...row,
    ...(standing && {
      supplierShare: standing.supplierShare,
      arrCents: standing.arrCents,
      startedAt: msOrNull(standing.startedOn),
      renewsAt: msOrNull(standing.renewsOn),
    }),
    interactions: [
      ...row.interactions,
      ...talks.map(({ kind, direction, resolvedAt, ...one }) => ({
        ...{ kind, direction, resolvedAt: msOrNull(resolvedAt), ...momentsOf(one) },
      })),
    ],
    met: [
      ...row.met,
      ...talks.flatMap(({ kind, contactIds, ...one }) =>
        contactIds.map((contactId) => ({ contactId, kind, ...momentsOf(one) })),
      ),
    ],
    purchases: [
      ...row.purchases,
      ...[...former.purchase.values()].map((one) => ({
        ...{ occurredAt: cameAt(one.purchasedOn, one.createdAt).getTime(), recordedAt: one.createdAt.getTime() },
      })),
    ],
    contracts: [
      ...row.contracts,
      ...[...former.contract.values()].map(({ startsOn, endsOn, noticeOn, createdAt }) => ({
        ...{ startsAt: cameAt(startsOn, createdAt).getTime(), endsAt: msOrNull(endsOn), noticeAt: msOrNull(noticeOn) },
        createdAt: createdAt.getTime(),
      })),
    ],
    barriers: row.barriers.flatMap((barrier) => barrierThen(barrier, former)),
    surveyAnswers: [
      ...row.surveyAnswers,
      ...[...former.survey_answer.values()].filter(isThere).map(({ contactId, answeredAt, recordedAt }) => ({
        ...{ contactId, occurredAt: answeredAt.getTime(), recordedAt: recordedAt.getTime() },
      })),
    ],
  };
}

/** As it was known, where it has changed since; none while it was taken back. */
function barrierThen(
  barrier: StoredFacts["barriers"][number],
  { registerRows }: FormerStates,
): StoredFacts["barriers"] {
  const state = registerRows.get(barrier.id);
  if (!state) return [barrier];
  if (state.removedAt !== null) return [];
  const { grade, endsOn, removedOn } = state.fields;
  return [
    {
      ...barrier,
      grade: typeof grade === "number" ? grade : barrier.grade,
      endsAt: endsOn instanceof Date ? endsOn.getTime() : null,
      removedAt: removedOn instanceof Date ? removedOn.getTime() : null,
    },
  ];
}

const momentsOf = ({ occurredAt, recordedAt }: { readonly occurredAt: Date; readonly recordedAt: Date }) => ({
  ...{ occurredAt: occurredAt.getTime(), recordedAt: recordedAt.getTime() },
});

const msOrNull = (date: Date | null) => date?.getTime() ?? null;

const listOf = (item: Prisma.Sql, rows: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(${item}), '[]'::json) FROM ${rows})`;

/** What one table says about the account `a`, as a list. */
const ownOf = (item: Prisma.Sql, rows: Prisma.Sql) =>
  listOf(item, Prisma.sql`${rows} AND one."workspaceId" = a."workspaceId" AND one."accountId" = a.id`);

/** One contact answering several questions at once gave feedback once. */
function onePerSitting(answers: readonly SurveyMoment[]) {
  const sittings = new Map(answers.map((answer) => [`${answer.contactId} ${answer.occurredAt}`, answer]));
  return [...sittings.values()].map(({ occurredAt, recordedAt }) => ({ occurredAt, recordedAt }));
}
