"use server";

import { defineRecordAction } from "@/lib/http/define-record-action";
import { recordContacts } from "@/lib/operations/record-contacts";
import { updateContact } from "@/lib/operations/update-contact";
import { contactInput, contactUpdate } from "@/lib/schemas/contact";

export const createContactAction = defineRecordAction({
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
