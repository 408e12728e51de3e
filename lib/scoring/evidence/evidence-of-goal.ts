import { type GoalState, goalValue } from "../indicators/creation-values";
import { recordWeight } from "../indicators/record-weight";
import type { Evidence } from "../types";
import { type DatedRecord, evidenceOfRecord } from "./evidence-of-record";

export interface GoalRecord extends DatedRecord {
  readonly state: GoalState;
}

/** Where a goal of the account stands, as evidence dated at the last review. */
export const evidenceOfGoal = (goal: GoalRecord): Evidence =>
  evidenceOfRecord("goal", goal, { value: goalValue(goal.state), weight: recordWeight("goal") });
