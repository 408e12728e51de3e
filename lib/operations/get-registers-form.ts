import "server-only";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { type AccountRegisters, listAccountRegisters } from "@/lib/data/account-registers";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import { listContacts } from "@/lib/data/contacts";
import { type DepartmentReach, listDepartments, listReach } from "@/lib/data/departments";
import { listOfferedBehaviours } from "@/lib/data/own-behaviours";
import { listRecordSources, type RecordSource } from "@/lib/data/record-sources";
import { listWordsOf } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { contractBehind } from "@/lib/records/circumstances-of-account";
import { loadAccountFor } from "@/lib/records/load-account-for";
import { REACH_DAYS } from "@/lib/registers/department";
import { contradictingTerms } from "@/lib/report/contract-terms";

interface RegistersForm {
  readonly account: { readonly id: string; readonly name: string; readonly currency: string };
  readonly records: AccountRegisters;
  /** Who can be named in a record. */
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  /** Those that matter, for a count to be confirmed. */
  readonly reach: readonly DepartmentReach[];
  /** What the workspace calls things that have no closed set. */
  readonly kindsOfBarrier: readonly string[];
  /** Ways of taking part that it counts besides the eleven, offered or recorded here. */
  readonly behaviours: readonly { readonly id: string; readonly name: string }[];
  /** What a rough spot can have grown from. */
  readonly sources: readonly RecordSource[];
  /** What matters to them is written down. */
  readonly hasListened: boolean;
  /** What the contracts say where the account says something else. */
  readonly terms: {
    readonly version: number;
    readonly currency: string;
    /** Nobody recorded a contract, and one is taken to be in force (scoring model 2.5). */
    readonly isContractPresumed: boolean;
    readonly renewsOn: { readonly account: string | null; readonly contract: string } | null;
    readonly arrCents: { readonly account: number | null; readonly contract: number } | null;
  };
}

/** A longer list of suggestions is not read. */
const MOST_KINDS = 20;

/** Everything recorded about an account that is neither interaction nor answer, to review and add to. */
export async function getRegistersForm(scope: Scope, accountId: string): Promise<RegistersForm> {
  await loadAccountFor(scope, "register.write", accountId);
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  const { id, name, currency } = account;
  const records = await listAccountRegisters(scope, id);
  const contacts = (await listContacts(scope, id)).map((contact) => ({ id: contact.id, name: contact.name }));
  const departments = (await listDepartments(scope, id)).map((one) => ({ id: one.id, name: one.name }));
  const reach = await listReach(scope, id, new Date(scope.now.getTime() - REACH_DAYS * DAY_MS));
  const sources = await listRecordSources(scope, id);
  const kindsOfBarrier = await listWordsOf(scope, { noun: "barrier", field: "kind", accountId: id, limit: MOST_KINDS });
  const behaviours = await listOfferedBehaviours(scope, id);
  const [terms, hasListened] = [termsOf(account, records, scope.now), account.note !== null];
  const named = { contacts, departments, reach, sources, kindsOfBarrier, behaviours };
  return { account: { id, name, currency }, records, ...named, hasListened, terms };
}

function termsOf(account: AccountDetail, { contracts }: AccountRegisters, now: Date): RegistersForm["terms"] {
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
