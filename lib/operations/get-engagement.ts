import "server-only";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { listPromises } from "@/lib/data/promises";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { notFound } from "@/lib/errors";
import { behavioursOfAccount, statedBy, talksNeededSince } from "@/lib/judging/circumstances-of-account";
import type { AccountReport } from "@/lib/report/account-report";
import { countAsks } from "@/lib/report/count-asks";
import { countBehaviours, countOwnBehaviours } from "@/lib/report/count-behaviours";
import { saidAndDid } from "@/lib/report/said-and-did";
import { scoreAccount } from "@/lib/scoring";
import type { KnownHead } from "./load-account-head";

type ShownEngagement = Pick<AccountReport, "behaviours" | "ownBehaviours" | "asks" | "saidAndDid" | "score">;

/** How they take part, and what we asked of them. Behaviour never grows too old to be read, so a year of talks is enough. */
export async function getEngagement(scope: Scope, known: KnownHead): Promise<ShownEngagement> {
  const { moment } = known.head;
  const { asOf, knownAt } = moment;
  const { sources, registers: kept, surveyAnswers: answers } = known.whole ?? (await loadToday(scope, known));
  const model = await currentModel(scope);
  const shown = behavioursOfAccount(statedBy(sources, knownAt));
  const behaviours = countBehaviours(shown, moment);
  return {
    behaviours,
    ownBehaviours: countOwnBehaviours(kept.rows, asOf),
    asks: countAsks(kept, asOf),
    saidAndDid: saidAndDid(answers, behaviours, asOf),
    score: scoreAccount({ evidence: [], behaviours: shown, asOf, knownAt }, model),
  };
}

async function loadToday(scope: Scope, { account: { id }, head }: KnownHead) {
  const asOf = new Date(head.moment.asOf);
  const sources = (await loadCircumstanceSources(scope, [id], { neededSince: talksNeededSince(asOf) })).get(id);
  if (!sources) throw notFound("account");
  const registers = { rows: await listRegisterRows(scope, id), promises: await listPromises(scope, id) };
  return { sources, registers, surveyAnswers: await listSurveyAnswers(scope, id, asOf) };
}
