import "server-only";
import { type InteractionDirection, type InteractionKind, Prisma } from "@/lib/generated/client";
import { SUPPLIER_SHARES } from "@/lib/schemas/account";
import type { SupplierShare } from "@/lib/scoring";
import { type FormerStates, NOTHING_FORMER } from "./former-states";
import { oneOf } from "./one-of";
import { msOf } from "./rows";
import type { Scope } from "./scope";

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
  /** Reviews of the executive sponsor, 0 = none. */
  readonly sponsorReviews: readonly {
    readonly value: number;
    readonly reviewedAt: number;
    readonly recordedAt: number;
  }[];
  readonly surveyedAt: readonly { readonly occurredAt: number; readonly recordedAt: number }[];
}

type StoredFacts = Omit<CircumstanceSources, "supplierShare" | "surveyedAt"> & {
  readonly id: string;
  readonly supplierShare: string;
  readonly surveyAnswers: readonly SurveyMoment[];
};

interface SurveyMoment {
  readonly contactId: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
}

interface SourcesWanted {
  readonly former?: FormerStates;
  /** Now, when left out. */
  readonly knownAt?: Date;
  /** Who took part in what was before is not asked: a save that judges today alone has no use for it. */
  readonly peopleSince?: Date;
}

/**
 * In one statement: every save waits for it, and the five lists of an account would be as many round trips. Of a past day
 * the account is one alone, and what has changed since is taken as it was known then.
 */
export async function loadCircumstanceSources(
  scope: Scope,
  accountIds: readonly string[],
  { former = NOTHING_FORMER, knownAt = scope.now, peopleSince = new Date(0) }: SourcesWanted = {},
): Promise<ReadonlyMap<string, CircumstanceSources>> {
  const rows = await scope.tx.$queryRaw<StoredFacts[]>`
    SELECT a.id, a."supplierShare", ${msOf("a", "startedOn")} AS "startedAt", ${msOf("a", "createdAt")} AS "createdAt",
      ${msOf("a", "renewsOn")} AS "renewsAt", a."arrCents"::float8 AS "arrCents",
      ${listOf(
        Prisma.sql`json_build_object('kind', one.kind, 'direction', one.direction,
          'occurredAt', ${msOf("one", "occurredAt")}, 'recordedAt', ${msOf("one", "recordedAt")},
          'resolvedAt', ${msOf("one", "resolvedAt")}, 'contactIds', CASE WHEN one."occurredAt" >= ${peopleSince}::timestamptz
            THEN ARRAY(
              SELECT i."contactId" FROM "InteractionContact" i
              WHERE i."workspaceId" = one."workspaceId" AND i."interactionId" = one.id)
            ELSE '{}' END)`,
        Prisma.sql`"Interaction" one WHERE one."removedAt" IS NULL ${unlike(former.interaction)}`,
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
        Prisma.sql`json_build_object('value', one.value, 'reviewedAt', ${msOf("one", "reviewedAt")},
          'recordedAt', ${msOf("one", "recordedAt")})`,
        Prisma.sql`"FactReview" one WHERE one.kind = 'sponsor'
          AND (one."removedAt" IS NULL OR one."removedAt" > ${knownAt}::timestamptz)`,
      )} AS "sponsorReviews",
      ${listOf(
        Prisma.sql`json_build_object('contactId', one."contactId", 'occurredAt', ${msOf("one", "answeredAt")},
          'recordedAt', ${msOf("one", "recordedAt")})`,
        Prisma.sql`"SurveyAnswer" one WHERE one."removedAt" IS NULL ${unlike(former.survey_answer)}`,
      )} AS "surveyAnswers"
    FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY (${[...accountIds]}::uuid[])`;
  return new Map(
    rows.map((row) => {
      const { id, supplierShare, surveyAnswers, ...sources } = withFormer(row, former);
      const surveyedAt = onePerSitting(surveyAnswers);
      return [id, { ...sources, supplierShare: oneOf(SUPPLIER_SHARES, supplierShare), surveyedAt }];
    }),
  );
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
    surveyAnswers: [
      ...row.surveyAnswers,
      ...[...former.survey_answer.values()].filter(isThere).map(({ contactId, answeredAt, recordedAt }) => ({
        ...{ contactId, occurredAt: answeredAt.getTime(), recordedAt: recordedAt.getTime() },
      })),
    ],
  };
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
