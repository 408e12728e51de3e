import "server-only";
import type { AuditedNoun, AuditValue } from "@/lib/schemas/audit";
import type { Scope } from "./scope";

/**
 * A record as the audit compares it. Values are shown from and to; they carry names instead of ids, so that they are
 * readable when the other one is long gone. Of texts nothing is kept but that they changed.
 */
export interface AuditedRecord {
  readonly values: Readonly<Record<string, AuditValue>>;
  readonly texts: Readonly<Record<string, string | null>>;
}

export async function findAuditedRecord(scope: Scope, noun: AuditedNoun, id: string): Promise<AuditedRecord | null> {
  return READERS[noun](scope, id);
}

type Reader = (scope: Scope, id: string) => Promise<AuditedRecord | null>;

const READERS: Readonly<Record<AuditedNoun, Reader>> = {
  account: readAccount,
  contact: readContact,
  contract: readContract,
  interaction: readInteraction,
  member: readMember,
  profile: readProfile,
  promise: readPromise,
  purchase: readPurchase,
  value_commitment: readValueCommitment,
  workspace: readWorkspace,
};

const keyOf = ({ viewer }: Scope, id: string) => ({ workspaceId_id: { workspaceId: viewer.workspaceId, id } });
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const moneyOf = (cents: bigint | null, currency: string) => (cents === null ? null : `${cents} ${currency}`);
const instantOf = (date: Date | null) => date?.toISOString() ?? null;

async function readAccount(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.account.findUnique({
    where: keyOf(scope, id),
    include: { owner: { select: { user: { select: { name: true } } } }, parent: { select: { name: true } } },
  });
  if (!row) return null;
  const { name, tier, segment, industry, externalId, declaredType, supplierShare, note } = row;
  return {
    values: {
      ...{ name, tier, segment, industry, externalId, declaredType, supplierShare },
      arr: moneyOf(row.arrCents, row.currency),
      owner: row.owner?.user.name ?? null,
      parent: row.parent?.name ?? null,
      startedOn: dayOf(row.startedOn),
      renewsOn: dayOf(row.renewsOn),
      archived: row.archivedAt !== null,
    },
    texts: { note },
  };
}

async function readContact(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.contact.findUnique({
    where: keyOf(scope, id),
    include: { department: { select: { name: true } } },
  });
  if (!row) return null;
  const { name, email, title, seniority, decisionRole, language, externalId, note } = row;
  return {
    values: {
      ...{ name, email, title, seniority, decisionRole, language, externalId },
      department: row.department?.name ?? null,
      leftOn: dayOf(row.leftOn),
    },
    texts: { note },
  };
}

async function readContract(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.contract.findUnique({ where: keyOf(scope, id) });
  if (!row) return null;
  return {
    values: {
      startsOn: dayOf(row.startsOn),
      endsOn: dayOf(row.endsOn),
      noticeOn: dayOf(row.noticeOn),
      arr: moneyOf(row.arrCents, row.currency),
    },
    texts: { note: row.note },
  };
}

async function readPurchase(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.purchase.findUnique({ where: keyOf(scope, id) });
  if (!row) return null;
  return {
    values: { purchasedOn: dayOf(row.purchasedOn), amount: moneyOf(row.amountCents, row.currency) },
    texts: { note: row.note },
  };
}

async function readInteraction(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.interaction.findUnique({ where: keyOf(scope, id) });
  if (!row) return null;
  const { kind, direction, channel, sentiment, summary, note } = row;
  return {
    values: {
      ...{ kind, direction, channel, sentiment },
      occurredAt: instantOf(row.occurredAt),
      resolvedAt: instantOf(row.resolvedAt),
      removed: row.removedAt !== null,
    },
    texts: { summary, note },
  };
}

async function readMember(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.member.findUnique({ where: keyOf(scope, id) });
  return row && { values: { role: row.role, active: row.deactivatedAt === null }, texts: {} };
}

async function readProfile(scope: Scope): Promise<AuditedRecord | null> {
  const row = await scope.tx.user.findUnique({ where: { id: scope.viewer.userId } });
  return row && { values: { name: row.name, timeZone: row.timeZone }, texts: {} };
}

async function readPromise(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.promise.findUnique({ where: keyOf(scope, id) });
  if (!row) return null;
  return {
    values: {
      importance: row.importance,
      promisedOn: dayOf(row.promisedOn),
      dueOn: dayOf(row.dueOn),
      keptOn: dayOf(row.keptAt),
      brokenOn: dayOf(row.brokenAt),
    },
    texts: { summary: row.summary },
  };
}

async function readValueCommitment(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.valueCommitment.findUnique({ where: keyOf(scope, id) });
  if (!row) return null;
  const { metric, unit, baseline, promised, achieved } = row;
  return {
    values: {
      ...{ metric, unit, baseline, promised, achieved },
      dueOn: dayOf(row.dueOn),
      measuredAt: instantOf(row.measuredAt),
    },
    texts: {},
  };
}

async function readWorkspace(scope: Scope): Promise<AuditedRecord | null> {
  const row = await scope.tx.workspace.findUnique({ where: { id: scope.viewer.workspaceId } });
  return row && { values: { name: row.name }, texts: {} };
}
