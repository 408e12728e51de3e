import "server-only";
import { z } from "zod";
import { DAY_MS } from "@/lib/calendar/days";
import { ACT_KINDS, type LastMoment } from "@/lib/calendar/last-moment-to-act";
import { type LadderScore, Prisma } from "@/lib/generated/client";
import type { AccountInput } from "@/lib/schemas/account";
import { LOCK_STANDINGS, RISK_LEVELS } from "@/lib/schemas/account-filter";
import { type OwnMoney, ownCents } from "@/lib/schemas/own-money";
import {
  type ComingChange,
  causeLater,
  type HollowKind,
  type Ladder,
  type LockStanding,
  type MomentumLabel,
  type Overlay,
  RELATIONSHIP_TYPES,
  type RelationshipType,
  type RiskCause,
  type RiskLevel,
  type Step,
  type StepScore,
  type TwoSided,
} from "@/lib/scoring";
import { ACCOUNTS } from "./account-query";
import { ACCOUNT_COLUMNS, ownTypesOf } from "./accounts";
import { OWNER_NAME } from "./members";
import { oneOf } from "./one-of";
import { dateOf, type InJson, inJson } from "./rows";
import type { Scope } from "./scope";

/** What lists show of a stored score. It was written by ourselves, from a LadderScore, and is read back as that. */
interface ScoreSummary {
  readonly steps: Readonly<Record<Step, StepScore>>;
  readonly ladder: Ladder & { readonly hollow: Readonly<Partial<Record<Step, HollowKind>>> };
  readonly reasons: readonly RiskCause[];
  readonly overlays: readonly Overlay[];
  readonly momentum: { readonly label: MomentumLabel | null; readonly news: number };
  readonly gapLabel: TwoSided["gapLabel"];
  readonly gapClear: boolean | null;
  readonly watermelon: boolean;
  readonly captivity: number | null;
  readonly isContractPresumed: boolean;
  /** What time takes by the appointment of the score or soon after it; left out by an earlier version. */
  readonly coming?: ComingChange | null;
}

/** What lists show of an account: what was said about it but for the note, and how it stands. */
export interface AccountSummary extends Readonly<Omit<AccountInput, "note">> {
  readonly id: string;
  readonly ownerName: string | null;
  readonly archivedAt: Date | null;
  /** ARR in minor units of the workspace's own currency; null where it is not known, or has no rate. */
  readonly ownArrCents: number | null;
  /** By when we must have acted, as of the day the score speaks about. */
  readonly act: LastMoment | null;
  readonly score: AccountScoreSummary | null;
}

interface AccountScoreSummary extends ScoreSummary {
  readonly asOf: Date;
  readonly index: number | null;
  readonly coverage: number;
  readonly isActive: boolean;
  readonly riskLevel: RiskLevel;
  readonly riskPoints: number;
  readonly relationshipType: RelationshipType;
  readonly lockState: LockStanding;
  readonly perceptionGap: number | null;
  readonly renewsOn: Date | null;
}

/** All that was said about an account but for the note, which is long and stands on its page. */
const { note: _, ...SHOWN_COLUMNS } = ACCOUNT_COLUMNS;
const KEPT_COLUMNS = { id: "uuid", archivedAt: "timestamptz" };
const SCORE_COLUMNS = {
  asOf: "timestamptz",
  ladderIndex: "float8",
  coverage: "float8",
  isActive: "boolean",
  riskLevel: "text",
  riskPoints: "int",
  relationshipType: "text",
  lockState: "text",
  perceptionGap: "float8",
  actOn: "date",
  actKind: "text",
  noticePassedOn: "date",
  renewsOn: "date",
  summary: "jsonb",
};

/** Written once: it is long, and every list asks for it. */
const IN_ONE_CELL = Prisma.sql`json_build_object(${inJson({ ...SHOWN_COLUMNS, ...KEPT_COLUMNS }, "a")},
  'ownerName', ${OWNER_NAME},
  'score', CASE WHEN l."accountId" IS NOT NULL THEN json_build_object(${inJson(SCORE_COLUMNS, "l")}) END)`;

type ClosedSets = "declaredType" | "supplierShare";

interface StoredAccount extends InJson<Omit<AccountInput, "note" | ClosedSets>> {
  readonly id: string;
  readonly archivedAt: number | null;
  readonly declaredType: string | null;
  readonly supplierShare: string;
  readonly ownerName: string | null;
  readonly score: StoredScore | null;
}

type StoredScore = Omit<InJson<LadderScore>, "summary"> & { readonly summary: unknown };

/**
 * These accounts with what lists show, in the order given. In one statement and one cell: as relations they would be four,
 * and each row and each of its cells would be taken apart on its own.
 */
export async function listInOrder(
  scope: Scope,
  rows: readonly { readonly id: string }[],
  money: OwnMoney,
): Promise<readonly AccountSummary[]> {
  const ids = rows.map(({ id }) => id);
  const [found] = await scope.tx.$queryRaw<{ list: readonly StoredAccount[] }[]>`
    SELECT coalesce(json_agg(${IN_ONE_CELL} ORDER BY array_position(${ids}::uuid[], a.id)), '[]'::json) AS list
    FROM ${ACCOUNTS} WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY (${ids}::uuid[])`;
  return (found?.list ?? []).map((row) => toSummary(row, { money, now: scope.now }));
}

const storedSummary = z.custom<ScoreSummary>(
  (value) => typeof value === "object" && value !== null && "steps" in value,
);

interface Read {
  readonly money: OwnMoney;
  readonly now: Date;
}

function toSummary({ score, ...account }: StoredAccount, { money, now }: Read): AccountSummary {
  const own = ownTypesOf(account);
  const base = {
    ...{ ...account, ...own, ownArrCents: ownCents(own.arrCents, account.currency, money) },
    startedOn: dateOf(account.startedOn),
    renewsOn: dateOf(account.renewsOn),
    archivedAt: dateOf(account.archivedAt),
  };
  if (score === null) return { ...base, act: null, score: null };
  const summary = storedSummary.parse(score.summary);
  const { asOf, ladderIndex: index, coverage, isActive, riskPoints, perceptionGap } = score;
  return {
    ...base,
    act: momentOf(score),
    score: {
      ...summary,
      reasons: reasonsAt(now, { ...summary, asOf }),
      ...{ asOf: new Date(asOf), index, coverage, isActive, riskPoints, perceptionGap },
      riskLevel: oneOf(RISK_LEVELS, score.riskLevel),
      relationshipType: oneOf(RELATIONSHIP_TYPES, score.relationshipType),
      lockState: oneOf(LOCK_STANDINGS, score.lockState),
      renewsOn: dateOf(score.renewsOn),
    },
  };
}

/** A score is as of its appointment; for how many days something has lasted is counted to the day it is read. */
function reasonsAt(now: Date, { reasons, asOf }: Pick<ScoreSummary, "reasons"> & { asOf: number }) {
  const days = Math.max(0, (now.getTime() - asOf) / DAY_MS);
  return reasons.map((reason) => causeLater(reason, days));
}

function momentOf({ actOn, actKind, noticePassedOn }: StoredScore): LastMoment | null {
  if (actOn === null || actKind === null) return null;
  return { on: new Date(actOn), kind: oneOf(ACT_KINDS, actKind), noticePassedOn: dateOf(noticePassedOn) };
}
