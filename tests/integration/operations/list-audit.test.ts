import { describe, expect, it } from "vitest";
import { type AuditedRef, recordAudit, watchChanges } from "@/lib/data/audit-entries";
import type { Scope } from "@/lib/data/scope";
import { archiveAccount } from "@/lib/operations/archive-account";
import { changeRole } from "@/lib/operations/change-role";
import { listAudit } from "@/lib/operations/list-audit";
import { updateAccount } from "@/lib/operations/update-account";
import { updateContact } from "@/lib/operations/update-contact";
import { auditQuery } from "@/lib/schemas/audit";
import { later } from "../../factories/clock";
import { buildAccount, buildContact } from "../../factories/inputs";
import { as } from "../../factories/people";
import { furnished } from "../begin";

const { dora, ours: ids } = await furnished();
let minutes = 0;

/** As the write door does it: looks, writes, looks again, and keeps the difference; each entry a minute later. */
const changing = (action: string, ref: AuditedRef & { id: string }, run: (scope: Scope) => Promise<unknown>) => {
  minutes += 1;
  const write = async (scope: Scope) => {
    const changes = await watchChanges(scope, ref);
    await run(scope);
    const accountId = ref.noun === "account" || ref.noun === "contact" ? ids.accountId : null;
    await recordAudit(scope, action, { noun: ref.noun, nounId: ref.id, accountId }, await changes());
  };
  return as(dora, write, later(minutes * 60));
};
const audit = (query: object = {}) => as(dora, (scope) => listAudit(scope, auditQuery.parse(query)));
const newest = async () => (await audit()).lines[0];

describe("the audit", () => {
  it("names the account, says from what to what, and of a note only that it is another", async () => {
    const input = buildAccount({ name: "Oak Mills", tier: "key", arrCents: 5_000_000, note: "They quarrel at home" });
    await changing("account.update", { noun: "account", id: ids.accountId }, (scope) =>
      updateAccount(scope, { id: ids.accountId, version: 1, input }),
    );
    const line = await newest();
    expect(line).toMatchObject({
      who: { name: "Dora" },
      account: { name: "Oak Mills", href: `/accounts/${ids.accountId}` },
      subject: null,
    });
    expect(line?.changes).toEqual(
      expect.arrayContaining([
        { field: "name", from: "Harbour of Nordlicht", to: "Oak Mills" },
        { field: "tier", from: "growth", to: "key" },
        { field: "arr", from: null, to: "5000000 EUR" },
        { field: "owner", from: "Dora", to: null },
        { field: "note" },
      ]),
    );
    expect(JSON.stringify(line)).not.toContain("quarrel");
  });

  it("does not say of the second of two at once that it did what the first did", async () => {
    const ref = { noun: "account", id: ids.accountId } as const;
    const archive = (isArchived: boolean) =>
      changing("account.archive", ref, (scope) => archiveAccount(scope, { accountId: ids.accountId, isArchived }));
    const rename = changing("account.update", ref, async (scope) => {
      const { version } = await scope.tx.account.findFirstOrThrow({ where: { id: ids.accountId } });
      await updateAccount(scope, {
        id: ids.accountId,
        version,
        input: buildAccount({ name: "Oak Mills", tier: "light" }),
      });
    });
    await Promise.all([rename, archive(true)]);
    const { lines } = await audit();
    const archived = lines.find(({ changes }) => changes?.some(({ field }) => field === "archived"));
    expect(archived?.changes).toEqual([{ field: "archived", from: false, to: true }]);
    await archive(false);
  });

  it("tells archiving from restoring", async () => {
    for (const isArchived of [true, false]) {
      await changing("account.archive", { noun: "account", id: ids.accountId }, (scope) =>
        archiveAccount(scope, { accountId: ids.accountId, isArchived }),
      );
      expect((await newest())?.changes).toEqual([{ field: "archived", from: !isArchived, to: isArchived }]);
    }
  });

  it("names contacts with the way to them, and members by their name", async () => {
    const input = buildContact(ids.accountId, { name: "Ann Archer", title: "Head of yard" });
    await changing("contact.write", { noun: "contact", id: ids.contactId }, (scope) =>
      updateContact(scope, { id: ids.contactId, version: 1, input }),
    );
    expect(await newest()).toMatchObject({
      account: { name: "Oak Mills" },
      subject: { name: "Ann Archer", href: `/accounts/${ids.accountId}/contacts/${ids.contactId}` },
      changes: expect.arrayContaining([{ field: "title", from: null, to: "Head of yard" }]),
    });
    await changing("member.manage", { noun: "member", id: ids.memberId }, (scope) =>
      changeRole(scope, { memberId: ids.memberId, role: "admin" }),
    );
    expect(await newest()).toMatchObject({ subject: { name: "Dora" }, changes: [] });
  });

  it("holds no change for what was not there before", async () => {
    const made = (await audit()).lines.find(({ action }) => action === "account.create");
    expect(made?.changes).toBeNull();
  });

  it("is narrowed to one person and to one account, and an id nobody has finds nothing", async () => {
    const { lines, only } = await audit({ accountId: ids.accountId });
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.every(({ account }) => account?.id === ids.accountId)).toBe(true);
    expect(only).toEqual({ member: null, account: "Oak Mills" });
    expect((await audit({ memberId: ids.memberId })).only.member).toBe("Dora");
    expect(await audit({ memberId: ids.contactId })).toMatchObject({ total: 0, only: { member: null } });
  });
});
