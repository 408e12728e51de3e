import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import { type CircumstanceSources, loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { type LedgerRow, loadBooks } from "@/lib/data/evidence";
import { listPromises } from "@/lib/data/promises";
import { listRegisterRows } from "@/lib/data/register-rows";
import { findRiskSpells } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { notFound } from "@/lib/errors";
import { talksNeededSince } from "@/lib/judging/circumstances-of-account";
import { scoreRecords } from "@/lib/judging/score-records";
import { requirePermission } from "@/lib/permissions/require";
import { activeUntil, dormantSince } from "@/lib/records/dormant-since";
import { withLapses } from "@/lib/records/with-lapses";
import type { ReportMoment } from "@/lib/report/account-head";
import type { JudgedAccount } from "@/lib/report/judged-account";
import { type Bundle, OUTLOOK_DAYS, type ScoringModel } from "@/lib/scoring";

/** An account as it is judged at the moment of a page. */
export interface LoadedJudgement {
  readonly account: AccountDetail;
  readonly moment: ReportMoment;
  readonly sources: CircumstanceSources;
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
  /** Row by row; of a long one without what is told in bundles. */
  readonly ledger: readonly LedgerRow[];
  readonly bundles: readonly Bundle[];
  readonly model: ScoringModel;
  readonly judged: Omit<JudgedAccount, "coming">;
}

/** Judges an account as of today, from no more than a save reads of it. */
export async function loadJudged(scope: Scope, accountId: string, moment: ReportMoment): Promise<LoadedJudgement> {
  const loaded = await loadOfToday(scope, accountId, moment);
  const { account, ledger: evidence, bundles, sources: source, model } = loaded;
  requirePermission(scope.viewer, "account.read", account.ownerId);
  const { asOf, knownAt } = moment;
  const judgement = scoreRecords({ evidence, bundles, source, asOf, knownAt }, model);
  const [spell] = await findRiskSpells(scope, [account.id]);
  const { declaredType, archivedAt } = account;
  const dormant = archivedAt === null ? dormantSince({ sources: source, declaredType, asOf, knownAt }) : null;
  const until = activeUntil({ sources: source, asOf, knownAt });
  const since = { spell: spell ?? null, dormantSince: dormant, activeUntil: until };
  return { ...loaded, moment, judged: { ...judgement, moment, ...since } };
}

async function loadOfToday(scope: Scope, accountId: string, { asOf }: ReportMoment) {
  const account = await findAccount(scope, accountId);
  const neededSince = talksNeededSince(new Date(asOf));
  const sources = (await loadCircumstanceSources(scope, [accountId], { neededSince })).get(accountId);
  if (!account || !sources) throw notFound("account");
  const registers = {
    promises: await listPromises(scope, accountId),
    rows: await listRegisterRows(scope, accountId),
  };
  const { rows = [], bundles = [] } = (await loadBooks(scope, [accountId])).get(accountId) ?? {};
  const ledger = withLapses(rows, { accountId, registers, now: scope.now });
  return { account, sources, registers, ledger, bundles, model: await currentModel(scope) };
}

/** The ledger if nobody acts: with what will lapse as well. */
export function leftAlone({
  account,
  moment,
  ledger,
  registers,
}: Pick<LoadedJudgement, "account" | "moment" | "ledger" | "registers">): readonly LedgerRow[] {
  const now = new Date(moment.asOf + OUTLOOK_DAYS * DAY_MS);
  return withLapses(ledger, { accountId: account.id, registers, now });
}
