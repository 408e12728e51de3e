import "server-only";
import { YEAR_MS } from "@/lib/calendar/days";
import { ask } from "./ask";
import type { Scope } from "./scope";

/** Who carries a relationship: of either side whoever had most contact in the 365 days before, of those who are there. */
export interface ClosestPeople {
  readonly theirs: string | null;
  readonly ours: string | null;
  /** How many of ours had any. */
  readonly ofOurs: number;
  /** Of theirs whoever decides, as it is said of them today; null where nobody is said to, and of another day. */
  readonly decides: string | null;
}

const NOBODY: ClosestPeople = { theirs: null, ours: null, ofOurs: 0, decides: null };

/** As it stands now, of two who are alike the one whom the alphabet has first. In one statement: an overview waits for it. */
export async function findClosestPeople(
  { tx, viewer }: Scope,
  { accountId, asOf: now }: { readonly accountId: string; readonly asOf: Date },
): Promise<ClosestPeople> {
  const since = new Date(now.getTime() - YEAR_MS);
  const [found = NOBODY] = await ask(tx)<ClosestPeople>`
    WITH lately AS MATERIALIZED (
      SELECT i.id FROM "Interaction" i
      WHERE i."workspaceId" = ${viewer.workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i."removedAt" IS NULL AND i.kind <> 'note'
        AND i."occurredAt" > ${since}::timestamptz AND i."occurredAt" <= ${now}::timestamptz),
    theirs AS (
      SELECT c.name, count(*) AS times FROM lately l
      JOIN "InteractionContact" p ON p."workspaceId" = ${viewer.workspaceId}::uuid AND p."interactionId" = l.id
      JOIN "Contact" c ON c."workspaceId" = p."workspaceId" AND c.id = p."contactId"
      WHERE c."leftOn" IS NULL OR c."leftOn" > ${now}::timestamptz GROUP BY c.id, c.name),
    ours AS (
      SELECT u.name, count(*) AS times FROM lately l
      JOIN "InteractionMember" p ON p."workspaceId" = ${viewer.workspaceId}::uuid AND p."interactionId" = l.id
      JOIN "Member" m ON m."workspaceId" = p."workspaceId" AND m.id = p."memberId" AND m."deactivatedAt" IS NULL
      JOIN "User" u ON u.id = m."userId" GROUP BY m.id, u.name)
    SELECT (SELECT name FROM theirs ORDER BY times DESC, name COLLATE "C" LIMIT 1) AS theirs,
      (SELECT name FROM ours ORDER BY times DESC, name COLLATE "C" LIMIT 1) AS ours, (SELECT count(*)::int FROM ours) AS "ofOurs",
      (SELECT c.name FROM "Contact" c
        WHERE c."workspaceId" = ${viewer.workspaceId}::uuid AND c."accountId" = ${accountId}::uuid
          AND c."decisionRole" = 'decision_maker' AND (c."leftOn" IS NULL OR c."leftOn" > ${now}::timestamptz)
        ORDER BY c.name COLLATE "C" LIMIT 1) AS decides`;
  return found;
}
