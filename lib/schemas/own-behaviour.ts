import { z } from "zod";
import { id, optional, requiredText, version } from "./fields";

const LONGEST_NAME = 60;

/** A way of taking part that a workspace counts besides the eleven: named, or renamed as it was seen. */
export const ownBehaviourInput = z.strictObject({
  ownBehaviourId: optional(id),
  version: version.optional(),
  name: requiredText(LONGEST_NAME),
});
export type OwnBehaviourInput = z.output<typeof ownBehaviourInput>;

export const ownBehaviourRemoval = z.strictObject({ ownBehaviourId: id, isRemoved: z.boolean() });
export type OwnBehaviourRemoval = z.output<typeof ownBehaviourRemoval>;
