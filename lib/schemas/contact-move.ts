import { z } from "zod";
import type { ContactInput } from "./contact";
import { id, pastDay, version } from "./fields";

/** Somebody goes from one account to another on a day. */
export const contactMove = z.strictObject({
  accountId: id,
  contactId: id,
  version,
  toAccountId: id,
  movedOn: pastDay,
});
export type ContactMove = z.output<typeof contactMove>;

/** The record at the new account, and the one that was left. */
export const contactMoveRef = z.strictObject({ accountId: id, contactId: id, formerId: id });
export type ContactMoveRef = z.output<typeof contactMoveRef>;

/** `isNew`: they were never there before, so the move can be undone without a trace. */
export const contactMoveAnswer = z.object({ id: z.string(), isNew: z.boolean() });

/**
 * Who goes, as they stay behind, by form and file alike: their key goes with them; what they said stays where they said
 * it, under the name they had there (decision 0034).
 */
export const leavingContact = (input: ContactInput, day: Date): ContactInput => ({
  ...input,
  externalId: null,
  leftOn: input.leftOn ?? day,
});

/** What goes along with a person: the rest is of the place they were at. */
export const takenAlong = ({
  name,
  externalId,
  language,
}: ContactInput): Pick<ContactInput, "name" | "externalId" | "language"> => ({ name, externalId, language });
