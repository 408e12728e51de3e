import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import type { Outcome, RenewalCall, RenewalSide } from "@/lib/schemas/renewal";
import type { RiskLevel } from "@/lib/scoring";
import { ask } from "./ask";
import { msOf } from "./rows";
import type { Scope } from "./scope";

/** UTC milliseconds, as all instants here. */
interface Said {
  readonly summary: string;
  readonly at: number;
  /** Since when it is known as it stands: whoever says something else later says it anew. */
  readonly knownAt: number;
  /** Who wrote it down; null where nobody of ours did. */
  readonly by: string | null;
}

/** What was called, beside what the score said at the moment in which it was last said so. */
export interface SaidCall extends Said {
  readonly call: RenewalCall;
  /** Null where nothing was scored yet. */
  readonly score: { readonly level: RiskLevel; readonly asOf: number } | null;
}

/** What an account's next or last renewal is judged by. */
export interface RenewalRecords {
  readonly id: string;
  readonly ownerId: string | null;
  /** As it was declared of the account; a UTC midnight. */
  readonly declaredAt: number | null;
  readonly contracts: readonly { readonly startsAt: number; readonly endsAt: number | null }[];
  /** The newest first, as the others. */
  readonly calls: readonly SaidCall[];
  readonly decisions: readonly (Said & { readonly goesBy: RenewalSide })[];
  readonly outcomes: readonly (Said & { readonly kind: Outcome })[];
  /** More accounts were found than are told of, before today or after it. */
  readonly isCut: boolean;
}

/** More than anybody decides in a quarter, or looks back upon. */
const MOST_COMING = 200;
const MOST_PASSED = 100;

interface Wanted {
  /** The days between which a renewal may lie, and the one that parts what passed from what is to come. */
  readonly from: Date;
  readonly today: Date;
  readonly until: Date;
  /** Of this member's accounts alone; null for those of everybody. */
  readonly ownerId: string | null;
}

