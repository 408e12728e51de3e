import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { type AccountRegisters, listRegistersOf } from "@/lib/data/account-registers";
import type { AccountDetail } from "@/lib/data/accounts";
import { listContactNames } from "@/lib/data/contacts";
import { listDepartments } from "@/lib/data/departments";
import { listOfferedBehaviours } from "@/lib/data/own-behaviours";
import { listRecordSources } from "@/lib/data/record-sources";
import { listWordsOf } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { contractBehind } from "@/lib/judging/circumstances-of-account";
import { contradictingTerms } from "@/lib/report/contract-terms";
import type { RegisterView } from "@/lib/report/register-view";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { RegisterGroup } from "@/lib/schemas/register-noun";
import { loadAccountHead } from "./load-account-head";
import { loadReach } from "./load-reach";

/** A longer list of suggestions is not read. */
const MOST_KINDS = 20;

/** What is kept of an account under one heading: to read, and for those who keep it to add to. */
export async function getRegisterView(
  scope: Scope,
  query: AccountReportQuery,
  group: RegisterGroup,
): Promise<RegisterView> {
  const { head, account, whole } = await loadAccountHead(scope, query);
  const { id } = account;
  const registers = whole?.registers ?? (await listRegistersOf(scope, id, group));
  const contacts = whole?.contacts ?? (await listContactNames(scope, id));
  const isFootprint = group === "footprint";
  const known = { accountId: id, rows: registers.rows, moment: head.moment, former: whole?.former };
  return {
    ...{ head, registers },
    contacts: contacts.map((contact) => ({ id: contact.id, name: contact.name })),
    departments: (isFootprint ? await listDepartments(scope, id) : []).map((one) => ({ id: one.id, name: one.name })),
    reach: isFootprint ? await loadReach(scope, known) : [],
    sources: group === "trust" ? await listRecordSources(scope, id) : [],
    kindsOfBarrier: isFootprint
      ? await listWordsOf(scope, { noun: "barrier", field: "kind", accountId: id, limit: MOST_KINDS })
      : [],
    behaviours: group === "ideas" ? await listOfferedBehaviours(scope, id) : [],
    terms: termsOf(account, registers, new Date(head.moment.asOf)),
  };
}

function termsOf(account: AccountDetail, { contracts }: AccountRegisters, now: Date): RegisterView["terms"] {
  const { renewsOn, arrCents } = contradictingTerms(contracts, account, now);
  return {
    version: account.version,
    currency: account.currency,
    isContractPresumed: isPresumed(account, contracts, now.getTime()),
    renewsOn: renewsOn && {
      account: account.renewsOn && utcDayOf(account.renewsOn),
      contract: utcDayOf(renewsOn),
    },
    arrCents: arrCents === null ? null : { account: account.arrCents, contract: arrCents },
  };
}

function isPresumed({ arrCents, renewsOn }: AccountDetail, contracts: readonly unknown[], now: number): boolean {
  if (contracts.length > 0) return false;
  return contractBehind({ contracts: [], arrCents, renewsAt: renewsOn?.getTime() ?? null }, now, now) === "presumed";
}
