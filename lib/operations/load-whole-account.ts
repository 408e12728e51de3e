import "server-only";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { findAccount } from "@/lib/data/accounts";
import { listTeamAnswers } from "@/lib/data/assessments";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { listContacts } from "@/lib/data/contacts";
import { loadLedger } from "@/lib/data/evidence";
import { listInteractions } from "@/lib/data/interactions";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { notFound } from "@/lib/errors";
import type { ReportMoment } from "@/lib/report/account-report";
import type { WholeAccount } from "@/lib/report/whole-account";

/** More than any one relationship has held so far; a bound, so that one account can never fill the memory. */
const MOST_INTERACTIONS = 10_000;

export async function loadWholeAccount(
  scope: Scope,
  accountId: string,
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): Promise<WholeAccount> {
  const until = new Date(asOf);
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  const sources = (await loadCircumstanceSources(scope, [accountId])).get(accountId);
  if (!sources) throw notFound("account");
  const isKnown = ({ recordedAt }: { readonly recordedAt: Date }) => recordedAt.getTime() <= knownAt;
  const { promises, valueCommitments, factReviews, ...trade } = await listAccountRegisters(scope, accountId);
  const take = { before: new Date(asOf + 1), take: MOST_INTERACTIONS };
  return {
    account,
    sources,
    members: await listMembers(scope),
    contacts: await listContacts(scope, accountId),
    ledger: (await loadLedger(scope, [accountId])).get(accountId) ?? [],
    model: await currentModel(scope),
    interactions: (await listInteractions(scope, accountId, take)).filter(isKnown),
    teamAnswers: await listTeamAnswers(scope, accountId, until),
    surveyAnswers: (await listSurveyAnswers(scope, accountId, until)).filter(isKnown),
    registers: {
      ...trade,
      promises: promises.filter(isKnown),
      valueCommitments: valueCommitments.filter(isKnown),
      factReviews: factReviews.filter(isKnown),
    },
  };
}
