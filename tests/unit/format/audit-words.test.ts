import { describe, expect, it } from "vitest";
import { auditFieldLabel, auditValueWords, deedWords } from "@/lib/format/audit-words";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import { CONTACT_FIELDS } from "@/lib/schemas/contact";
import { CONTRACT_FIELDS } from "@/lib/schemas/contract";
import { PROMISE_FIELDS } from "@/lib/schemas/promise";
import { PURCHASE_FIELDS } from "@/lib/schemas/purchase";
import { aliasOf, type RecordFields } from "@/lib/schemas/record-field";
import { REGISTER_NOUNS } from "@/lib/schemas/register-noun";
import { filesIn, textOf } from "../../architecture/files";

/** Every action of the product by its code and its name. */
const ACTIONS = filesIn("lib/actions", /\.ts$/).flatMap((file) => [
  ...textOf(file).matchAll(/export const (\w+Action) = define(?:Prepared|Record)?Action\(\{.*?\n\}\);/gs),
]);
const entry = { action: "account.update", noun: "account", fields: [], changes: null };
const words = (field: string, value: string | number | boolean | null) =>
  auditValueWords(field, value, "Europe/Berlin");

const DECLARED: readonly RecordFields[] = [
  ...[ACCOUNT_FIELDS, CONTACT_FIELDS, CONTRACT_FIELDS, PURCHASE_FIELDS, PROMISE_FIELDS],
];

describe("an entry of the audit", () => {
  it("calls a field by one name, whichever record it belongs to", () => {
    const labels = DECLARED.flatMap((fields) =>
      Object.entries(fields).map(([name, field]) => [aliasOf(name, field), field.auditLabel ?? field.label] as const),
    );
    for (const [field, label] of labels) expect([field, auditFieldLabel(field)]).toEqual([field, label]);
  });

  it("says what was done as one would tell it", () => {
    expect(deedWords(entry)).toBe("changed the account");
    expect(deedWords({ ...entry, action: "contact.write", noun: "contact" })).toBe("added the contact");
    expect(deedWords({ ...entry, action: "contact.write", noun: "contact", changes: [] })).toBe("changed the contact");
  });

  it("says archiving and restoring, giving and taking back by their own names", () => {
    const archived = (to: boolean) => [{ field: "archived", from: !to, to }];
    const archive = { ...entry, action: "account.archive" };
    expect(deedWords({ ...archive, changes: archived(true) })).toBe("archived the account");
    expect(deedWords({ ...archive, changes: archived(false) })).toBe("restored the account");
    const invitation = { ...entry, action: "member.manage", noun: "invitation" };
    expect(deedWords({ ...invitation, fields: ["email", "role"] })).toBe("invited");
    expect(deedWords({ ...invitation, fields: ["revokedAt"] })).toBe("took back the invitation of");
  });

  it("shows values as the screens show them", () => {
    expect(words("tier", "key")).toBe("Key");
    expect(words("arr", "120000000 EUR")).toBe("€1,200,000");
    expect(words("renewsOn", "2026-03-14")).toBe("14 Mar 2026");
    expect(words("occurredAt", "2026-03-14T09:30:00.000Z")).toBe("14 Mar 2026, 10:30");
    expect(words("sentiment", -0.5)).toBe("Unhappy");
    expect(words("sentiment", null)).toBe("Not judged");
    expect(words("owner", null)).toBe("nothing");
    expect(words("tier", "constructor")).toBe("constructor");
  });

  it("names fields in words", () => {
    expect(auditFieldLabel("renewsOn")).toBe("Renewal");
    expect(auditFieldLabel("name")).toBe("Name");
  });

  it("has words for every action there is", () => {
    expect(ACTIONS.length).toBeGreaterThan(20);
    for (const [code, name] of ACTIONS) {
      const action = /permission: "([\w.]+)"/.exec(code)?.[1] ?? "";
      const noun = /noun: "(\w+)"/.exec(code)?.[1];
      // One door may serve several nouns; then the input says which.
      for (const one of noun === undefined && /noun: \(\{ noun \}\)/.test(code) ? REGISTER_NOUNS : [noun ?? ""]) {
        const said = [null, []].map((changes) => deedWords({ action, noun: one, fields: [], changes }));
        expect(said.join(" ").trim(), name).toMatch(/^[a-z][a-z ]+$/);
      }
    }
  });

  it("tells from what to what, wherever an action changes what is there", () => {
    const changing = ACTIONS.filter(([, name = ""]) => /^(update|change|archive|rename|setMember)/.test(name));
    expect(changing.length).toBeGreaterThan(7);
    for (const [code, name] of changing) {
      // Of a password nothing at all is kept.
      if (name !== "changePasswordAction") expect(code, name).toMatch(/\b(changes|idOf): \(/);
    }
  });
});
