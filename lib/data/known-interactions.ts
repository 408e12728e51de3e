import "server-only";
import { TIE_HALF_LIFE_MS } from "@/lib/calendar/contact-fade";
import { YEAR_MS } from "@/lib/calendar/days";
import { Prisma } from "@/lib/generated/client";
import { type InteractionDetail, type StoredInteraction, withParticipants } from "./interactions";
import type { Scope } from "./scope";

/** Whose interactions, and at which moment: what had happened by `asOf` and was known by `knownAt`. */
export interface KnownInteractions {
  readonly accountId: string;
  readonly asOf: Date;
  readonly knownAt: Date;
  /** Those that were known otherwise than they stand now, and are told from what is kept of them. */
  readonly except: readonly string[];
}

const areKnown = (scope: Scope, { accountId, asOf, knownAt, except }: KnownInteractions) => Prisma.sql`
  i."workspaceId" = ${scope.viewer.workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i."removedAt" IS NULL
  AND i."occurredAt" <= ${asOf}::timestamptz AND i."recordedAt" <= ${knownAt}::timestamptz
  ${except.length === 0 ? Prisma.empty : Prisma.sql`AND i.id <> ALL (${except}::uuid[])`}`;

/** How often somebody took part in the 365 days before, and when last; UTC milliseconds. */
export interface TimesMet {
  readonly inAYear: number;
  readonly lastAt: number;
}

/** What one of theirs and one of ours had to do with each other. */
export interface TieSum {
  readonly contactId: string;
  readonly memberId: string;
  /** Every contact counts one on its day, and half as much with each half-life since. */
  readonly mass: number;
  readonly inAYear: number;
  readonly lastAt: number;
}

/** What all interactions of an account come to, so that nobody has to read them one by one. */
export interface InteractionSums {
  /** With the notes, which count nowhere else: what is written down about somebody is no contact with them. */
  readonly count: number;
  /** The people of theirs, by their ids. */
  readonly theirs: ReadonlyMap<string, TimesMet>;
  /** Ours. */
  readonly ours: ReadonlyMap<string, TimesMet>;
  /** Who of ours met whom of theirs. */
  readonly ties: readonly TieSum[];
  /** By whoever was the only one of ours in them: all of them, and how many lie in the 365 days before. */
  readonly alone: ReadonlyMap<string, { readonly ids: readonly string[]; readonly inAYear: number }>;
}

type Counted = TimesMet & { readonly id: string };

interface StoredSums {
  readonly count: number;
  readonly theirs: readonly Counted[];
  readonly ours: readonly Counted[];
  readonly ties: readonly TieSum[];
  readonly alone: readonly { readonly id: string; readonly ids: readonly string[]; readonly inAYear: number }[];
}

