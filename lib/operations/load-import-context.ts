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
import { loadNamedRecords } from "@/lib/data/named-records";
import { loadRegisterInputs } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { type Lookups, lookupsOf } from "@/lib/import/lookups";
import { AccountBook, PersonBook } from "@/lib/import/plan/books";
import { InteractionBook } from "@/lib/import/plan/interaction-book";
import { NamedBook } from "@/lib/import/plan/named-book";
import type { ImportContext } from "@/lib/import/plan/plan-rows";
import { RegisterBook } from "@/lib/import/plan/register-book";
import { RowReader } from "@/lib/import/plan/row-reader";
import { SurveyAnswerBook } from "@/lib/import/plan/survey-answer-book";
import type { SourceRows } from "@/lib/import/source-rows";
import { mintId } from "@/lib/records/mint-id";
import { REGISTERS } from "@/lib/registers/all-registers";
import { isRegisterNoun } from "@/lib/schemas/register-noun";

/** Opens a scope to ask something of the database, or asks in the one that is open. */
export type Ask = <T>(question: (scope: Scope) => Promise<T>) => Promise<T>;

/** Loads what rows of a file refer to, and no more, so that they can be planned without the database. */
export async function loadImportContext(
  ask: Ask,
  run: Pick<ImportRunDetail, "noun" | "mapping" | "header">,
  rows: SourceRows,
): Promise<ImportContext> {
  const { entries, members, currency, now } = await ask(everywhere);
  const reader = new RowReader(run.noun, run.mapping, run.header, now);
  const accounts = new AccountBook(entries);
  const ground = { reader, accounts, newId: mintId };
  if (run.noun === "accounts") {
    const ids = accountsMeant(ground, rows);
    return {
      ...ground,
      noun: run.noun,
      members,
      currency,
      stored: await ask((scope) => loadAccountInputs(scope, ids)),
    };
  }
  const lookups = lookupsOf(reader, rows, accounts);
  const { inputs, people } = await contactSources(ask, run.noun === "contacts", lookups);
  if (run.noun === "contacts") return { ...ground, noun: run.noun, people, stored: inputs };
  if (run.noun === "survey_answers") {
    const wanted = { contactIds: [...inputs.keys()], externalIds: lookups.externalIds };
    const stored = new SurveyAnswerBook(await ask((scope) => loadSurveyAnswerInputs(scope, wanted)));
    return { ...ground, noun: run.noun, people, stored };
  }
  const accountIds = [...new Set([...lookups.accountIds, ...[...inputs.values()].map(({ accountId }) => accountId)])];
  const wanted = { ...lookups, accountIds };
  const { noun } = run;
  if (isRegisterNoun(noun)) {
    const stored = new RegisterBook(REGISTERS[noun], await ask((scope) => loadRegisterInputs(scope, noun, wanted)));
    const named = new NamedBook(await ask((scope) => loadNamedRecords(scope, noun, accountIds)));
    return { ...ground, noun, people, stored, named };
  }
  const stored = new InteractionBook(await ask((scope) => loadInteractionInputs(scope, wanted)));
  return { ...ground, noun, people, members, stored };
}

/** What rows of every kind may refer to. Also members who have left: files of old tell of them. */
async function everywhere(scope: Scope) {
  const members = await listMembers(scope);
  return {
    entries: await listAccountEntries(scope),
    members: members.map(({ deactivatedAt, ...member }) => ({ ...member, hasLeft: deactivatedAt !== null })),
    currency: scope.viewer.currency,
    now: scope.now.getTime(),
  };
}

function accountsMeant({ reader, accounts }: Pick<ImportContext, "reader" | "accounts">, rows: SourceRows) {
  const ids = new Set<string>();
  for (const row of rows) {
    const name = reader.text(row, "name");
    const byKey = accounts.byExternalId(reader.text(row, "externalId"));
    for (const entry of [byKey, ...accounts.namesakes(name), accounts.keyless(name)]) if (entry) ids.add(entry.id);
  }
  return [...ids];
}

async function contactSources(ask: Ask, isByExternalId: boolean, { accountIds, people, externalIds }: Lookups) {
  const wanted = { accountIds, references: isByExternalId ? externalIds : people };
  const inputs = await ask((scope) => loadContactInputs(scope, wanted));
  const entries = [...inputs].map(([id, { accountId, externalId, name, email }]) => ({
    id,
    accountId,
    externalId,
    name,
    email,
  }));
  return { inputs, people: new PersonBook(entries) };
}
