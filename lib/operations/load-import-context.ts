import "server-only";
import {
  listAccountEntries,
  loadAccountInputs,
  loadContactInputs,
  loadInteractionInputs,
  loadSurveyAnswerInputs,
} from "@/lib/data/import-sources";
import type { ImportRunDetail } from "@/lib/data/imports";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { type Lookups, lookupsOf } from "@/lib/import/lookups";
import { AccountBook, PersonBook } from "@/lib/import/plan/books";
import { InteractionBook } from "@/lib/import/plan/plan-interaction";
import type { ImportContext } from "@/lib/import/plan/plan-rows";
import { RowReader } from "@/lib/import/plan/row-reader";
import { SurveyAnswerBook } from "@/lib/import/plan/survey-answer-book";
import type { SourceRow } from "@/lib/import/read-table";
import { mintId } from "@/lib/records/mint-id";

/** Loads what rows of a file refer to, and no more, so that they can be planned without the database. */
export async function loadImportContext(
  scope: Scope,
  run: Pick<ImportRunDetail, "noun" | "mapping" | "header">,
  rows: readonly SourceRow[],
): Promise<ImportContext> {
  const reader = new RowReader(run.noun, run.mapping, run.header, scope.now.getTime());
  const accounts = new AccountBook(await listAccountEntries(scope));
  const ground = { reader, accounts, newId: mintId };
  if (run.noun === "accounts") return { ...ground, noun: run.noun, ...(await accountSources(scope, ground, rows)) };
  const lookups = lookupsOf(reader, rows, accounts);
  const { inputs, people } = await contactSources(scope, run.noun === "contacts", lookups);
  if (run.noun === "contacts") return { ...ground, noun: run.noun, people, stored: inputs };
  if (run.noun === "survey_answers") {
    const wanted = { contactIds: [...inputs.keys()], externalIds: lookups.externalIds };
    const stored = new SurveyAnswerBook(await loadSurveyAnswerInputs(scope, wanted));
    return { ...ground, noun: run.noun, people, stored };
  }
  const accountIds = [...new Set([...lookups.accountIds, ...[...inputs.values()].map(({ accountId }) => accountId)])];
  const stored = new InteractionBook(await loadInteractionInputs(scope, { ...lookups, accountIds }));
  return { ...ground, noun: run.noun, people, stored, members: await everyMember(scope) };
}

type Ground = Pick<ImportContext, "reader" | "accounts">;

async function accountSources(scope: Scope, { reader, accounts }: Ground, rows: readonly SourceRow[]) {
  const meant = rows.flatMap((row) => [
    accounts.byExternalId(reader.text(row, "externalId")),
    ...accounts.namesakes(reader.text(row, "name")),
    accounts.keyless(reader.text(row, "name")),
  ]);
  const ids = [...new Set(meant.flatMap((entry) => (entry ? [entry.id] : [])))];
  return {
    stored: await loadAccountInputs(scope, ids),
    members: await everyMember(scope),
    currency: scope.viewer.currency,
  };
}

async function contactSources(scope: Scope, isByExternalId: boolean, { accountIds, people, externalIds }: Lookups) {
  const inputs = await loadContactInputs(scope, { accountIds, references: isByExternalId ? externalIds : people });
  const entries = [...inputs].map(([id, { accountId, externalId, name, email }]) => ({
    id,
    accountId,
    externalId,
    name,
    email,
  }));
  return { inputs, people: new PersonBook(entries) };
}

/** Also those who have left: files of old tell of them. */
const everyMember = async (scope: Scope) =>
  (await listMembers(scope)).map(({ deactivatedAt, ...member }) => ({ ...member, hasLeft: deactivatedAt !== null }));
