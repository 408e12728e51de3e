import "server-only";
import { termsKnown } from "@/lib/calendar/contract-terms";
import { listContactNames } from "@/lib/data/contacts";
import { sumInteractions } from "@/lib/data/known-interactions";
import { listMembers } from "@/lib/data/members";
import type { PromiseDetail } from "@/lib/data/promises";
import type { Scope } from "@/lib/data/scope";
import { sourcesKnownBy } from "@/lib/judging/sources-known-by";
import { REGISTERS, tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import type { AccountHead, ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { composeHead } from "@/lib/report/compose-head";
import { listHeldAlone } from "@/lib/report/held-alone";
import { isTroubled } from "@/lib/report/is-trouble";
import { riskStanding } from "@/lib/report/risk-standing";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import type { ScoringModel } from "@/lib/scoring";
import type { Ground, ImaginedMoment } from "@/lib/what-if/ground";
import { isImaginedNoun } from "@/lib/what-if/imagined-kinds";
import { type PackedGround, packGround } from "@/lib/what-if/pack-ground";
import { loadAccountHead } from "./load-account-head";
import { leftAlone, loadJudged } from "./load-judged";
import { loadMoment } from "./load-moment";

/** What a what-if is worked out from, wherever that is done. */
export interface WhatIf {
  readonly head: AccountHead;
  readonly ground: PackedGround;
  readonly model: ScoringModel;
  readonly moment: ImaginedMoment;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Something is wrong that nobody has settled. */
  readonly isTroubled: boolean;
}

/** All that an account is judged by at a moment: no more is asked of the server, whatever is imagined. */
export async function getWhatIf(scope: Scope, query: AccountReportQuery): Promise<WhatIf> {
  const moment = await loadMoment(scope, query);
  const loaded = isThen(moment) ? await ofThen(scope, query, moment) : await ofToday(scope, query.accountId, moment);
  const { ledger, bundles, sums, rows, promises, members, contacts, ...more } = loaded;
  const ground: Ground = {
    ...{ evidence: ledger.map(evidenceIn), bundles, source: more.sources },
    rows: rows.filter((row) => isAsked(row, moment.asOf)).map(asKept),
    promises: promises
      .filter(isOpenOfOurs)
      .map(({ id, summary, importance, dueOn }) => ({ id, summary, importance, dueOn })),
    // What is told in bundles cannot be told apart by who of ours was there.
    heldAlone: bundles.length > 0 ? {} : Object.fromEntries(listHeldAlone({ ...sums, ledger })),
  };
  const { model, head } = more;
  // Whatever is imagined today is newer than what was recorded last.
  const after = isThen(moment) ? 0 : 1;
  return {
    ...{
      head,
      ground: packGround(ground),
      model,
      moment: { asOf: moment.asOf + after, knownAt: moment.knownAt + after },
      isTroubled: isTroubled({ rows, sources: more.sources }, moment),
    },
    ...{ contacts: namesOf(contacts), members: namesOf(members.filter(({ deactivatedAt }) => deactivatedAt === null)) },
  };
}

async function ofToday(scope: Scope, accountId: string, moment: ReportMoment) {
  const looked = await loadJudged(scope, accountId, moment);
  const { account, judged, sources, registers, bundles, model } = looked;
  const { score, act, spell } = judged;
  const standing = riskStanding(score.risk.active, score.risk.level);
  const contracts = termsKnown(sources.contracts, moment.knownAt);
  const known = { accountId, asOf: new Date(moment.asOf), knownAt: new Date(moment.knownAt), except: [] };
  return {
    head: composeHead(account, { moment, act, spell, standing, contracts }),
    ...{ sources, bundles, model, ledger: leftAlone(looked), ...registers },
    contacts: await listContactNames(scope, accountId),
    members: await listMembers(scope),
    sums: await sumInteractions(scope, known),
  };
}

async function ofThen(scope: Scope, query: AccountReportQuery, moment: ReportMoment) {
  const { head, account, whole } = await loadAccountHead(scope, query, moment);
  if (!whole) throw new TypeError("Of another day all of an account is loaded.");
  const { contacts, members, registers, sums, model } = whole;
  const sources = sourcesKnownBy(whole.sources, moment.knownAt);
  const ledger = whole.ledger.filter(({ recordedAt }) => recordedAt <= moment.knownAt);
  return {
    ...{ head, sources, model, bundles: [], contacts, members, sums },
    ledger: leftAlone({ account, moment, ledger, registers }),
    ...{ rows: registers.rows, promises: registers.promises },
  };
}

/** No more of a row of the ledger than is scored. */
const evidenceIn = ({
  revision: _,
  origin: _origin,
  originId: _id,
  ...evidence
}: Awaited<ReturnType<typeof ofToday>>["ledger"][number]) => evidence;

/** Somebody can still say what becomes of it, or it says something only together with its like. */
const isAsked = (row: RegisterRow, at: number): boolean =>
  isImaginedNoun(row.noun) && (REGISTERS[row.noun].together !== undefined || tellRecord(row, at).state.isOpen);

/** A field that says nothing is none. */
const asKept = ({ lapsesAt: _, ...row }: RegisterRow): RegisterRow => ({
  ...row,
  fields: Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== null)),
});

const isOpenOfOurs = ({ madeBy, keptAt, brokenAt }: PromiseDetail) =>
  madeBy === "us" && keptAt === null && brokenAt === null;

const namesOf = (people: readonly { readonly id: string; readonly name: string }[]) =>
  people.map(({ id, name }) => ({ id, name }));
