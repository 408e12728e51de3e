import "server-only";
import { Prisma } from "@/lib/generated/client";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import type { ContactInput } from "@/lib/schemas/contact";
import { keepFormerStates } from "./former-states";
import { listRefusals } from "./mail-refusals";
import { nameBegins, nameHolds } from "./name-search";
import { upsertRows } from "./rows";
import type { Scope } from "./scope";

export interface ContactDetail extends Readonly<ContactInput> {
  readonly id: string;
  readonly version: number;
  /** When somebody last had contact with this person. */
  readonly lastContactAt: Date | null;
  /** They said so themselves: this person, or whoever else has the address (decision 0078). */
  readonly refusesMailSince: Date | null;
}

const WITH_DEPARTMENT = {
  omit: { workspaceId: true, departmentId: true, foldedName: true, createdAt: true, updatedAt: true },
  include: { department: { select: { name: true } } },
} as const;

/** The people of an account, those who left last. */
export async function listContacts(scope: Scope, accountId: string): Promise<readonly ContactDetail[]> {
  const rows = await scope.tx.contact.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId },
    ...WITH_DEPARTMENT,
    orderBy: [{ leftOn: { sort: "asc", nulls: "first" } }, { name: "asc" }],
  });
  const lastContact = await lastContactOf(
    scope,
    rows.map(({ id }) => id),
  );
  const refusals = await refusalsOf(scope, rows);
  return rows.map((row) => toDetail(row, lastContact, refusals));
}

/** Who they are, and nothing else of them. */
export async function listContactNames(
  scope: Scope,
  accountId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return scope.tx.contact.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId },
    select: { id: true, name: true },
    orderBy: [{ leftOn: { sort: "asc", nulls: "first" } }, { name: "asc" }],
  });
}

export async function findContact(scope: Scope, contactId: string): Promise<ContactDetail | null> {
  const row = await scope.tx.contact.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: contactId } },
    ...WITH_DEPARTMENT,
  });
  return row && toDetail(row, await lastContactOf(scope, [contactId]), await refusalsOf(scope, [row]));
}

export interface FoundContact {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly accountName: string;
}

/** A longer list is not looked through; one types another letter. */
const MOST_FOUND = 8;

/** The few people whose name holds what was typed, wherever they work; who left is left out. */
export async function searchContacts(scope: Scope, typed: string): Promise<readonly FoundContact[]> {
  const column = Prisma.sql`c."foldedName"`;
  return scope.tx.$queryRaw<FoundContact[]>`
    SELECT c.id, c.name, a.id AS "accountId", a.name AS "accountName"
    FROM "Contact" c JOIN "Account" a ON a."workspaceId" = c."workspaceId" AND a.id = c."accountId"
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND c."leftOn" IS NULL AND a."archivedAt" IS NULL
      AND ${nameHolds(column, typed)}
    ORDER BY ${nameBegins(column, typed)}, c.name, c.id LIMIT ${MOST_FOUND}`;
}

/** A note about somebody is no contact with them. As a relation, every interaction of every contact would be fetched to keep the newest of each. */
async function lastContactOf(scope: Scope, contactIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await scope.tx.$queryRaw<{ contactId: string; at: Date }[]>`
    SELECT p."contactId", max(i."occurredAt") AS at
    FROM "InteractionContact" p
    JOIN "Interaction" i ON i."workspaceId" = p."workspaceId" AND i.id = p."interactionId"
    WHERE p."workspaceId" = ${scope.viewer.workspaceId}::uuid AND p."contactId" = ANY (${[...contactIds]}::uuid[])
      AND i."removedAt" IS NULL AND i.kind <> 'note'
    GROUP BY p."contactId"`;
  return new Map(rows.map(({ contactId, at }) => [contactId, at]));
}

type Row = Prisma.ContactGetPayload<typeof WITH_DEPARTMENT>;

type Moments = ReadonlyMap<string, Date>;

const toDetail = (row: Row, lastContact: Moments, refusals: Moments): ContactDetail => ({
  ...row,
  department: row.department?.name ?? null,
  lastContactAt: lastContact.get(row.id) ?? null,
  refusesMailSince: row.refusesMailSince ?? refusals.get(row.email ?? "") ?? null,
});

const refusalsOf = (scope: Scope, rows: readonly Row[]): Promise<Moments> =>
  listRefusals(
    scope,
    rows.flatMap(({ email }) => email ?? []),
  );

export interface ContactKey {
  readonly id: string;
  readonly accountId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly email: string | null;
}

/** Every contact by its keys: of the whole workspace for imports, of some ids to check that they belong together. */
export async function listContactKeys(scope: Scope, ids?: readonly string[]): Promise<readonly ContactKey[]> {
  return scope.tx.contact.findMany({
    where: { workspaceId: scope.viewer.workspaceId, ...(ids ? { id: { in: [...ids] } } : {}) },
    select: { id: true, accountId: true, externalId: true, name: true, email: true },
  });
}

