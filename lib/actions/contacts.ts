"use server";

import { randomUUID } from "node:crypto";
import { defineAction } from "@/lib/http/define-action";
import { savedWith } from "@/lib/operations/rescore-accounts";
import { storeContacts, updateContact } from "@/lib/operations/save-contacts";
import { contactInput, contactUpdate } from "@/lib/schemas/contact";
import { savedAnswer } from "@/lib/schemas/results";

export const createContactAction = defineAction({
  permission: "contact.write",
  input: contactInput,
  output: savedAnswer,
  run: async (scope, input) => {
    const id = randomUUID();
    await storeContacts(scope, [{ id, input }]);
    return savedWith(id, []);
  },
  audit: ({ accountId }, { id }) => ({ noun: "contact", nounId: id, accountId }),
});

export const updateContactAction = defineAction({
  permission: "contact.write",
  input: contactUpdate,
  output: savedAnswer,
  run: async (scope, { contactId: id, version, ...input }) => {
    await updateContact(scope, { id, version, input });
    return savedWith(id, []);
  },
  changes: ({ contactId: id }) => ({ noun: "contact", id }),
  audit: ({ accountId, contactId }) => ({ noun: "contact", nounId: contactId, accountId }),
});
