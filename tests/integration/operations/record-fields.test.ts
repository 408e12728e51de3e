import { beforeAll, describe, expect, it } from "vitest";
import { findAccount } from "@/lib/data/accounts";
import { watchChanges } from "@/lib/data/audit-entries";
import { findContact } from "@/lib/data/contacts";
import { loadAccountInputs, loadContactInputs } from "@/lib/data/import-sources";
import { CHOICE_LABELS } from "@/lib/format/choice-labels";
import { createAccounts } from "@/lib/operations/create-accounts";
import { updateAccount } from "@/lib/operations/update-account";
import { updateContact } from "@/lib/operations/update-contact";
import { ACCOUNT_FIELDS, accountInput } from "@/lib/schemas/account";
import { CONTACT_FIELDS, contactInput } from "@/lib/schemas/contact";
import { aliasOf, type RecordField, type RecordFields } from "@/lib/schemas/record-field";
import { buildAccount, buildContact } from "../../factories/inputs";
import { as } from "../../factories/people";
import { furnished } from "../begin";

const PARENT = "00000000-0000-4000-8000-00000000aa01";

const { dora, ours: ids } = await furnished();

beforeAll(async () => {
  await as(dora, (scope) => createAccounts(scope, [{ id: PARENT, input: buildAccount({ name: "Above" }) }]));
});

/** Something in every field, by what it holds, and other than what a record begins with. */
const filled = (fields: RecordFields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, somethingIn(name, field)]));

function somethingIn(name: string, { kind }: RecordField): unknown {
  const values = {
    text: name === "email" ? "somebody@oak.example" : "Something",
    ...{ number: 7, day: "2024-01-01", instant: "2024-01-01T00:00:00Z", money: 5_000_000, currency: "USD" },
    record: name === "ownerId" ? ids.memberId : PARENT,
    choice: Object.keys(CHOICE_LABELS[name] ?? {})[0],
  };
  return values[kind];
}

/** By what the audit knows them; a currency is told with its amount. */
const toldOf = (fields: RecordFields) =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === "currency" ? [] : [aliasOf(name, field)]));
const privateOf = (fields: RecordFields) => Object.keys(fields).filter((name) => fields[name]?.isPrivate);

describe("every field is stored, read again for its page and for imports, and told by the audit", () => {
  it("of an account", async () => {
    const { accountId: id } = ids;
    const full = accountInput.parse(filled(ACCOUNT_FIELDS));
    const changes = await as(dora, async (scope) => {
      const version = (await findAccount(scope, id))?.version ?? 0;
      await updateAccount(scope, { id, version, input: buildAccount({ name: "Bare", ownerId: null }) });
      const seen = await watchChanges(scope, { noun: "account", id });
      await updateAccount(scope, { id, version: version + 1, input: full });
      expect(await findAccount(scope, id)).toMatchObject(full);
      expect(await loadAccountInputs(scope, [id])).toEqual(new Map([[id, full]]));
      return seen();
    });
    expect(changes?.map(({ field }) => field).sort()).toEqual(toldOf(ACCOUNT_FIELDS).sort());
    expect(changes?.flatMap((one) => ("to" in one ? [] : [one.field]))).toEqual(privateOf(ACCOUNT_FIELDS));
  });

  it("of a contact", async () => {
    const { accountId, contactId: id } = ids;
    const full = contactInput.parse({ accountId, ...filled(CONTACT_FIELDS) });
    const changes = await as(dora, async (scope) => {
      const version = (await findContact(scope, id))?.version ?? 0;
      await updateContact(scope, { id, version, input: buildContact(accountId, { name: "Bare" }) });
      const seen = await watchChanges(scope, { noun: "contact", id });
      await updateContact(scope, { id, version: version + 1, input: full });
      expect(await findContact(scope, id)).toMatchObject(full);
      const stored = await loadContactInputs(scope, { accountIds: [accountId], references: [] });
      expect(stored.get(id)).toEqual(full);
      return seen();
    });
    expect(changes?.map(({ field }) => field).sort()).toEqual(toldOf(CONTACT_FIELDS).sort());
    expect(changes?.flatMap((one) => ("to" in one ? [] : [one.field]))).toEqual(privateOf(CONTACT_FIELDS));
  });
});
