import "server-only";
import type { Scope } from "./scope";

export interface DepartmentKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
}

/** The departments of an account that were not taken back, by their names. */
export async function listDepartments(scope: Scope, accountId: string): Promise<readonly DepartmentKey[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, removedAt: null },
    select: { id: true, accountId: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** Those of some accounts. */
export async function listDepartmentsOf(
  scope: Scope,
  accountIds: readonly string[],
): Promise<readonly (DepartmentKey & { readonly externalId: string | null })[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId: { in: [...accountIds] }, removedAt: null },
    select: { id: true, accountId: true, name: true, externalId: true },
  });
}

/** Some departments by their keys, whichever account they are of, also those that were taken back. */
export async function listDepartmentKeys(
  scope: Scope,
  ids: readonly string[],
): Promise<readonly (DepartmentKey & { readonly removedAt: Date | null })[]> {
  return scope.tx.department.findMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: [...ids] } },
    select: { id: true, accountId: true, name: true, removedAt: true },
  });
}

export async function findDepartment(scope: Scope, departmentId: string): Promise<DepartmentKey | null> {
  return scope.tx.department.findUnique({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id: departmentId } },
    select: { id: true, accountId: true, name: true },
  });
}

/** The last two-way contact of each department of an account in a time, as it was known at an instant. */
export async function listMeetings(scope: Scope, known: MeetingsWanted): Promise<readonly LastMeeting[]> {
  const { accountId, since, until, knownAt, except } = known;
  return scope.tx.$queryRaw<LastMeeting[]>`
    SELECT c."departmentId", max(i."occurredAt") AS at FROM "Contact" c
    JOIN "InteractionContact" p ON p."workspaceId" = c."workspaceId" AND p."contactId" = c.id
    JOIN "Interaction" i ON i."workspaceId" = p."workspaceId" AND i.id = p."interactionId"
    WHERE c."workspaceId" = ${scope.viewer.workspaceId}::uuid AND c."accountId" = ${accountId}::uuid
      AND c."departmentId" IS NOT NULL AND i.direction = 'two_way' AND i.kind <> 'note' AND i."removedAt" IS NULL
      AND i."occurredAt" > ${since}::timestamptz AND i."occurredAt" <= ${until}::timestamptz
      AND i."recordedAt" <= ${knownAt}::timestamptz AND i.id <> ALL (${[...except]}::uuid[])
    GROUP BY 1`;
}

interface MeetingsWanted {
  readonly accountId: string;
  readonly since: Date;
  readonly until: Date;
  readonly knownAt: Date;
  /** Those that were known otherwise than they stand now. */
  readonly except: readonly string[];
}

interface LastMeeting {
  readonly departmentId: string;
  readonly at: Date;
}

/** In which department each contact of an account works, by their ids; whoever works in none is missing. */
export async function departmentsOfContacts(scope: Scope, accountId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await scope.tx.contact.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, departmentId: { not: null } },
    select: { id: true, departmentId: true },
  });
  return new Map(rows.flatMap(({ id, departmentId }) => (departmentId === null ? [] : [[id, departmentId] as const])));
}
