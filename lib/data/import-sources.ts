import "server-only";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import type { InteractionInput } from "@/lib/schemas/interaction";
import type { SurveyAnswerInput } from "@/lib/schemas/survey-answer";
import { ACCOUNT_COLUMNS } from "./accounts";
import { CONTACT_COLUMNS } from "./contacts";
import { selected } from "./rows";
import type { Scope } from "./scope";

/**
 * What is stored of the records an imported file may mean. Lists are passed as one array parameter each, because a
 * file holds more keys than a statement takes parameters.
 */

/** Every account by its keys, archived ones included: their external ids are taken too. */
export async function listAccountEntries(
  scope: Scope,
): Promise<
  readonly { id: string; name: string; externalId: string | null; parentId: string | null; isArchived: boolean }[]
> {
  return scope.tx.$queryRaw`
    SELECT id, name, "externalId", "parentId", "archivedAt" IS NOT NULL AS "isArchived"
    FROM "Account" WHERE "workspaceId" = ${scope.viewer.workspaceId}::uuid`;
}

export async function loadAccountInputs(
  scope: Scope,
  accountIds: readonly string[],
): Promise<Map<string, AccountInput>> {
  const rows = await scope.tx.$queryRaw<({ id: string } & AccountInput)[]>`
    SELECT a.id, ${selected(ACCOUNT_COLUMNS, "a")}
    FROM "Account" a
    WHERE a."workspaceId" = ${scope.viewer.workspaceId}::uuid AND a.id = ANY(${[...accountIds]}::uuid[])`;
  return new Map(rows.map(({ id, ...input }) => [id, input]));
}

/** Contacts of some accounts, and those that some references mean wherever they are. */
export async function loadContactInputs(
  scope: Scope,
  wanted: { readonly accountIds: readonly string[]; readonly references: readonly string[] },
): Promise<Map<string, ContactInput>> {
  const { workspaceId } = scope.viewer;
  const references = [...wanted.references];
  const rows = await scope.tx.$queryRaw<({ id: string } & ContactInput)[]>`
    SELECT c.id, ${selected(CONTACT_COLUMNS, "c")}, d.name AS department
    FROM "Contact" c
    LEFT JOIN "Department" d ON d."workspaceId" = c."workspaceId" AND d.id = c."departmentId"
    WHERE c."workspaceId" = ${workspaceId}::uuid AND (
      c."accountId" = ANY(${[...wanted.accountIds]}::uuid[])
      OR c."externalId" = ANY(${references}::text[])
      OR c.email = ANY(${references.map((reference) => reference.toLowerCase())}::text[]))`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

export async function loadInteractionInputs(
  scope: Scope,
  wanted: {
    readonly accountIds: readonly string[];
    readonly instants: readonly string[];
    readonly externalIds: readonly string[];
  },
): Promise<readonly { id: string; isRemoved: boolean; input: InteractionInput }[]> {
  const { workspaceId } = scope.viewer;
  const rows = await scope.tx.$queryRaw<({ id: string; isRemoved: boolean } & InteractionInput)[]>`
    SELECT i.id, i."accountId", i."externalId", i.kind::text, i.direction::text, i.channel::text, i."occurredAt",
      i.sentiment, i.summary, i.note, i."resolvedAt", i."removedAt" IS NOT NULL AS "isRemoved",
      ARRAY(SELECT p."contactId"::text FROM "InteractionContact" p
        WHERE p."workspaceId" = i."workspaceId" AND p."interactionId" = i.id ORDER BY 1) AS "contactIds",
      ARRAY(SELECT p."memberId"::text FROM "InteractionMember" p
        WHERE p."workspaceId" = i."workspaceId" AND p."interactionId" = i.id ORDER BY 1) AS "memberIds"
    FROM "Interaction" i
    WHERE i."workspaceId" = ${workspaceId}::uuid AND (
      i."externalId" = ANY(${[...wanted.externalIds]}::text[])
      OR (i."accountId" = ANY(${[...wanted.accountIds]}::uuid[])
        AND i."occurredAt" = ANY(${[...wanted.instants]}::timestamptz[])))`;
  return rows.map(({ id, isRemoved, ...input }) => ({ id, isRemoved, input }));
}

export async function loadSurveyAnswerInputs(
  scope: Scope,
  wanted: { readonly contactIds: readonly string[]; readonly externalIds: readonly string[] },
): Promise<readonly { id: string; isRemoved: boolean; input: SurveyAnswerInput }[]> {
  const { workspaceId } = scope.viewer;
  const rows = await scope.tx.$queryRaw<({ id: string; isRemoved: boolean } & SurveyAnswerInput)[]>`
    SELECT id, "accountId", "contactId", "externalId", kind::text, "surveyKey", value, comment, "answeredAt",
      "removedAt" IS NOT NULL AS "isRemoved"
    FROM "SurveyAnswer"
    WHERE "workspaceId" = ${workspaceId}::uuid AND (
      "contactId" = ANY(${[...wanted.contactIds]}::uuid[]) OR "externalId" = ANY(${[...wanted.externalIds]}::text[]))`;
  return rows.map(({ id, isRemoved, ...input }) => ({ id, isRemoved, input }));
}
