import "server-only";
import { FEWEST_UNNAMED } from "@/lib/schemas/pulse";
import { ask } from "./ask";
import type { Scope } from "./scope";

/**
 * What came back to a round without names, told once it has closed: per account, where at least three answered; and each answer by
 * itself, where three answered that question. Words need no third who wrote as well. Then what a link leads to is gone. In the
 * order of the answers, so that also the order of the rows tells nothing.
 */
export async function tallyUnnamed({ tx, viewer, now }: Scope, pulseId: string): Promise<void> {
  const { workspaceId } = viewer;
  const [closed] = await ask(tx)<{ id: string }>`
    SELECT id FROM "Pulse" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${pulseId}::uuid AND NOT "isNamed"
      AND "cancelledAt" IS NULL AND "closesAt" <= ${now}::timestamptz FOR UPDATE`;
  if (!closed) return;
  await tx.$executeRaw`
    WITH came AS (
      SELECT s."accountId", count(*)::int AS answered FROM "PulseResponse" s
      WHERE s."workspaceId" = ${workspaceId}::uuid AND s."pulseId" = ${pulseId}::uuid
        AND EXISTS (SELECT FROM "PulseAnswer" n WHERE n."workspaceId" = s."workspaceId" AND n."responseId" = s.id)
      GROUP BY s."accountId")
    INSERT INTO "UnnamedTally" ("workspaceId", "pulseId", "accountId", asked, answered)
    SELECT r."workspaceId", r."pulseId", r."accountId", count(*)::int,
      CASE WHEN max(came.answered) >= ${FEWEST_UNNAMED}::int THEN max(came.answered) END
    FROM "PulseRecipient" r LEFT JOIN came ON came."accountId" = r."accountId"
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."pulseId" = ${pulseId}::uuid
    GROUP BY r."workspaceId", r."pulseId", r."accountId"
    ON CONFLICT ("workspaceId", "pulseId", "accountId") DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "UnnamedAnswer" ("workspaceId", "pulseId", "accountId", item, value, text, wording)
    SELECT "workspaceId", "pulseId", "accountId", item, value, text, wording FROM (
      SELECT s."workspaceId", s."pulseId", s."accountId", n.item, n.value, n.text, n.wording,
        count(*) OVER (PARTITION BY s."accountId", n.item) AS alike
      FROM "PulseResponse" s
      JOIN "PulseAnswer" n ON n."workspaceId" = s."workspaceId" AND n."responseId" = s.id
      JOIN "UnnamedTally" t ON t."workspaceId" = s."workspaceId" AND t."pulseId" = s."pulseId" AND t."accountId" = s."accountId"
      WHERE s."workspaceId" = ${workspaceId}::uuid AND s."pulseId" = ${pulseId}::uuid AND t.answered IS NOT NULL) given
    WHERE alike >= ${FEWEST_UNNAMED}::int OR text IS NOT NULL
    ORDER BY "accountId", item, value, text`;
  await forget({ tx, workspaceId }, pulseId);
}

/** What came back to a round without names that was taken back. */
export async function dropUnnamed({ tx, viewer: { workspaceId } }: Scope, pulseId: string): Promise<void> {
  await forget({ tx, workspaceId }, pulseId);
}

async function forget({ tx, workspaceId }: Pick<Scope, "tx"> & { workspaceId: string }, pulseId: string) {
  await tx.pulseResponse.deleteMany({ where: { workspaceId, pulseId, pulse: { isNamed: false } } });
}

export interface TallyLine {
  readonly accountId: string;
  readonly accountName: string;
  readonly asked: number;
  /** Null where fewer than three answered. */
  readonly answered: number | null;
}

/** How many answered a round without names, by account; nothing before it has closed. */
export const listTallies = ({ tx, viewer }: Scope, pulseId: string): Promise<readonly TallyLine[]> =>
  ask(tx)<TallyLine>`
    SELECT t."accountId", a.name AS "accountName", t.asked, t.answered FROM "UnnamedTally" t
    JOIN "Account" a ON a."workspaceId" = t."workspaceId" AND a.id = t."accountId"
    WHERE t."workspaceId" = ${viewer.workspaceId}::uuid AND t."pulseId" = ${pulseId}::uuid
    ORDER BY a.name, a.id`;