/** Of a record `r` since when it says what it says: since it was changed last, where it was. */
const knownSince = (noun: RegisterNoun) => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT coalesce(max(f."knownUntil"), r."recordedAt") AS at FROM "FormerState" f
    WHERE f."workspaceId" = r."workspaceId" AND f."nounId" = r.id AND f.noun = ${noun}) k`;

/**
 * The accounts that may renew in these days, with what was said of it: by their own day or by the end of a contract. Which of
 * both counts is decided where the rule is kept (`renewalDay`). Of many the nearest, before and after today apart, so that a
 * past that nobody closed does not stand before what is to come.
 */
export function listRenewals(
  { tx, viewer }: Scope,
  { from, today, until, ownerId }: Wanted,
): Promise<readonly RenewalRecords[]> {
  const own = viewer.workspaceId;
  return ask(tx)<RenewalRecords>`
    WITH due AS MATERIALIZED (
      SELECT a.id, d."on" FROM (
        SELECT a.id, a."renewsOn" AS "on" FROM "Account" a
        WHERE a."workspaceId" = ${own}::uuid AND a."renewsOn" BETWEEN ${from}::date AND ${until}::date
        UNION
        SELECT c."accountId", c."endsOn" FROM "Contract" c
        WHERE c."workspaceId" = ${own}::uuid AND c."endsOn" BETWEEN ${from}::date AND ${until}::date) d
      JOIN "Account" a ON a."workspaceId" = ${own}::uuid AND a.id = d.id
      WHERE a."archivedAt" IS NULL AND (${ownerId}::uuid IS NULL OR a."ownerId" = ${ownerId}::uuid)),
    coming AS (SELECT id, min("on") AS "on" FROM due WHERE "on" >= ${today}::date GROUP BY id),
    passed AS (SELECT id, max("on") AS "on" FROM due WHERE "on" < ${today}::date GROUP BY id),
    wanted AS MATERIALIZED (
      SELECT a.id, a."ownerId", a."renewsOn" FROM "Account" a
      WHERE a."workspaceId" = ${own}::uuid AND a.id IN (
        (SELECT id FROM coming ORDER BY "on", id LIMIT ${MOST_COMING})
        UNION
        (SELECT id FROM passed ORDER BY "on" DESC, id LIMIT ${MOST_PASSED})))
    SELECT w.id, w."ownerId",
      (SELECT count(*) FROM coming) > ${MOST_COMING} OR (SELECT count(*) FROM passed) > ${MOST_PASSED} AS "isCut", (extract(epoch FROM w."renewsOn") * 1000)::float8 AS "declaredAt",
      (SELECT coalesce(json_agg(json_build_object('startsAt', extract(epoch FROM c."startsOn") * 1000,
          'endsAt', extract(epoch FROM c."endsOn") * 1000)), '[]'::json)
        FROM "Contract" c WHERE c."workspaceId" = ${own}::uuid AND c."accountId" = w.id) AS contracts,
      (SELECT coalesce(json_agg(json_build_object('call', r.call, 'summary', r.summary, 'at', ${msOf("r", "calledAt")},
          'knownAt', ${msOf("k", "at")}, 'by', u.name, 'score', CASE WHEN s."asOf" IS NOT NULL THEN json_build_object(
            'level', s."riskLevel", 'asOf', ${msOf("s", "asOf")}) END)
          ORDER BY r."calledAt" DESC, r."recordedAt" DESC), '[]'::json)
        FROM "RenewalCall" r ${knownSince("renewal_call")}
        LEFT JOIN "Member" m ON m."workspaceId" = r."workspaceId" AND m.id = r."recordedById"
        LEFT JOIN "User" u ON u.id = m."userId"
        LEFT JOIN LATERAL (
          SELECT s."asOf", s."riskLevel" FROM "ScoreSnapshot" s
          WHERE s."workspaceId" = r."workspaceId" AND s."accountId" = r."accountId" AND s."asOf" <= k.at
          ORDER BY s.sequence DESC LIMIT 1) s ON true
        WHERE r."workspaceId" = ${own}::uuid AND r."accountId" = w.id AND r."removedAt" IS NULL) AS calls,
      (SELECT coalesce(json_agg(json_build_object('goesBy', r."goesBy", 'summary', r.summary,
          'at', ${msOf("r", "decidedAt")}, 'knownAt', ${msOf("k", "at")}, 'by', u.name)
          ORDER BY r."decidedAt" DESC, r."recordedAt" DESC), '[]'::json)
        FROM "RenewalDecision" r ${knownSince("renewal_decision")}
        LEFT JOIN "Member" m ON m."workspaceId" = r."workspaceId" AND m.id = r."recordedById"
        LEFT JOIN "User" u ON u.id = m."userId"
        WHERE r."workspaceId" = ${own}::uuid AND r."accountId" = w.id AND r."removedAt" IS NULL) AS decisions,
      (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'summary', r.summary,
          'at', ${msOf("r", "happenedAt")}, 'knownAt', ${msOf("k", "at")}, 'by', u.name)
          ORDER BY r."happenedAt" DESC, r."recordedAt" DESC), '[]'::json)
        FROM "Outcome" r ${knownSince("outcome")}
        LEFT JOIN "Member" m ON m."workspaceId" = r."workspaceId" AND m.id = r."recordedById"
        LEFT JOIN "User" u ON u.id = m."userId"
        WHERE r."workspaceId" = ${own}::uuid AND r."accountId" = w.id AND r."removedAt" IS NULL) AS outcomes
    FROM wanted w`;
}

/** What is expected of an account by whoever answers for it. */
export interface ExpectedRenewal {
  readonly accountId: string;
  readonly call: RenewalCall;
  readonly calledAt: Date;
}

/** The newest call on each of these accounts since a day, where there is one and nobody has said since what became of it. */
export function listNewestCalls(
  { tx, viewer }: Scope,
  accountIds: readonly string[],
  since: Date,
): Promise<readonly ExpectedRenewal[]> {
  return ask(tx)<ExpectedRenewal>`
    SELECT DISTINCT ON (r."accountId") r."accountId", r.call, r."calledAt" FROM "RenewalCall" r
    WHERE r."workspaceId" = ${viewer.workspaceId}::uuid AND r."accountId" = ANY (${[...accountIds]}::uuid[])
      AND r."removedAt" IS NULL AND r."calledAt" >= ${since}::timestamptz
      AND NOT EXISTS (
        SELECT 1 FROM "Outcome" o WHERE o."workspaceId" = r."workspaceId" AND o."accountId" = r."accountId"
          AND o."removedAt" IS NULL AND o."happenedAt" >= r."calledAt")
    ORDER BY r."accountId", r."calledAt" DESC, r."recordedAt" DESC`;
}
