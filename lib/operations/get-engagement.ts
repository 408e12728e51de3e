import "server-only";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { listPromises } from "@/lib/data/promises";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { notFound } from "@/lib/errors";
import { behavioursOfAccount, talksNeededSince } from "@/lib/judging/circumstances-of-account";
import type { AccountHead } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { isThen } from "@/lib/report/choose-moment";
import { countAsks } from "@/lib/report/count-asks";
import { countBehaviours, countOwnBehaviours } from "@/lib/report/count-behaviours";
import { saidAndDid } from "@/lib/report/said-and-did";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { scoreAccount } from "@/lib/scoring";
import { getAccountReport } from "./get-account-report";

type ShownEngagement = Pick<AccountReport, "behaviours" | "ownBehaviours" | "asks" | "saidAndDid" | "score">;

/** How they take part, and what we asked of them. Behaviour never grows too old to be read, so a year of talks is enough. */
export async function getEngagement(
  scope: Scope,
  query: AccountReportQuery,
  { account: { id }, moment }: AccountHead,
): Promise<ShownEngagement> {
  if (isThen(moment)) return getAccountReport(scope, query);
  const { asOf, knownAt } = moment;
  const neededSince = talksNeededSince(new Date(asOf));
  const sources = (await loadCircumstanceSources(scope, [id], { neededSince })).get(id);
  if (!sources) throw notFound("account");
  const shown = behavioursOfAccount(sources);
  const behaviours = countBehaviours(shown, moment);
  const kept = { rows: await listRegisterRows(scope, id), promises: await listPromises(scope, id) };
  const answers = await listSurveyAnswers(scope, id, new Date(asOf));
  const model = await currentModel(scope);
  return {
    behaviours,
    ownBehaviours: countOwnBehaviours(kept.rows, asOf),
    asks: countAsks(kept, asOf),
    saidAndDid: saidAndDid(answers, behaviours, asOf),
    score: scoreAccount({ evidence: [], behaviours: shown, asOf, knownAt }, model),
  };
}
