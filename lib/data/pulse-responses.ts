import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { isPulseItem } from "@/lib/pulse/items";
import type { PulseAnswerInput } from "@/lib/pulse/read-sent";
import type { PulseItem } from "@/lib/schemas/pulse";
import { ask } from "./ask";
import type { Tx } from "./client";
import type { PulseLink } from "./pulse-links";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

export interface StoredResponse {
  readonly id: string;
  readonly respondedAt: Date | null;
  readonly version: number;
  readonly answers: readonly PulseAnswerInput[];
}

/** What came back through a link so far; null before anything did. */
export async function findPulseResponse(tx: Tx, workspaceId: string, keyHash: string): Promise<StoredResponse | null> {
  const row = await tx.pulseResponse.findUnique({
    where: { workspaceId_keyHash: { workspaceId, keyHash } },
    select: {
      id: true,
      respondedAt: true,
      version: true,
      answers: { select: { item: true, value: true, text: true } },
    },
  });
  return row && { ...row, answers: row.answers.flatMap(ofItem) };
}

const ofItem = ({ item, ...answer }: { item: string; value: number | null; text: string | null }) =>
  isPulseItem(item) ? [{ item, ...answer }] : [];

/** Makes the response of a link if it is not there, and holds it until the transaction ends: of two saves one comes after the other. */
export async function holdPulseResponse(
  tx: Tx,
  link: PulseLink,
  keyHash: string,
): Promise<{ id: string; respondedAt: Date | null }> {
  const { workspaceId, pulseId, accountId, isNamed } = link;
  const recipientId = isNamed ? link.recipientId : null;
  await tx.$executeRaw`
    INSERT INTO "PulseResponse" ("workspaceId", "pulseId", "accountId", "recipientId", "keyHash")
    VALUES (${workspaceId}::uuid, ${pulseId}::uuid, ${accountId}::uuid, ${recipientId}::uuid, ${keyHash})
    ON CONFLICT ("workspaceId", "keyHash") DO NOTHING`;
  const [row] = await tx.$queryRaw<{ id: string; respondedAt: Date | null }[]>`
    SELECT id, "respondedAt" FROM "PulseResponse"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "keyHash" = ${keyHash} FOR UPDATE`;
  if (!row) throw new Error("a response that was just made is not there");
  return row;
}

export async function savePulseAnswers(
  tx: Tx,
  { workspaceId, wording, isNamed, ...link }: PulseLink,
  {
    responseId,
    given,
    cleared,
  }: { responseId: string; given: readonly PulseAnswerInput[]; cleared: readonly PulseItem[] },
): Promise<number> {
  // Of three who answered one may be the only one who reads German.
  const language = isNamed ? link.language : UNDETERMINED;
  await upsertRows(tx, {
    table: "PulseAnswer",
    columns: {
      workspaceId: "uuid",
      responseId: "uuid",
      item: "text",
      value: "smallint",
      text: "text",
      wording: "text",
      language: "text",
    },
    rows: given.map((answer) => ({ ...answer, workspaceId, responseId, wording, language })),
    key: ["workspaceId", "responseId", "item"],
  });
  if (cleared.length > 0)
    await tx.pulseAnswer.deleteMany({ where: { workspaceId, responseId, item: { in: [...cleared] } } });
  const { version } = await tx.pulseResponse.update({
    where: { workspaceId_id: { workspaceId, id: responseId } },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** Whether anything is answered, if only that somebody cannot say. */
export const hasPulseAnswers = async (tx: Tx, workspaceId: string, responseId: string): Promise<boolean> =>
  (await tx.pulseAnswer.count({ where: { workspaceId, responseId } })) > 0;

/** ISO 639-2. */
const UNDETERMINED = "und";

/** They said that they are done. Where no names are kept, neither the moment is nor who it was. */
export async function markResponded(
  tx: Tx,
  link: PulseLink,
  { responseId, now }: { responseId: string; now: Date },
): Promise<void> {
  const { workspaceId, recipientId, isNamed, closesAt } = link;
  await tx.pulseResponse.update({
    where: { workspaceId_id: { workspaceId, id: responseId } },
    data: { respondedAt: isNamed ? now : closesAt },
  });
  if (!isNamed) return;
  await tx.pulseRecipient.update({
    where: { workspaceId_id: { workspaceId, id: recipientId } },
    data: { respondedOn: new Date(utcDayOf(now)) },
  });
}

/** Nobody learns whether there was one. */
export async function dropResponse({ tx, viewer }: Scope, keyHash: string): Promise<void> {
  await tx.pulseResponse.deleteMany({ where: { workspaceId: viewer.workspaceId, keyHash, respondedAt: null } });
}

/** What somebody answered, with who it was: to be counted. */
export interface CountableResponse {
  readonly pulseId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly items: readonly PulseItem[];
  readonly answers: readonly PulseAnswerInput[];
  readonly comment: string | null;
  /** When they sent it, or the pulse closed. */
  readonly answeredAt: Date;
}

/** Null for what was not sent, for what names nobody, and where the person is gone. */
export async function findCountableResponse(scope: Scope, responseId: string): Promise<CountableResponse | null> {
  const row = await scope.tx.pulseResponse.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: responseId } },
    select: {
      ...{ pulseId: true, accountId: true, respondedAt: true },
      recipient: { select: { contactId: true } },
      pulse: { select: { items: true } },
      answers: { select: { item: true, value: true, text: true } },
    },
  });
  if (!(row?.recipient && row.respondedAt)) return null;
  const answers = row.answers.flatMap(ofItem);
  return {
    ...{ pulseId: row.pulseId, accountId: row.accountId, contactId: row.recipient.contactId, answers },
    answeredAt: row.respondedAt,
    items: row.pulse.items.filter(isPulseItem),
    comment: answers.find(({ item }) => item === "comment")?.text ?? null,
  };
}

/**
 * What was answered and never sent counts as sent when its pulse closed; but for what came by a link, or in a round, that was
 * taken back, for nobody knows who that was. Answers which.
 */
export async function sendUnsentResponses({ tx, viewer, now }: Scope, pulseId: string): Promise<readonly string[]> {
  const sent = await ask(tx)<{ id: string; recipientId: string }>`
    UPDATE "PulseResponse" s SET "respondedAt" = p."closesAt"
    FROM "Pulse" p, "PulseRecipient" r
    WHERE s."workspaceId" = ${viewer.workspaceId}::uuid AND s."pulseId" = ${pulseId}::uuid AND s."respondedAt" IS NULL
      AND p."workspaceId" = s."workspaceId" AND p.id = s."pulseId" AND p."closesAt" <= ${now}::timestamptz
      AND p."cancelledAt" IS NULL
      AND r."workspaceId" = s."workspaceId" AND r.id = s."recipientId" AND r."revokedAt" IS NULL
      AND EXISTS (SELECT FROM "PulseAnswer" n WHERE n."workspaceId" = s."workspaceId" AND n."responseId" = s.id)
    RETURNING s.id, r.id AS "recipientId"`;
  await tx.$executeRaw`
    UPDATE "PulseRecipient" r SET "respondedOn" = (p."closesAt" AT TIME ZONE 'UTC')::date
    FROM "Pulse" p
    WHERE r."workspaceId" = ${viewer.workspaceId}::uuid AND r.id = ANY(${sent.map(({ recipientId }) => recipientId)}::uuid[])
      AND p."workspaceId" = r."workspaceId" AND p.id = r."pulseId"`;
  return sent.map(({ id }) => id);
}
