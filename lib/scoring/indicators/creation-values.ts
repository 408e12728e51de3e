const IDEA_VALUES = { implemented: 100, accepted: 75, answered: 50, declined: 50, ignored: 0 } as const;
/** `declined` is with a reason; without one it is `ignored`. */
export type IdeaOutcome = keyof typeof IDEA_VALUES;

/** What we made of an idea they gave us, as points. */
export const ideaValue = (outcome: IdeaOutcome): number => IDEA_VALUES[outcome];

const GOAL_VALUES = { achieved: 100, on_track: 75, at_risk: 25, missed: 0 } as const;
export type GoalState = keyof typeof GOAL_VALUES;

/** Where a goal of the account stands, as points. */
export const goalValue = (state: GoalState): number => GOAL_VALUES[state];
