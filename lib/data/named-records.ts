import "server-only";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { NamedEntry, NamedOf } from "@/lib/registers/named-entry";
import type { RegisterNoun } from "@/lib/schemas/register-noun";
import { listDepartmentsOf } from "./departments";
import { listOwnBehaviours } from "./own-behaviours";
import { listSourcesOfAccounts } from "./record-sources";
import { loadRegisterInputs } from "./register-rows";
import type { Scope } from "./scope";

type Ids = readonly string[];

const READERS: { readonly [O in NamedOf]: (scope: Scope, accountIds: Ids) => Promise<readonly NamedEntry[]> } = {
  department: async (scope, accountIds) =>
    (await listDepartmentsOf(scope, accountIds)).map((one) => ({ of: "department", ...one })),
  idea: async (scope, accountIds) =>
    (await loadRegisterInputs(scope, "idea", { accountIds, externalIds: [] }))
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ id, input: { accountId, externalId, summary } }) => ({
        ...{ of: "idea", id, accountId, externalId, name: String(summary) },
      })),
  behaviour: async (scope) =>
    (await listOwnBehaviours(scope))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ id, name }) => ({ of: "behaviour", id, name, accountId: null, externalId: null })),
  source: async (scope, accountIds) =>
    (await listSourcesOfAccounts(scope, accountIds)).map(({ summary: name, noun: _, ...one }) => ({
      ...{ of: "source", name, ...one },
    })),
};

/** What records of a register may name besides people, at some accounts. */
export async function loadNamedRecords(
  scope: Scope,
  noun: RegisterNoun,
  accountIds: Ids,
): Promise<readonly NamedEntry[]> {
  const named: NamedEntry[] = [];
  for (const { of } of Object.values(REGISTERS[noun].fields)) {
    if (of !== undefined && of !== "contact") named.push(...(await READERS[of](scope, accountIds)));
  }
  return named;
}