export interface ContactRow {
  readonly id: string;
  readonly input: ContactInput;
}

/** What can be said about a contact, by its column; the department, which the input names, is another table. */
export const CONTACT_COLUMNS = {
  accountId: "uuid",
  externalId: "text",
  name: "text",
  email: "text",
  title: "text",
  seniority: '"Seniority"',
  decisionRole: '"DecisionRole"',
  language: "text",
  note: "text",
  leftOn: "date",
} as const satisfies Record<Exclude<keyof ContactInput, "department">, string>;

const COLUMNS = {
  ...{ workspaceId: "uuid", id: "uuid", departmentId: "uuid", createdAt: "timestamptz", updatedAt: "timestamptz" },
  ...CONTACT_COLUMNS,
};

/** Creates and changes contacts, with the departments they name. */
export async function saveContacts(scope: Scope, contacts: readonly ContactRow[]): Promise<void> {
  const { workspaceId } = scope.viewer;
  const departments = await ensureDepartments(scope, contacts);
  await upsertRows(scope.tx, {
    table: "Contact",
    columns: COLUMNS,
    rows: contacts.map(({ id, input: { department, ...input } }) => ({
      ...input,
      ...{ workspaceId, id, createdAt: scope.now, updatedAt: scope.now },
      departmentId: department === null ? null : (departments.get(departmentKey(input.accountId, department)) ?? null),
    })),
    key: ["workspaceId", "id"],
    kept: ["accountId", "createdAt"],
    isVersioned: true,
  });
}

/** What names people, and in which column; the next register does by itself. */
const NAMING: readonly (readonly [table: Prisma.ModelName, column: string])[] = [
  ["InteractionContact", "contactId"],
  ["SurveyAnswer", "contactId"],
  ["PulseRecipient", "contactId"],
  ...ALL_REGISTERS.flatMap(({ table, fields }) => [
    [table, "contactId"] as const,
    ...Object.entries(fields).flatMap(([name, { kind, of = "contact" }]) =>
      kind === "record" && of === "contact" && name !== "contactId" ? [[table, name] as const] : [],
    ),
  ]),
];

/** Takes a contact away of whom nothing was recorded; false, and nothing happens, where something was. */
export async function deleteUnusedContact(scope: Scope, contactId: string): Promise<boolean> {
  const isNamed = NAMING.map(
    ([table, column]) => Prisma.sql`EXISTS (
      SELECT 1 FROM ${Prisma.raw(`"${table}"`)} one
      WHERE one."workspaceId" = c."workspaceId" AND one.${Prisma.raw(`"${column}"`)} = c.id)`,
  );
  const count = await scope.tx.$executeRaw`
    DELETE FROM "Contact" c WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND c.id = ${contactId}::uuid
      AND NOT (${Prisma.join(isNamed, " OR ")})`;
  return count > 0;
}

const departmentKey = (accountId: string, name: string) => `${accountId} ${name}`;

async function ensureDepartments(scope: Scope, contacts: readonly ContactRow[]): Promise<ReadonlyMap<string, string>> {
  const { workspaceId } = scope.viewer;
  const named = contacts.flatMap(({ input }) =>
    input.department === null ? [] : [{ accountId: input.accountId, name: input.department }],
  );
  const wanted = new Map(named.map((one) => [departmentKey(one.accountId, one.name), one]));
  if (wanted.size === 0) return new Map();
  await upsertRows(scope.tx, {
    table: "Department",
    columns: { workspaceId: "uuid", accountId: "uuid", name: "text", recordedAt: "timestamptz" },
    rows: [...wanted.values()].map(({ accountId, name }) => ({ workspaceId, accountId, name, recordedAt: scope.now })),
    key: ["workspaceId", "accountId", "name"],
    kept: ["recordedAt"],
  });
  const rows = await scope.tx.department.findMany({
    where: { workspaceId, accountId: { in: [...new Set(named.map(({ accountId }) => accountId))] } },
  });
  await restoreNamed(
    scope,
    rows.filter(({ accountId, name }) => wanted.has(departmentKey(accountId, name))),
  );
  return new Map(rows.map(({ id, accountId, name }) => [departmentKey(accountId, name), id]));
}

/** One that was taken back stands again once somebody works in it. */
async function restoreNamed(
  scope: Scope,
  departments: readonly { readonly id: string; readonly removedAt: Date | null }[],
): Promise<void> {
  const ids = departments.flatMap(({ id, removedAt }) => (removedAt === null ? [] : [id]));
  if (ids.length === 0) return;
  await keepFormerStates(scope, "department", ids);
  await scope.tx.department.updateMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: ids } },
    data: { removedAt: null, version: { increment: 1 } },
  });
}
