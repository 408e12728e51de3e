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
import { type KnownHead, loadAccountHead } from "./load-account-head";
import { loadReach } from "./load-reach";
import type { Wanted } from "./load-whole-account";

/** A longer list of suggestions is not read. */
const MOST_KINDS = 20;

/** What is kept of an account under one heading: to read, and for those who keep it to add to. */
export const getRegisterView = async (
  scope: Scope,
  query: AccountReportQuery,
  group: RegisterGroup,
): Promise<RegisterView> => (await openRegisterView(scope, query, group)).kept;

/** What a view tells beside its registers of another day than today. */
const WANTED: Partial<Record<RegisterGroup, Wanted>> = { people: "people", ideas: "all" };

/** The same beside all that was loaded for it: of another day it is told from that what stands beside the registers. */
export async function openRegisterView(
  scope: Scope,
  query: AccountReportQuery,
  group: RegisterGroup,
): Promise<{ readonly kept: RegisterView; readonly known: KnownHead }> {
  const known = await loadAccountHead(scope, query, undefined, WANTED[group] ?? "overview");
  return { known, kept: await keptOf(scope, known, group) };
}

async function keptOf(scope: Scope, { head, account, whole }: KnownHead, group: RegisterGroup): Promise<RegisterView> {
  const { id } = account;
  const registers = whole?.registers ?? (await listRegistersOf(scope, id, group));
  const contacts = whole?.contacts ?? (await listContactNames(scope, id));
  const isFootprint = group === "footprint";
  const leaning = { accountId: id, rows: registers.rows, moment: head.moment, former: whole?.former };
  return {
    ...{ head, registers },
    contacts: contacts.map((contact) => ({ id: contact.id, name: contact.name })),
    departments: (isFootprint ? await listDepartments(scope, id) : []).map((one) => ({ id: one.id, name: one.name })),
    reach: isFootprint ? await loadReach(scope, leaning) : [],
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