const listOf = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${rows}) r)`;

/** Older than a thousand half-lives it is nothing, and the database would refuse to say how little. */
const fadedMass = ({ asOf }: KnownInteractions) => Prisma.sql`
  power(2::float8, greatest(-1000, extract(epoch FROM t.at - ${asOf}::timestamptz) * 1000 / ${TIE_HALF_LIFE_MS}::float8))`;

/** In one statement, for each costs more to ask for than to answer. */
export async function sumInteractions(scope: Scope, known: KnownInteractions): Promise<InteractionSums> {
  const since = new Date(known.asOf.getTime() - YEAR_MS);
  const took = (side: "Contact" | "Member", column: string) => Prisma.sql`
    SELECT ${Prisma.raw(`p."${column}"`)} AS id, k.id AS talk, k.at, k.lately
    FROM known k JOIN ${Prisma.raw(`"Interaction${side}"`)} p
      ON p."workspaceId" = ${scope.viewer.workspaceId}::uuid AND p."interactionId" = k.id WHERE k."isContact"`;
  const counted = (side: string) => Prisma.sql`
    SELECT id, (count(*) FILTER (WHERE lately))::int AS "inAYear", (extract(epoch FROM max(at)) * 1000)::float8 AS "lastAt"
    FROM ${Prisma.raw(side)} GROUP BY id`;
  const [sums] = await scope.tx.$queryRaw<StoredSums[]>`
    WITH known AS MATERIALIZED (
      SELECT i.id, i."occurredAt" AS at, i."occurredAt" > ${since}::timestamptz AS lately, i.kind <> 'note' AS "isContact"
      FROM "Interaction" i WHERE ${areKnown(scope, known)}),
    theirs AS MATERIALIZED (${took("Contact", "contactId")}),
    ours AS MATERIALIZED (${took("Member", "memberId")}),
    alone AS (
      SELECT (array_agg(id))[1] AS id, talk, bool_or(lately) AS lately FROM ours GROUP BY talk HAVING count(*) = 1)
    SELECT (SELECT count(*)::int FROM known) AS count, ${listOf(counted("theirs"))} AS theirs,
      ${listOf(counted("ours"))} AS ours,
      ${listOf(Prisma.sql`
        SELECT t.id AS "contactId", o.id AS "memberId", sum(${fadedMass(known)}) AS mass,
          (count(*) FILTER (WHERE t.lately))::int AS "inAYear", (extract(epoch FROM max(t.at)) * 1000)::float8 AS "lastAt"
        FROM theirs t JOIN ours o ON o.talk = t.talk GROUP BY t.id, o.id`)} AS ties,
      ${listOf(Prisma.sql`
        SELECT id, array_agg(talk) AS ids, (count(*) FILTER (WHERE lately))::int AS "inAYear"
        FROM alone GROUP BY id`)} AS alone`;
  const byId = <R extends { readonly id: string }>(rows: readonly R[] = []) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    count: sums?.count ?? 0,
    theirs: byId(sums?.theirs),
    ours: byId(sums?.ours),
    ties: sums?.ties ?? [],
    alone: byId(sums?.alone),
  };
}

/** How many there are, and nothing else of them. */
export async function countInteractions(scope: Scope, known: KnownInteractions): Promise<number> {
  const [found] = await scope.tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Interaction" i WHERE ${areKnown(scope, known)}`;
  return found?.count ?? 0;
}

/** Which of them are wanted with their words. */
export interface WantedInteractions {
  /** The newest from this place back, so many; none when left out. */
  readonly newest: {
    readonly from: InteractionPlace | null;
    readonly take: number;
    /** Contact with them alone: a note is none. */
    readonly isContact?: true;
  } | null;
  /** These as well, however they stand now. */
  readonly ids: readonly string[];
}

/** At this instant those from this id on, before it all of them; without an id all at the instant, or none. */
interface InteractionPlace {
  readonly at: Date;
  readonly id: string | null;
  readonly isIncluded: boolean;
}

/** Some interactions with those who took part. */
export async function listKnownInteractions(
  scope: Scope,
  known: KnownInteractions,
  { newest, ids }: WantedInteractions,
): Promise<readonly InteractionDetail[]> {
  const page = newest
    ? Prisma.sql`(
        SELECT i.id FROM "Interaction" i WHERE ${areKnown(scope, known)} ${newest.from ? fromPlace(newest.from) : Prisma.empty}
          ${newest.isContact ? Prisma.sql`AND i.kind <> 'note'` : Prisma.empty}
        ORDER BY i."occurredAt" DESC, i.id LIMIT ${newest.take}) UNION`
    : Prisma.empty;
  const rows = await scope.tx.$queryRaw<StoredInteraction[]>`
    WITH wanted AS (${page} SELECT unnest(${ids}::uuid[]) AS id)
    SELECT i.* FROM wanted JOIN "Interaction" i
      ON i."workspaceId" = ${scope.viewer.workspaceId}::uuid AND i.id = wanted.id
    WHERE i."accountId" = ${known.accountId}::uuid`;
  return withParticipants(scope, rows);
}

function fromPlace({ at, id, isIncluded }: InteractionPlace): Prisma.Sql {
  if (id !== null) {
    return Prisma.sql`AND i."occurredAt" <= ${at}::timestamptz AND (i."occurredAt" < ${at}::timestamptz OR i.id >= ${id}::uuid)`;
  }
  return isIncluded
    ? Prisma.sql`AND i."occurredAt" <= ${at}::timestamptz`
    : Prisma.sql`AND i."occurredAt" < ${at}::timestamptz`;
}
