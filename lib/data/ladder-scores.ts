import "server-only";
import type { Term } from "@/lib/calendar/contract-terms";
import { ACT_KINDS, type LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { EvidenceOrigin } from "@/lib/generated/client";
import { RISK_LEVELS } from "@/lib/schemas/account-filter";
import {
  type ComingChange,
  type LadderScore,
  lockStanding,
  meanCoverage,
  type PlaceOnMap,
  RELATIONSHIP_TYPES,
  type RelationshipType,
  type RiskCause,
  type RiskLevel,
  type Step,
  type StepsAndLadder,
} from "@/lib/scoring";
import { oneOf } from "./one-of";
import { insertRows, upsertRows } from "./rows";
import type { Scope } from "./scope";
import { tellStandings } from "./tell-standings";

/** What one write moved: each number, and of the index what each step brings into it. */
export interface MovedPoints {
  readonly points: StepsAndLadder;
  readonly inIndex: readonly { readonly step: Step; readonly points: number }[];
}

export interface ScoredAccount {
  readonly accountId: string;
  readonly score: LadderScore;
  /** Null while there is none: satisfaction is hardly known. */
  readonly index: number | null;
  readonly place: PlaceOnMap;
  /** Enough is known to call nothing proven a finding. */
  readonly isRated: boolean;
  readonly causes: readonly RiskCause[];
  /** The judgement takes a contract to be in force of which there is no record (scoring model 2.5). */
  readonly isContractPresumed: boolean;
  /** By when we must have acted, as of the day the score speaks about. */
  readonly act: LastMoment | null;
  /** When it renews, as of the same day. */
  readonly renewsOn: Date | null;
  /** From when on, without news, something that is shown will be another (scoring model 3.19). */
  readonly nextChangeAt: Date;
  /** What time takes by then or soon after it. */
  readonly coming: ComingChange | null;
  /** The record that caused it; null when several did, or when only time passed. */
  readonly cause: { readonly origin: EvidenceOrigin; readonly originId: string } | null;
  /** Points that this write alone moved, without what has only aged; absent where many were written at once. */
  readonly news?: MovedPoints;
}

const STEP_COLUMNS = {
  satisfaction: "float8",
  experience: "float8",
  proposition: "float8",
  delivery: "float8",
  creation: "float8",
  entanglement: "float8",
} as const satisfies Record<Step, string>;

const COLUMNS = {
  workspaceId: "uuid",
  accountId: "uuid",
  asOf: "timestamptz",
  modelVersion: "text",
  ladderIndex: "float8",
  coverage: "float8",
  standsOn: "text",
  isRated: "boolean",
  isFirm: "boolean",
  isHollow: "boolean",
  isActive: "boolean",
  riskLevel: "text",
  riskPoints: "int",
  relationshipType: "text",
  lockState: "text",
  perceptionGap: "float8",
  ...STEP_COLUMNS,
  actOn: "date",
  actKind: "text",
  noticePassedOn: "date",
  goodwill: "float8",
  pain: "float8",
  quarter: "text",
  nextChangeAt: "timestamptz",
  comingOn: "date",
  renewsOn: "date",
  lastContactAt: "timestamptz",
  summary: "jsonb",
};

/** Rewrites the current score of some accounts, and tells whom it concerns what has become another by it. */
export async function saveLadderScores(scope: Scope, scored: readonly ScoredAccount[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  await tellStandings(scope, scored.map(standingOf));
  const lastContactOf = await findLastContacts(
    scope,
    scored.map(({ accountId }) => accountId),
  );
  await upsertRows(scope.tx, {
    table: "LadderScore",
    columns: COLUMNS,
    rows: scored.map(({ accountId, score, index, place, isRated, act, renewsOn, nextChangeAt, coming, ...told }) => ({
      ...{ workspaceId, accountId, ...historyOf(score), ladderIndex: index },
      isRated,
      isFirm: score.ladder.firm,
      isHollow: Object.keys(score.ladder.hollow).length > 0,
      isActive: score.risk.active,
      riskPoints: score.risk.points,
      relationshipType: score.relationship.type,
      lockState: lockStanding(score.lock),
      perceptionGap: score.twoSided.gap,
      actOn: act?.on ?? null,
      actKind: act?.kind ?? null,
      noticePassedOn: act?.noticePassedOn ?? null,
      ...place,
      nextChangeAt,
      comingOn: coming && new Date(coming.at),
      renewsOn,
      lastContactAt: lastContactOf.get(accountId) ?? null,
      summary: JSON.stringify({
        ...{ ...summaryOf(score), reasons: told.causes, isContractPresumed: told.isContractPresumed, coming },
      }),
    })),
    key: ["workspaceId", "accountId"],
  });
}

/** When we last had to do with each of these accounts, from the index that has them in order. A note is no contact. */
async function findLastContacts(
  { tx, viewer }: Scope,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT wanted.id, newest.at FROM unnest(${[...accountIds]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT i."occurredAt" AS at FROM "Interaction" i
      WHERE i."workspaceId" = ${viewer.workspaceId}::uuid AND i."accountId" = wanted.id
        AND i."removedAt" IS NULL AND i.kind <> 'note'
      ORDER BY i."occurredAt" DESC LIMIT 1) newest`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

const standingOf = ({ accountId, score, isRated }: ScoredAccount) => ({
  accountId,
  risk: score.risk.active ? score.risk.level : "inactive",
  standing: score.ladder.standsOn ?? (isRated ? "nothing" : "unrated"),
  type: score.relationship.type,
  lock: lockStanding(score.lock),
});

/** What the current score and the history of scores both keep of one. */
const historyOf = (score: LadderScore) => ({
  asOf: new Date(score.asOf),
  modelVersion: score.modelVersion,
  ladderIndex: score.ladder.index,
  coverage: meanCoverage(score),
  standsOn: score.ladder.standsOn,
  riskLevel: score.risk.level,
  satisfaction: score.steps.satisfaction.score,
  experience: score.steps.experience.score,
  proposition: score.steps.proposition.score,
  delivery: score.steps.delivery.score,
  creation: score.steps.creation.score,
  entanglement: score.steps.entanglement.score,
});

/** The instant the stored score of an account speaks about; null while there is none. */
export async function findScoredAt(scope: Scope, accountId: string): Promise<Date | null> {
  const row = await scope.tx.ladderScore.findUnique({
    where: { workspaceId_accountId: { workspaceId: scope.viewer.workspaceId, accountId } },
    select: { asOf: true },
  });
  return row?.asOf ?? null;
}

/** How an account stands, as every list shows it. */
export interface StoredStanding {
  readonly isActive: boolean;
  readonly riskLevel: RiskLevel;
  readonly act: LastMoment | null;
  /** From when to when contracts run: when it renews is told beside the moment. */
  readonly contracts: readonly Term[];
  readonly relationshipType: RelationshipType;
}

/** Null while there is no score. */
export async function findStanding(scope: Scope, accountId: string): Promise<StoredStanding | null> {
  const [row] = await scope.tx.$queryRaw<StoredStandingRow[]>`
    SELECT s."isActive", s."riskLevel", s."relationshipType", s."actOn", s."actKind", s."noticePassedOn",
      (SELECT coalesce(json_agg(json_build_array(c."startsOn", c."endsOn")), '[]'::json) FROM "Contract" c
        WHERE c."workspaceId" = s."workspaceId" AND c."accountId" = s."accountId") AS terms
    FROM "LadderScore" s
    WHERE s."workspaceId" = ${scope.viewer.workspaceId}::uuid AND s."accountId" = ${accountId}::uuid`;
  if (row === undefined) return null;
  const { isActive, actOn, actKind, noticePassedOn, terms } = row;
  const act =
    actOn === null || actKind === null ? null : { on: actOn, kind: oneOf(ACT_KINDS, actKind), noticePassedOn };
  const contracts = terms.map(([startsOn, endsOn]) => ({
    ...{ startsOn: new Date(startsOn), endsOn: endsOn === null ? null : new Date(endsOn) },
  }));
  const relationshipType = oneOf(RELATIONSHIP_TYPES, row.relationshipType);
  return { isActive, riskLevel: oneOf(RISK_LEVELS, row.riskLevel), act, contracts, relationshipType };
}

interface StoredStandingRow {
  readonly isActive: boolean;
  readonly riskLevel: string;
  readonly relationshipType: string;
  readonly actOn: Date | null;
  readonly actKind: string | null;
  readonly noticePassedOn: Date | null;
  readonly terms: readonly (readonly [startsOn: string, endsOn: string | null])[];
}

/**
 * When these accounts were last written to; null while they never were. Every write leaves a snapshot; that time passed
 * leaves none, so a clock that ran ahead while scores only aged dates nothing.
 */
export async function findLastWriteAt(scope: Scope, accountIds: readonly string[]): Promise<Date | null> {
  const [last] = await scope.tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(newest.at) AS at
    FROM unnest(${[...accountIds]}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT "recordedAt" AS at FROM "ScoreSnapshot"
      WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid AND "accountId" = wanted.id
      ORDER BY sequence DESC LIMIT 1
    ) newest`;
  return last?.at ?? null;
}

/** A stored score beside how much history it has, for checking both. */
export interface StoredScore {
  readonly accountId: string;
  readonly asOf: Date;
  readonly ladderIndex: number | null;
  readonly standsOn: string | null;
  readonly riskPoints: number;
  readonly steps: Readonly<Record<Step, number>>;
  readonly snapshots: { readonly count: number; readonly last: number };
}

/** Every stored score of the workspace. */
export async function listStoredScores(scope: Scope): Promise<readonly StoredScore[]> {
  const { workspaceId } = scope.viewer;
  const rows = await scope.tx.ladderScore.findMany({ where: { workspaceId }, orderBy: { accountId: "asc" } });
  const histories = await scope.tx.scoreSnapshot.groupBy({
    by: ["accountId"],
    where: { workspaceId },
    _count: true,
    _max: { sequence: true },
  });
  const snapshotsOf = new Map(
    histories.map((one) => [one.accountId, { count: one._count, last: one._max.sequence ?? 0 }]),
  );
  return rows.map(({ accountId, asOf, ladderIndex, standsOn, riskPoints, ...row }) => {
    const { satisfaction, experience, proposition, delivery, creation, entanglement } = row;
    const steps = { satisfaction, experience, proposition, delivery, creation, entanglement };
    const snapshots = snapshotsOf.get(accountId) ?? { count: 0, last: 0 };
    return { accountId, asOf, ladderIndex, standsOn, riskPoints, steps, snapshots };
  });
}

/** Appends to the history: what the score was, and when we knew it. */
export async function appendSnapshots(scope: Scope, scored: readonly ScoredAccount[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  const last = await scope.tx.scoreSnapshot.groupBy({
    by: ["accountId"],
    where: { workspaceId, accountId: { in: scored.map(({ accountId }) => accountId) } },
    _max: { sequence: true },
  });
  const lastSequence = new Map(last.map((row) => [row.accountId, row._max.sequence ?? 0]));
  await insertRows(scope.tx, {
    table: "ScoreSnapshot",
    columns: {
      workspaceId: "uuid",
      accountId: "uuid",
      sequence: "int",
      asOf: "timestamptz",
      recordedAt: "timestamptz",
      modelVersion: "text",
      ladderIndex: "float8",
      coverage: "float8",
      standsOn: "text",
      ...STEP_COLUMNS,
      riskLevel: "text",
      riskReasons: "jsonb",
      origin: '"EvidenceOrigin"',
      originId: "uuid",
    },
    rows: scored.map(({ accountId, score, cause }) => ({
      ...{ workspaceId, accountId, ...historyOf(score), recordedAt: scope.now },
      riskReasons: JSON.stringify(score.risk.reasons),
      sequence: (lastSequence.get(accountId) ?? 0) + 1,
      origin: cause?.origin ?? null,
      originId: cause?.originId ?? null,
    })),
  });
}

/** What a list needs to draw the small ladder and name the risk, without scoring again. */
function summaryOf(score: LadderScore) {
  const { steps, ladder, relationship, momentum, twoSided, lock } = score;
  return {
    steps,
    ladder,
    overlays: relationship.overlays,
    momentum: { label: momentum.label, news: momentum.news.ladder },
    gapLabel: twoSided.gapLabel,
    gapClear: twoSided.gapClear,
    watermelon: twoSided.watermelon,
    captivity: lock.captivity,
  };
}
