import "server-only";
import { Prisma } from "@/lib/generated/client";
import type { CommentInput } from "@/lib/schemas/comment";
import { OWNER_NAME } from "./members";
import { insertRows, saveVersioned } from "./rows";
import type { Scope } from "./scope";
import { forgetMentions, tellMentions } from "./tell-changes";

export interface CommentDetail {
  readonly id: string;
  readonly accountId: string;
  readonly actionId: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly version: number;
  readonly removedAt: Date | null;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
}

/** Of one account so many at most, the latest: nobody reads more. */
const MOST_OF_ACCOUNT = 200;

/** What stands of an account and its actions, the latest first. */
export const listCommentsOf = (scope: Scope, accountId: string): Promise<readonly CommentDetail[]> =>
  read(
    scope,
    Prisma.sql`c."accountId" = ${accountId}::uuid AND c."removedAt" IS NULL
      ORDER BY c."writtenAt" DESC, c.id DESC LIMIT ${MOST_OF_ACCOUNT}::int`,
  );

/** Also one that was taken back. */
export async function findComment(scope: Scope, commentId: string): Promise<CommentDetail | null> {
  const [comment] = await read(scope, Prisma.sql`c.id = ${commentId}::uuid`);
  return comment ?? null;
}

function read(scope: Scope, where: Prisma.Sql): Promise<readonly CommentDetail[]> {
  return scope.tx.$queryRaw<CommentDetail[]>`
    SELECT c.id, c."accountId", c."actionId", c."authorId", ${OWNER_NAME} AS "authorName", c.text, c."writtenAt",
      c."editedAt", c.version, c."removedAt",
      (SELECT coalesce(json_agg(json_build_object('id', n."memberId", 'name', named.name) ORDER BY named.name), '[]'::json)
        FROM "Mention" n
        JOIN "Member" their ON their."workspaceId" = n."workspaceId" AND their.id = n."memberId"
        JOIN "User" named ON named.id = their."userId"
        WHERE n."workspaceId" = c."workspaceId" AND n."commentId" = c.id) AS mentions
    FROM "Comment" c
    JOIN "Member" m ON m."workspaceId" = c."workspaceId" AND m.id = c."authorId"
    JOIN "User" u ON u.id = m."userId"
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND ${where}`;
}

const COMMENT = {
  table: "Comment",
  columns: { text: "text", editedAt: "timestamptz" },
  made: { actionId: "uuid", authorId: "uuid", writtenAt: "timestamptz" },
  isRemovable: true,
} as const;

/** Writes a comment, or changes it when the version seen is the one stored; false when it is not. */
export async function saveComment(
  scope: Scope,
  id: string,
  { accountId, version, actionId, text }: Omit<CommentInput, "commentId" | "mentionIds">,
): Promise<boolean> {
  const made = { actionId, authorId: scope.viewer.memberId, writtenAt: scope.now };
  const fields = { text, editedAt: version === undefined ? null : scope.now };
  return saveVersioned(scope, COMMENT, { id, accountId, version, fields, made });
}

/** Whom it is for, and who is told. Who has seen it already has seen it. */
export async function setMentions(
  scope: Scope,
  { id: commentId, accountId }: { readonly id: string; readonly accountId: string },
  memberIds: readonly string[],
): Promise<void> {
  const { workspaceId } = scope.viewer;
  const not = { notIn: [...memberIds] };
  const { count } = await scope.tx.mention.deleteMany({ where: { workspaceId, commentId, memberId: not } });
  if (count > 0) await forgetMentions(scope, { accountId, commentId }, memberIds);
  const there = await scope.tx.mention.findMany({ where: { workspaceId, commentId }, select: { memberId: true } });
  const known = new Set(there.map(({ memberId }) => memberId));
  const rows = [...new Set(memberIds)].filter((one) => !known.has(one));
  await insertRows(scope.tx, {
    table: "Mention",
    columns: { workspaceId: "uuid", commentId: "uuid", memberId: "uuid" },
    rows: rows.map((memberId) => ({ workspaceId, commentId, memberId })),
  });
  if (rows.length > 0) await tellMentions(scope, commentId);
}

/** Takes a comment back, or lets it stand again; its row stays. */
export async function setCommentRemoved(scope: Scope, commentId: string, isRemoved: boolean): Promise<void> {
  const { accountId } = await scope.tx.comment.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: commentId } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
    select: { accountId: true },
  });
  if (isRemoved) await forgetMentions(scope, { accountId, commentId });
  else await tellMentions(scope, commentId);
}

/** A comment that is for whoever looks, and waits for them. */
export interface OpenMention
  extends Pick<CommentDetail, "accountId" | "actionId" | "authorName" | "text" | "writtenAt"> {
  readonly commentId: string;
  readonly accountName: string;
}

/** Nobody works through more at once. */
const MOST_OPEN = 40;

/** What is for the member who looks, and they have neither answered in its place nor said that they have seen it. */
export const listOpenMentions = ({ tx, viewer }: Scope): Promise<readonly OpenMention[]> =>
  tx.$queryRaw<OpenMention[]>`
    SELECT c.id AS "commentId", c."accountId", a.name AS "accountName", c."actionId", ${OWNER_NAME} AS "authorName",
      c.text, c."writtenAt"
    FROM "Mention" n
    JOIN "Comment" c ON c."workspaceId" = n."workspaceId" AND c.id = n."commentId"
    JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    JOIN "Member" m ON m."workspaceId" = c."workspaceId" AND m.id = c."authorId"
    JOIN "User" u ON u.id = m."userId"
    WHERE n."workspaceId" = ${viewer.workspaceId}::uuid AND n."memberId" = ${viewer.memberId}::uuid AND n."seenAt" IS NULL
      AND c."removedAt" IS NULL AND a."archivedAt" IS NULL AND c."authorId" <> n."memberId"
      AND NOT EXISTS (
        SELECT FROM "Comment" later
        WHERE later."workspaceId" = c."workspaceId" AND later."accountId" = c."accountId"
          AND later."actionId" IS NOT DISTINCT FROM c."actionId" AND later."authorId" = n."memberId"
          AND later."removedAt" IS NULL AND later."writtenAt" > c."writtenAt")
    ORDER BY c."writtenAt", c.id LIMIT ${MOST_OPEN}::int`;

/** Says of a mention of the member who looks that they have seen it, or not; false where there is none. */
export async function setMentionSeen({ tx, viewer, now }: Scope, commentId: string, isSeen: boolean): Promise<boolean> {
  const { workspaceId, memberId } = viewer;
  const { count } = await tx.mention.updateMany({
    where: { workspaceId, memberId, commentId },
    data: { seenAt: isSeen ? now : null },
  });
  return count === 1;
}
