import "server-only";
import { type FactSources, loadFactSources } from "@/lib/data/account-facts";
import { type AccountRecords, listAccountRecords } from "@/lib/data/account-records";
import { type AccountDetail, findAccount } from "@/lib/data/accounts";
import { listTeamAnswers, type TeamAnswer } from "@/lib/data/assessments";
import { type ContactDetail, listContacts } from "@/lib/data/contacts";
import { type LedgerRow, loadLedger } from "@/lib/data/evidence";
import { type InteractionDetail, listInteractions } from "@/lib/data/interactions";
import { listMembers, type MemberSummary } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers, type SurveyAnswerDetail } from "@/lib/data/survey-answers";
import { notFound } from "@/lib/errors";
import type { ReportMoment } from "@/lib/schemas/account-report";
import type { ScoringModel } from "@/lib/scoring";

/** Everything recorded about one account that had happened and was known at one moment. */
export interface WholeAccount {
  readonly account: AccountDetail;
  readonly members: readonly MemberSummary[];
  readonly contacts: readonly ContactDetail[];
  /** All of it: the scoring library itself takes only what was known. */
  readonly ledger: readonly LedgerRow[];
  readonly sources: FactSources;
  readonly model: ScoringModel;
  readonly interactions: readonly InteractionDetail[];
  readonly teamAnswers: readonly TeamAnswer[];
  readonly surveyAnswers: readonly SurveyAnswerDetail[];
  readonly records: AccountRecords;
}

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
  const sources = (await loadFactSources(scope, [accountId])).get(accountId);
  if (!sources) throw notFound("account");
  const isKnown = ({ recordedAt }: { readonly recordedAt: Date }) => recordedAt.getTime() <= knownAt;
  const { promises, valueCommitments, factReviews, ...trade } = await listAccountRecords(scope, accountId);
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
    records: {
      ...trade,
      promises: promises.filter(isKnown),
      valueCommitments: valueCommitments.filter(isKnown),
      factReviews: factReviews.filter(isKnown),
    },
  };
}
