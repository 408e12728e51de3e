import "server-only";
import { z } from "zod";
import type { Prisma } from "@/lib/generated/client";
import {
  AUDIT_ENTRIES_PER_PAGE,
  type AuditChange,
  type AuditedNoun,
  type AuditQuery,
  auditChange,
} from "@/lib/schemas/audit";
import { ownValue } from "@/lib/schemas/own-value";
import { type AuditedRecord, findAuditedRecord } from "./audited-records";
import type { Tx } from "./client";
import { insertRows } from "./rows";
import type { Scope } from "./scope";

/** What a write touched. Neither secrets nor the text of an answer or a note ever enter the audit. */
export interface AuditSubject {
  readonly noun: string;
  readonly nounId?: string | null;
  readonly accountId?: string | null;
  readonly fields?: readonly string[];
  /** What was written, where no record can be looked at before and after. */
  readonly changes?: readonly AuditChange[];
}

/** What is looked at before and after a write, so that its entry can say from what to what. */
export interface AuditedRef {
  readonly noun: AuditedNoun;
  /** null for what has no id of its own here, or is only now being made. */
  readonly id: string | null;
}

/** Looks at a record now; asked again after the write, it tells what is different. null: nothing was there before. */
export async function watchChanges(
  scope: Scope,
  ref: AuditedRef | undefined,
): Promise<() => Promise<readonly AuditChange[] | null>> {
  const look = async () => (ref ? findAuditedRecord(scope, ref.noun, ref.id ?? "") : null);
  const isThere = ref !== undefined && (ref.id !== null || isOwn(ref.noun));
  if (isThere) await lockAudited(scope, ref);
  const before = isThere ? await look() : null;
  return async () => {
    if (!before) return null;
    const after = await look();
    return after ? changesBetween(before, after) : all(before.values);
  };
}

/** Of what is gone altogether: everything it said. */
const all = (values: AuditedRecord["values"]): readonly AuditChange[] =>
  Object.entries(values).flatMap(([field, from]) => (from === null ? [] : [{ field, from, to: null }]));

/**
 * Two who change one record at once take turns before either looks at it, else the second would be said to have done
 * what the first did. It comes before every other lock of a write, and there is one, so nothing can wait in a circle.
 */
