import "server-only";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { Named } from "@/lib/registers/register";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import { ACTION_FIELDS } from "@/lib/schemas/action";
import type { AuditedNoun, AuditValue } from "@/lib/schemas/audit";
import { COMMENT_FIELDS } from "@/lib/schemas/comment";
import { CONTACT_FIELDS } from "@/lib/schemas/contact";
import { CONTRACT_FIELDS } from "@/lib/schemas/contract";
import { ownValue } from "@/lib/schemas/own-value";
import { PROMISE_FIELDS } from "@/lib/schemas/promise";
import { PURCHASE_FIELDS } from "@/lib/schemas/purchase";
import { aliasOf, type RecordField, type RecordFields } from "@/lib/schemas/record-field";
import { isRegisterNoun, type RegisterNoun } from "@/lib/schemas/register-noun";
import { PACK_TEXT_FIELDS } from "@/lib/schemas/review-pack";
import { findAction } from "./actions";
import { findComment } from "./comments";
import { findDepartment } from "./departments";
import { findOwnBehaviour } from "./own-behaviours";
import { findPackText } from "./pack-texts";
import { findRecordSources } from "./record-sources";
import { findRegisterRow } from "./register-rows";
import { findSavedView } from "./saved-views";
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
  return isRegisterNoun(noun) ? readRegister(scope, noun, id) : READERS[noun](scope, id);
}

type Reader = (scope: Scope, id: string) => Promise<AuditedRecord | null>;

const READERS: Readonly<Record<Exclude<AuditedNoun, RegisterNoun>, Reader>> = {
  account: readAccount,
  action: readAction,
  assessment: readAssessment,
  comment: readComment,
  contact: readContact,
  contract: readContract,
  fact_review: readFactReview,
  interaction: readInteraction,
  member: readMember,
  own_behaviour: readOwnBehaviour,
  pack_text: readPackText,
  profile: readProfile,
  promise: readPromise,
  purchase: readPurchase,
  saved_view: readSavedView,
  survey_answer: readSurveyAnswer,
  workspace: readWorkspace,
};

const keyOf = ({ viewer }: Scope, id: string) => ({ workspaceId_id: { workspaceId: viewer.workspaceId, id } });

type Cells = Readonly<Record<string, unknown>>;

/** What a row has to hold: each field, and a record that is referred to by its name, under its alias. */
type RowOf<F extends RecordFields> = Readonly<
  Record<
    { [K in keyof F]: F[K] extends { readonly kind: "record"; readonly alias: infer A } ? A : K }[keyof F] & string,
    unknown
  >
>;

/** Every declared field of a row. */
function audited<F extends RecordFields>(fields: F, row: Cells & RowOf<F>): AuditedRecord {
  const declared = Object.entries(fields);
  const values = declared.filter(([, { kind, isPrivate }]) => !isPrivate && kind !== "currency");
  const texts = declared.filter(([, { isPrivate }]) => isPrivate);
  return {
    values: Object.fromEntries(values.map(([name, field]) => [aliasOf(name, field), valueIn(row, name, field)])),
    texts: Object.fromEntries(
      texts.map(([name]) => {
        const text = ownValue(row, name);
        return [name, typeof text === "string" ? text : null];
      }),
    ),
  };
}

function valueIn(row: Cells, name: string, field: RecordField): AuditValue {
  const value = ownValue(row, field.kind === "record" ? aliasOf(name, field) : name);
  if (value === null) return null;
  if (field.kind === "money") return `${value} ${row["currency"]}`;
  if (value instanceof Date) return field.kind === "day" || field.isDay ? dayOfMoment(value) : value.toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new Error(`The audit cannot tell what stands in ${name}.`);
}

async function readAccount(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.account.findUnique({
    where: keyOf(scope, id),
    include: { owner: { select: { user: { select: { name: true } } } }, parent: { select: { name: true } } },
  });
  if (!row) return null;
  const names = { owner: row.owner?.user.name ?? null, parent: row.parent?.name ?? null };
  const { values, texts } = audited(ACCOUNT_FIELDS, { ...row, ...names });
  return { values: { ...values, archived: row.archivedAt !== null }, texts };
}

async function readAction(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await findAction(scope, id);
  return row && withRemoval(audited(ACTION_FIELDS, { ...row, owner: row.ownerName }), row);
}

async function readComment(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await findComment(scope, id);
  return row && withRemoval(audited(COMMENT_FIELDS, { ...row }), row);
}

