import { z } from "zod";
import { id, version } from "@/lib/schemas/fields";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { ASK, askInput } from "./ask";
import { BARRIER, barrierInput } from "./barrier";
import { BEHAVIOUR_EVENT, behaviourEventInput } from "./behaviour-event";
import { DECISION, decisionInput } from "./decision";
import { DEPARTMENT, departmentInput } from "./department";
import { FOREGONE_GAIN, foregoneGainInput } from "./foregone-gain";
import { GOAL, goalInput } from "./goal";
import { IDEA, ideaInput } from "./idea";
import { IDEA_REACTION, ideaReactionInput } from "./idea-reaction";
import { NEXT_LEVEL_TALK, nextLevelTalkInput } from "./next-level-talk";
import { OUTCOME, outcomeInput } from "./outcome";
import { OVERRIDE, overrideInput } from "./override";
import { PERSON_FACT, personFactInput } from "./person-fact";
import { PLANNED_STEP, plannedStepInput } from "./planned-step";
import { REASON_TO_STAY, reasonToStayInput } from "./reason-to-stay";
import { RECOMMENDATION, recommendationInput } from "./recommendation";
import type { Register, RegisterRow, ToldRecord } from "./register";
import { RENEWAL_CALL, renewalCallInput } from "./renewal-call";
import { RENEWAL_DECISION, renewalDecisionInput } from "./renewal-decision";
import { REQUEST, requestInput } from "./request";
import { ROUGH_SPOT, roughSpotInput } from "./rough-spot";
import { SEAT, seatInput } from "./seat";
import { SPONSOR_FACT, sponsorFactInput } from "./sponsor-fact";
import { SUPPORT_CASE, supportCaseInput } from "./support-case";
import { VALUE_COMMITMENT, valueCommitmentInput } from "./value-commitment";
import { WORKFLOW, workflowInput } from "./workflow";

/** Every register, in the order in which they are shown. */
export const REGISTERS: { readonly [N in RegisterNoun]: Register } = {
  value_commitment: VALUE_COMMITMENT,
  support_case: SUPPORT_CASE,
  request: REQUEST,
  goal: GOAL,
  idea: IDEA,
  idea_reaction: IDEA_REACTION,
  department: DEPARTMENT,
  sponsor_fact: SPONSOR_FACT,
  seat: SEAT,
  workflow: WORKFLOW,
  barrier: BARRIER,
  ask: ASK,
  behaviour_event: BEHAVIOUR_EVENT,
  recommendation: RECOMMENDATION,
  reason_to_stay: REASON_TO_STAY,
  rough_spot: ROUGH_SPOT,
  foregone_gain: FOREGONE_GAIN,
  person_fact: PERSON_FACT,
  decision: DECISION,
  planned_step: PLANNED_STEP,
  next_level_talk: NEXT_LEVEL_TALK,
  renewal_call: RENEWAL_CALL,
  renewal_decision: RENEWAL_DECISION,
  outcome: OUTCOME,
  override: OVERRIDE,
};
export const ALL_REGISTERS: readonly Register[] = Object.values(REGISTERS);

/** What can be said of a record of any register. */
export const registerInput = z.discriminatedUnion("noun", [
  valueCommitmentInput,
  supportCaseInput,
  requestInput,
  goalInput,
  ideaInput,
  ideaReactionInput,
  departmentInput,
  sponsorFactInput,
  seatInput,
  workflowInput,
  barrierInput,
  askInput,
  behaviourEventInput,
  recommendationInput,
  reasonToStayInput,
  roughSpotInput,
  foregoneGainInput,
  personFactInput,
  decisionInput,
  plannedStepInput,
  nextLevelTalkInput,
  renewalCallInput,
  renewalDecisionInput,
  outcomeInput,
  overrideInput,
]);
export type RegisterInput = z.output<typeof registerInput>;

/**
 * A record as it stands at a moment. It has its place where what it says now became true, and where it began as long as
 * it says nothing: a case past its target stands at its target.
 */
export function tellRecord(row: RegisterRow, at: number): ToldRecord {
  const told = REGISTERS[row.noun].tell(row, at);
  const [proof] = told.lapse && told.lapse.at <= at ? told.lapse.evidence : told.evidence;
  // What is judged on a day to come stands where it was written down until then.
  return proof && proof.occurredAt <= at ? { ...told, at: new Date(proof.occurredAt) } : told;
}

/** A planned step as it was seen. */
export const stepRef = z.strictObject({ recordId: id, version });
export type StepRef = z.output<typeof stepRef>;

/** A step as it was seen once it had become an interaction, and which one. */
export const loggedStepRef = stepRef.extend({ interactionId: id });
export type LoggedStepRef = z.output<typeof loggedStepRef>;

export const registerRef = z.strictObject({ noun: z.enum(REGISTER_NOUNS), recordId: id });