async function lockAudited({ viewer, tx }: Scope, { noun, id }: AuditedRef): Promise<void> {
  const key = `audited:${viewer.workspaceId}:${noun}:${id ?? (noun === "profile" ? viewer.userId : "")}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** The profile and the workspace of the viewer need no id. */
const isOwn = (noun: AuditedNoun) => noun === "profile" || noun === "workspace";

function changesBetween(before: AuditedRecord, after: AuditedRecord): readonly AuditChange[] {
  const values = Object.entries(after.values).flatMap(([field, to]) => {
    const from = ownValue(before.values, field) ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
  const texts = Object.entries(after.texts).flatMap(([field, text]) =>
    ownValue(before.texts, field) === text ? [] : [field],
  );
  return [...values, ...texts.map((field) => ({ field }))];
}

export async function recordAudit(
  scope: Scope,
  action: string,
  subject: AuditSubject,
  changes: readonly AuditChange[] | null = null,
): Promise<void> {
  const { workspaceId, memberId } = scope.viewer;
  const { now: at, requestId } = scope;
  await recordAuditOf(scope.tx, { workspaceId, memberId, at, requestId }, { action, subject, changes });
}

/** Of one member and action no second refusal within this time: the log has each, and the audit is not buried in them. */
const REFUSAL_REST_MS = 10 * 60_000;

/** Nothing was done; of what was asked for only the kind is known, for nobody has looked at more. */
export async function recordRefusal(scope: Scope, action: string): Promise<void> {
  const { viewer, now: at, requestId } = scope;
  const { workspaceId, memberId } = viewer;
  const [noun = action] = action.split(".");
  const since = new Date(at.getTime() - REFUSAL_REST_MS);
  const earlier = { workspaceId, memberId, action, isRefused: true, at: { gt: since } };
  if (await scope.tx.auditEntry.findFirst({ where: earlier, select: { id: true } })) return;
  await scope.tx.auditEntry.create({ data: { workspaceId, memberId, at, requestId, action, noun, isRefused: true } });
}

/** One of several things that one write did, each told of as by itself. */
export interface AuditedWrite {
  readonly action: string;
  readonly subject: AuditSubject;
  /** Null of what was only now made. */
  readonly changes: readonly AuditChange[] | null;
}

/** For a write that changes records besides the one it is named by: each of them has its own entry. */
export async function recordAudits(
  { viewer, tx, now, requestId }: Scope,
  writes: readonly AuditedWrite[],
): Promise<void> {
  const { workspaceId, memberId } = viewer;
  await insertRows(tx, {
    table: "AuditEntry",
    columns: {
      ...{ workspaceId: "uuid", memberId: "uuid", requestId: "text", at: "timestamptz", action: "text", noun: "text" },
      ...{ nounId: "text", accountId: "uuid", fields: "text[]", changes: "jsonb" },
    },
    rows: writes.map(({ action, subject: { noun, nounId = null, accountId = null }, changes }) => ({
      ...{ workspaceId, memberId, requestId, at: now, action, noun, nounId, accountId },
      ...{ fields: changes?.map(({ field }) => field) ?? [], changes: changes && JSON.stringify(changes) },
    })),
  });
}

interface AuditContent {
  readonly action: string;
  readonly subject: AuditSubject;
  readonly changes?: readonly AuditChange[] | null;
}

/** Where there is no scope: somebody becomes a member, or acts by a link and is none (null). */
export async function recordAuditOf(
  tx: Tx,
  who: { workspaceId: string; memberId: string | null; at: Date; requestId: string },
  { action, subject, changes: seen = null }: AuditContent,
): Promise<void> {
  const changes = seen ?? subject.changes ?? null;
  const { noun, nounId = null, accountId = null, fields = changes?.map(({ field }) => field) ?? [] } = subject;
  const changed = changes === null ? {} : { changes: [...changes] };
  await tx.auditEntry.create({ data: { ...who, action, noun, nounId, accountId, fields: [...fields], ...changed } });
}

/** Who wrote a record last; null where nobody knows, as after an import, which is audited as a whole. */
export async function findLastWriter(
  scope: Scope,
  { noun, nounId }: { readonly noun: AuditedNoun; readonly nounId: string },
): Promise<string | null> {
  const newest = await scope.tx.auditEntry.findFirst({
    where: { workspaceId: scope.viewer.workspaceId, isRefused: false, OR: [{ noun, nounId }, { noun: "import" }] },
    orderBy: { at: "desc" },
    select: { noun: true, memberId: true },
  });
  return newest?.noun === noun ? newest.memberId : null;
}

export interface AuditEntryRow {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string | null;
  readonly action: string;
  readonly noun: string;
  readonly nounId: string | null;
  readonly accountId: string | null;
  readonly fields: readonly string[];
  readonly changes: readonly AuditChange[] | null;
  /** Whoever wanted it may not, so nothing was done. */
  readonly isRefused: boolean;
}

/** Newest first; of one person, about one account, or all. */
export async function listAuditEntries(
  scope: Scope,
  { page, memberId, accountId }: AuditQuery,
): Promise<{ readonly total: number; readonly entries: readonly AuditEntryRow[] }> {
  const where: Prisma.AuditEntryWhereInput = {
    workspaceId: scope.viewer.workspaceId,
    ...(memberId ? { memberId } : {}),
    ...(accountId ? { accountId } : {}),
  };
  const total = await scope.tx.auditEntry.count({ where });
  const rows = await scope.tx.auditEntry.findMany({
    where,
    omit: { workspaceId: true, requestId: true },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    skip: (page - 1) * AUDIT_ENTRIES_PER_PAGE,
    take: AUDIT_ENTRIES_PER_PAGE,
  });
  return { total, entries: rows.map((row) => ({ ...row, changes: storedChanges.parse(row.changes) })) };
}

const storedChanges = z.array(auditChange).nullable();
