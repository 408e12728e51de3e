import type { RegisterInput } from "@/lib/registers/all-registers";
import type { Timeline } from "./timeline";
import type { World } from "./world";

/** Without what a form adds of a record that is there. */
export type Input<N extends RegisterInput["noun"]> = Omit<Extract<RegisterInput, { noun: N }>, "recordId" | "version">;
export type AnyInput = { [N in RegisterInput["noun"]]: Input<N> }[RegisterInput["noun"]];

/** What was written of a record at a moment. */
export interface Entry {
  readonly at: Date;
  readonly input: AnyInput;
  /** By its name; its id is known once its people are entered. */
  readonly department?: string;
  /** By what it proposes, of what is said about it. */
  readonly idea?: string;
  /** By what it says, of a rough spot that grew from it. */
  readonly grewFrom?: string;
  /** By its name, of a contribution that is none of the eleven ways. */
  readonly ownWay?: string;
}

export interface Keeping {
  readonly timeline: Timeline;
  readonly world: World;
}

/** When the form of a day without a time is filled in. */
export const AFTERNOON = 17;

/** Who of theirs says it. */
export function whoSays(by: number, { timeline }: Keeping) {
  const contactId = timeline.contactIds[by];
  if (contactId === undefined) throw new Error(`${timeline.story.name} has nobody at position ${by}.`);
  return { accountId: timeline.accountId, contactId };
}
