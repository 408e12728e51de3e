import { beforeAll, describe, expect, it } from "vitest";
import { countOwned } from "@/lib/data/account-owners";
import { findAccount } from "@/lib/data/accounts";
import type { Scope } from "@/lib/data/scope";
import { deedWords } from "@/lib/format/audit-words";
import { archiveAccount } from "@/lib/operations/archive-account";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { getAccountForm } from "@/lib/operations/get-account-form";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { listAudit } from "@/lib/operations/list-audit";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { reactivateMember } from "@/lib/operations/reactivate-member";
import { updateAccount } from "@/lib/operations/update-account";
import { accountFilter } from "@/lib/schemas/account-filter";
import { accountReportQuery } from "@/lib/schemas/account-report-query";
import { auditQuery } from "@/lib/schemas/audit";
import { askPeople } from "../../factories/asked";
import { dayAgo, daysAgo } from "../../factories/clock";
import { buildAccount } from "../../factories/inputs";
import { as, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { staffed } from "../begin";
import { join } from "./join";

const { dora, mira, otto } = await staffed();
const ownerOf = (id: string) => as(dora, async (scope) => (await findAccount(scope, id))?.ownerName);
const leaving = (member: Person, heirId: string | null) =>
  as(dora, (scope) => deactivateMember(scope, { memberId: member.memberId, heirId }));
const back = (member: Person, heirId?: string | null) =>
  as(dora, (scope) => reactivateMember(scope, { memberId: member.memberId, heirId }));

describe("who leaves", () => {
  let ines: Person;
  let port: string;
  let quay: string;

  beforeAll(async () => {
    ines = await join(dora, "Ines", "account_manager");
    const owned = (name: string) => async (scope: Scope) => createAccount(scope, { name, ownerId: ines.memberId });
    port = await as(dora, owned("Port"), daysAgo(30));
    quay = await as(dora, owned("Quay"), daysAgo(30));
    await as(dora, (scope) => archiveAccount(scope, { accountId: quay, isArchived: true }), daysAgo(20));
  });

  it("is counted with what they own, archived accounts too", async () => {
    expect((await as(dora, countOwned)).get(ines.memberId)).toBe(2);
  });

  it("hands it to no one who has left or is themselves, and then stays", async () => {
    const noel = await join(dora, "Noel", "account_manager");
    await leaving(noel, null);
    for (const heirId of [noel.memberId, ines.memberId]) {
      await expect(leaving(ines, heirId)).rejects.toMatchObject({ fields: { heirId: expect.any(String) } });
    }
    expect(await ownerOf(port)).toBe("Ines");
  });

  it("hands it to a colleague, told for each account, and past days keep their owner", async () => {
    expect(await leaving(ines, otto.memberId)).toEqual({ accounts: 2 });
    expect(await Promise.all([ownerOf(port), ownerOf(quay)])).toEqual(["Otto", "Otto"]);
    for (const accountId of [port, quay]) {
      const [newest] = (await as(dora, (scope) => listAudit(scope, auditQuery.parse({ accountId })))).lines;
      expect(newest).toMatchObject({
        ...{ action: "account.update", who: { name: "Dora" }, changes: [{ field: "owner", from: "Ines", to: "Otto" }] },
      });
    }
    const day = dayAgo(10).toISOString().slice(0, 10);
    const then = await as(dora, (scope) =>
      getAccountReport(scope, accountReportQuery.parse({ accountId: port, asOf: day })),
    );
    expect(then.account.ownerName).toBe("Ines");
  });

  it("hands over the rounds that wait for answers, told for each of them, and leaves those that are over", async () => {
    const rosa = await join(dora, "Rosa", "account_manager");
    const soon = new Date(Date.now() + 30 * 86_400_000);
    const asking = (pulse: object) =>
      as(dora, (scope) =>
        askPeople(scope, { accountId: port, addresses: [], pulse: { askedById: rosa.memberId, ...pulse } }),
      );
    const open = await asking({ closesAt: soon });
    const over = await asking({ sendAt: new Date(0), closesAt: new Date(1) });
    await leaving(rosa, otto.memberId);
    const toldOf = async (pulseId: string) =>
      (await as(dora, ({ tx }) => tx.auditEntry.findMany({ where: { nounId: pulseId } }))).map(
        ({ changes }) => changes,
      );
    expect(await toldOf(open.pulseId)).toEqual([[{ field: "askedBy", from: "Rosa", to: "Otto" }]]);
    expect(await toldOf(over.pulseId)).toEqual([]);
    const { lines } = await as(dora, (scope) => listAudit(scope, auditQuery.parse({})));
    const line = lines.find(({ changes }) => changes?.some(({ field }) => field === "askedBy"));
    expect(line && deedWords(line)).toBe("handed over the round");
  });

  it("gets it back when that is undone, but not what has gone on to another since", async () => {
    const { version = 0 } = (await as(dora, (scope) => findAccount(scope, port))) ?? {};
    const input = buildAccount({ name: "Port", ownerId: mira.memberId });
    await as(dora, (scope) => updateAccount(scope, { id: port, version, input }));
    expect(await back(ines, otto.memberId)).toEqual({ accounts: 1 });
    expect(await Promise.all([ownerOf(port), ownerOf(quay)])).toEqual(["Mira", "Ines"]);
  });

  it("leaves it with nobody for now, and comes back later without it", async () => {
    expect(await leaving(ines, null)).toEqual({ accounts: 1 });
    expect(await ownerOf(quay)).toBeNull();
    expect(await back(ines)).toEqual({ accounts: 0 });
    expect(await ownerOf(quay)).toBeNull();
  });

  it("gets nothing new from somebody who saved at the same moment", async () => {
    const bay = await as(dora, (scope) => createAccount(scope, { name: "Bay" }));
    const input = buildAccount({ name: "Bay", ownerId: ines.memberId });
    const [left] = await Promise.allSettled([
      leaving(ines, otto.memberId),
      as(mira, (scope) => updateAccount(scope, { id: bay, version: 1, input })),
    ]);
    // Either the save came first and the leave is refused or takes it along, or the save is refused.
    expect((await ownerOf(bay)) === "Ines").toBe(left.status === "rejected");
  });
});

describe("an owner from before there was a hand-over", () => {
  it("stands in every list as one who has left", async () => {
    const uwe = await join(dora, "Uwe", "account_manager");
    const id = await as(dora, (scope) => createAccount(scope, { name: "Wharf", ownerId: uwe.memberId }));
    await as(dora, (scope) =>
      scope.tx.member.updateMany({ where: { id: uwe.memberId }, data: { deactivatedAt: scope.now } }),
    );
    const { accounts, owners } = await as(dora, (scope) => loadPortfolio(scope, accountFilter.parse({ q: "Wharf" })));
    expect(accounts.map(({ ownerName }) => ownerName)).toEqual(["Uwe (left)"]);
    expect(owners.map(({ name }) => name)).toContain("Uwe (left)");
    const form = await as(dora, (scope) => getAccountForm(scope, id));
    expect(form.owners.map(({ name }) => name)).toContain("Uwe (left)");
    const report = await as(dora, (scope) => getAccountReport(scope, accountReportQuery.parse({ accountId: id })));
    expect(report.account.ownerName).toBe("Uwe (left)");
  });
});