async function readPackText(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await findPackText(scope, id);
  return row && withRemoval(audited(PACK_TEXT_FIELDS, { ...row }), row);
}

async function readContact(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.contact.findUnique({
    where: keyOf(scope, id),
    include: { department: { select: { name: true } } },
  });
  return row && audited(CONTACT_FIELDS, { ...row, department: row.department?.name ?? null });
}

async function readContract(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.contract.findUnique({ where: keyOf(scope, id) });
  return row && audited(CONTRACT_FIELDS, row);
}

async function readPurchase(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.purchase.findUnique({ where: keyOf(scope, id) });
  return row && audited(PURCHASE_FIELDS, row);
}

const instantOf = (date: Date | null) => date?.toISOString() ?? null;

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

async function readOwnBehaviour(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await findOwnBehaviour(scope, id);
  return row && withRemoval({ values: { name: row.name }, texts: {} }, row);
}

/** What was looked for may be a name. */
async function readSavedView(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await findSavedView(scope, id);
  if (!row) return null;
  const { name, isShared, isDefault, state } = row;
  return withRemoval({ values: { name, isShared, isDefault }, texts: { shows: state } }, row);
}

async function readProfile(scope: Scope): Promise<AuditedRecord | null> {
  const row = await scope.tx.user.findUnique({ where: { id: scope.viewer.userId } });
  return row && { values: { name: row.name, timeZone: row.timeZone }, texts: {} };
}

const withRemoval = ({ values, texts }: AuditedRecord, { removedAt }: { readonly removedAt: Date | null }) => ({
  ...{ values: { ...values, removed: removedAt !== null }, texts },
});

/** People record days; a moment is what the score counts by. */
async function readPromise(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.promise.findUnique({ where: keyOf(scope, id) });
  return row && withRemoval(audited(PROMISE_FIELDS, { ...row, keptOn: row.keptAt, brokenOn: row.brokenAt }), row);
}

async function readSurveyAnswer(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.surveyAnswer.findUnique({ where: keyOf(scope, id) });
  if (!row) return null;
  const { kind, value, comment } = row;
  const answeredAt = row.answeredAt.toISOString();
  return { values: { kind, value, answeredAt, removed: row.removedAt !== null }, texts: { comment } };
}

/** An answer is never shown; that it was taken back is. */
async function readAssessment(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.assessment.findUnique({ where: keyOf(scope, id) });
  return row && withRemoval({ values: {}, texts: {} }, row);
}

async function readFactReview(scope: Scope, id: string): Promise<AuditedRecord | null> {
  const row = await scope.tx.factReview.findUnique({ where: keyOf(scope, id) });
  return row && withRemoval({ values: {}, texts: {} }, row);
}

async function readWorkspace(scope: Scope): Promise<AuditedRecord | null> {
  const row = await scope.tx.workspace.findUnique({ where: { id: scope.viewer.workspaceId } });
  return row && { values: { name: row.name, pulseCadenceDays: row.pulseCadenceDays }, texts: {} };
}

/** What a record names is told by its name, as everywhere in the audit. */
async function readRegister(scope: Scope, noun: RegisterNoun, id: string): Promise<AuditedRecord | null> {
  const row = await findRegisterRow(scope, { noun, recordId: id });
  if (!row) return null;
  const { fields } = REGISTERS[noun];
  const names = new Map<string, string | null>();
  for (const [name, field] of Object.entries(fields)) {
    const named = ownValue(row.fields, name);
    if (field.kind !== "record") continue;
    const told = typeof named === "string" ? await NAME_OF[field.of ?? "contact"](scope, named) : null;
    names.set(aliasOf(name, field), told);
  }
  return withRemoval(audited(fields, { ...row.fields, ...Object.fromEntries(names) }), row);
}

/** An idea is told by its day: what people write is not kept (decision 0014). */
const NAME_OF: { readonly [N in Named]: (scope: Scope, id: string) => Promise<string | null> } = {
  contact: async (scope, id) => (await scope.tx.contact.findUnique({ where: keyOf(scope, id) }))?.name ?? null,
  department: async (scope, id) => (await findDepartment(scope, id))?.name ?? null,
  source: async (scope, id) => (await findRecordSources(scope, [id]))[0]?.noun.replace("_", " ") ?? null,
  behaviour: async (scope, id) => (await findOwnBehaviour(scope, id))?.name ?? null,
  idea: async (scope, id) => {
    const idea = await scope.tx.idea.findUnique({ where: keyOf(scope, id) });
    return idea && `given ${dayOfMoment(idea.givenAt)}`;
  },
};
