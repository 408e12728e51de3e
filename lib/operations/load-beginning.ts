import "server-only";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { listKnownInteractions } from "@/lib/data/known-interactions";
import type { RiskSpell } from "@/lib/data/risk-spells";
import type { Scope } from "@/lib/data/scope";
import { findSurveyAnswer } from "@/lib/data/survey-answers";
import type { Said } from "@/lib/report/account-timeline";
import { saidInInteraction, saidInRegister, saidInSurvey, saidOfPromise } from "@/lib/report/describe-records";
import type { RiskStanding } from "@/lib/report/risk-standing";

interface Begun {
  readonly accountId: string;
  readonly spell: RiskSpell | null;
  readonly standing: RiskStanding;
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
}

/** With which record a warning began, in its own words: a day without it would be read as the day of some other reason. */
export async function loadBeginning(
  scope: Scope,
  { accountId, spell, standing, registers }: Begun,
): Promise<Said | null> {
  if (spell === null || spell.originId === null || (standing !== "at-risk" && standing !== "watch")) return null;
  const { originId, sinceAt } = spell;
  if (spell.origin === "interaction") return saidInTalk(scope, accountId, originId);
  if (spell.origin === "survey_answer") {
    const answer = await findSurveyAnswer(scope, originId);
    return answer && answer.removedAt === null ? saidInSurvey(answer) : null;
  }
  const promise = registers.promises.find(({ id }) => id === originId);
  if (promise) return saidOfPromise(promise, sinceAt.getTime());
  const row = registers.rows.find(({ id }) => id === originId);
  return row ? saidInRegister(row, sinceAt.getTime()) : null;
}

async function saidInTalk(scope: Scope, accountId: string, id: string): Promise<Said | null> {
  const known = { accountId, asOf: scope.now, knownAt: scope.now, except: [] };
  const [talk] = await listKnownInteractions(scope, known, { newest: null, ids: [id] });
  return talk && talk.removedAt === null ? saidInInteraction(talk) : null;
}
