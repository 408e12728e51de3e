import "server-only";
import { type InteractionDirection, type InteractionKind, Prisma } from "@/lib/generated/client";
import { SUPPLIER_SHARES } from "@/lib/schemas/account";
import type { SupplierShare } from "@/lib/scoring";
import { type FormerStates, NOTHING_FORMER } from "./former-states";
import { oneOf } from "./one-of";
import { msOf } from "./rows";
import type { Scope } from "./scope";
import { behavioursOfRegisters, type ShownBehaviour, type StoredBehaviour, shownBehaviours } from "./shown-behaviours";

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
    readonly contactIds: readonly string[];
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

type StoredRow = Omit<StoredFacts, "interactions"> & { readonly interactions: readonly StoredTalk[] };

/** Without the names of its cells: an account can have thousands. */
type StoredTalk = readonly [
  kind: InteractionKind,
  direction: InteractionDirection,
  occurredAt: number,
  recordedAt: number,
  resolvedAt: number | null,
  contactIds: readonly string[],
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
  const rows = await scope.tx.$queryRaw<StoredRow[]>`
    SELECT a.id, a."supplierShare", ${msOf("a", "startedOn")} AS "startedAt", ${msOf("a", "createdAt")} AS "createdAt",
      ${msOf("a", "renewsOn")} AS "renewsAt", a."arrCents"::float8 AS "arrCents",
      ${listOf(
        Prisma.sql`json_build_array(one.kind, one.direction, ${msOf("one", "occurredAt")}, ${msOf("one", "recordedAt")},
          ${msOf("one", "resolvedAt")}, CASE WHEN one."occurredAt" >= ${neededSince}::timestamptz THEN ARRAY(
              SELECT i."contactId" FROM "InteractionContact" i
              WHERE i."workspaceId" = one."workspaceId" AND i."interactionId" = one.id)
            ELSE '{}' END)`,
        Prisma.sql`"Interaction" one WHERE one."removedAt" IS NULL ${unlike(former.interaction)}
          ${neededSince === BEGINNING ? Prisma.empty : Prisma.sql`AND ${isNeeded(neededSince, scope.now)}`}`,
      )} AS interactions,
      ${listOf(
        Prisma.sql`json_build_object('occurredAt', ${msOf("one", "purchasedOn")}, 'recordedAt', ${msOf("one", "createdAt")})`,
        Prisma.sql`"Purchase" one WHERE true ${unlike(former.purchase)}`,
      )} AS purchases,
      ${listOf(
        Prisma.sql`json_build_object('startsAt', ${msOf("one", "startsOn")}, 'endsAt', ${msOf("one", "endsOn")},
          'noticeAt', ${msOf("one", "noticeOn")}, 'createdAt', ${msOf("one", "createdAt")})`,
        Prisma.sql`"Contract" one WHERE true ${unlike(former.contract)}`,
      )} AS contracts,
      ${listOf(
        Prisma.sql`json_build_object('id', one.id, 'grade', one.grade, 'endsAt', ${msOf("one", "endsOn")},
          'removedAt', ${msOf("one", "removedOn")}, 'recordedAt', ${msOf("one", "recordedAt")})`,
        Prisma.sql`"Barrier" one WHERE (one."removedAt" IS NULL OR one."removedAt" > ${knownAt}::timestamptz)`,
      )} AS barriers,
      ${listOf(
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

const toFacts = ({ interactions, ...row }: StoredRow): StoredFacts => ({
  ...row,
  interactions: interactions.map(([kind, direction, occurredAt, recordedAt, resolvedAt, contactIds]) => ({
    ...{ kind, direction, occurredAt, recordedAt, resolvedAt, contactIds },
  })),
});

const BEGINNING = new Date(0);

/** What counts for as long as there is memory of it: behaviour fades, and a complaint stays open until somebody settles it. */
const NEVER_TOO_OLD = Prisma.sql`one.kind IN ('complaint', 'escalation', 'event', 'co_creation')`;

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
  return Prisma.sql`(one."occurredAt" >= ${since}::timestamptz OR ${NEVER_TOO_OLD} OR one.id IN (
    ${outermost("x.kind <> 'note' AND x.direction <> 'outbound'", "DESC")} UNION ALL
    ${outermost("x.kind <> 'note' AND x.direction = 'two_way'", "DESC")} UNION ALL
    ${outermost("x.kind <> 'note'", "ASC")} UNION ALL ${outermost("true", "ASC")}))`;
}

/** All but those that were known otherwise. */
const unlike = (former: ReadonlyMap<string, unknown>) =>
  former.size === 0 ? Prisma.empty : Prisma.sql`AND one.id <> ALL (${[...former.keys()]}::uuid[])`;

/** The sources with what has changed since as it was known. */
function withFormer(row: StoredFacts, former: FormerStates): StoredFacts {
  const standing = former.account.get(row.id);
  const isThere = ({ removedAt }: { readonly removedAt: Date | null }) => removedAt === null;
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
      ...[...former.interaction.values()].filter(isThere).map(({ kind, direction, contactIds, ...one }) => ({
        ...{ kind, direction, contactIds, resolvedAt: msOrNull(one.resolvedAt) },
        ...{ occurredAt: one.occurredAt.getTime(), recordedAt: one.recordedAt.getTime() },
      })),
    ],
    purchases: [
      ...row.purchases,
      ...[...former.purchase.values()].map((one) => ({
        ...{ occurredAt: one.purchasedOn.getTime(), recordedAt: one.createdAt.getTime() },
      })),
    ],
    contracts: [
      ...row.contracts,
      ...[...former.contract.values()].map(({ startsOn, endsOn, noticeOn, createdAt }) => ({
        ...{ startsAt: startsOn.getTime(), endsAt: msOrNull(endsOn), noticeAt: msOrNull(noticeOn) },
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

const msOrNull = (date: Date | null) => date?.getTime() ?? null;

/** What one table says about the account `a`, as a list. */
const listOf = (item: Prisma.Sql, rows: Prisma.Sql) => Prisma.sql`(
  SELECT coalesce(json_agg(${item}), '[]'::json) FROM ${rows}
    AND one."workspaceId" = a."workspaceId" AND one."accountId" = a.id)`;

/** One contact answering several questions at once gave feedback once. */
function onePerSitting(answers: readonly SurveyMoment[]) {
  const sittings = new Map(answers.map((answer) => [`${answer.contactId} ${answer.occurredAt}`, answer]));
  return [...sittings.values()].map(({ occurredAt, recordedAt }) => ({ occurredAt, recordedAt }));
}
