import { surveyPath } from "@/components/survey-answers/survey-path";
import type { Action } from "@/lib/permissions/actions";
import { behindAccount } from "@/lib/schemas/account-view";
import { FACT_KINDS, GROUP_OF_FACT } from "@/lib/schemas/fact-review";
import { addedAt, type RegisterNoun } from "@/lib/schemas/register-noun";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import { type Indicator, QUESTIONS } from "@/lib/scoring";

interface Door {
  readonly path: string;
  readonly label: string;
  readonly permission: Action;
}

const LOG: Door = { path: "/interactions/new", label: "Log a contact", permission: "interaction.write" };
const RECORD_IT = { label: "Record it", permission: "register.write" } as const;

/** Where a register tells it: its form opens at once. */
const RECORDED: Partial<Record<Indicator, RegisterNoun | "promise">> = {
  promise: "promise",
  support: "support_case",
  reply: "request",
  attainment: "value_commitment",
  idea: "idea",
  goal: "goal",
  sponsor: "sponsor_fact",
  workflow: "workflow",
  seatAtTheirs: "seat",
  seatAtOurs: "seat",
};

const SURVEYED: Partial<Record<Indicator, SurveyKind>> = {
  csat: "csat",
  nps: "nps",
  ces: "ces",
  propositionPulse: "proposition_pulse",
  deliveryPulse: "delivery_pulse",
  creationPulse: "creation_pulse",
};

/** Where the answer about an indicator is written down, behind the address of an account. */
export function doorFor(indicator: Indicator): Door {
  const question = QUESTIONS.find((one) => indicator.startsWith(`${one}.`));
  if (question && indicator.endsWith(".team")) {
    return { path: `/assess?question=${question}`, label: "Score it", permission: "assessment.write" };
  }
  const asked = SURVEYED[indicator] ?? question;
  if (asked) return { path: surveyPath(asked), label: "Enter what they said", permission: "survey_answer.write" };
  const noun = RECORDED[indicator];
  if (noun) return { ...RECORD_IT, path: addedAt(noun) };
  if (indicator === "tone" || indicator === "jointSession") return LOG;
  const fact = FACT_KINDS.find((kind) => kind === indicator);
  return { ...RECORD_IT, path: `${behindAccount(fact ? GROUP_OF_FACT[fact] : "value")}#facts` };
}
