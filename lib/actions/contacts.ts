"use server";

import { defineAction } from "@/lib/http/define-action";
import { defineRecordAction } from "@/lib/http/define-record-action";
import { moveContact } from "@/lib/operations/move-contact";
import { recordContacts } from "@/lib/operations/record-contacts";
import { removeContact } from "@/lib/operations/remove-contact";
import { undoContactMove } from "@/lib/operations/undo-contact-move";
import { updateContact } from "@/lib/operations/update-contact";
import { mintId } from "@/lib/records/mint-id";
import { contactInput, contactRef, contactUpdate } from "@/lib/schemas/contact";
import { contactMove, contactMoveAnswer, contactMoveRef } from "@/lib/schemas/contact-move";
import { noAnswer } from "@/lib/schemas/results";

export const createContactAction = defineRecordAction({
  name: "createContact",
  permission: "contact.write",
  input: contactInput,
  noun: "contact",
  run: async (scope, id, input) => {
    await recordContacts(scope, [{ id, input }]);
    return [];
  },
  accountOf: ({ accountId }) => accountId,
});

export const updateContactAction = defineRecordAction({
  name: "updateContact",
  permission: "contact.write",
  input: contactUpdate,
  noun: "contact",
  idOf: ({ contactId }) => contactId,
  run: async (scope, id, { contactId: _, version, ...input }) => {
    await updateContact(scope, { id, version, input });
    return [];
  },
  accountOf: ({ accountId }) => accountId,
});

export const moveContactAction = defineAction({
  name: "moveContact",
  permission: "contact.write",
  input: contactMove,
  output: contactMoveAnswer,
  run: (scope, move) => moveContact(scope, { ...move, newId: mintId() }),
  changes: ({ contactId: id }) => ({ noun: "contact", id }),
  audit: ({ contactId, accountId }) => ({ noun: "contact", nounId: contactId, accountId }),
});

export const undoContactMoveAction = defineAction({
  name: "undoContactMove",
  permission: "contact.write",
  input: contactMoveRef,
  output: noAnswer,
  run: undoContactMove,
  changes: ({ formerId: id }) => ({ noun: "contact", id }),
  audit: ({ formerId }) => ({ noun: "contact", nounId: formerId }),
});

export const removeContactAction = defineRecordAction({
  name: "removeContact",
  permission: "contact.write",
  input: contactRef,
  noun: "contact",
  idOf: ({ contactId }) => contactId,
  run: async (scope, _, ref) => {
    await removeContact(scope, ref);
    return [];
  },
  accountOf: ({ accountId }) => accountId,
  fields: () => ["removed"],
});
