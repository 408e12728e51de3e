import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/data/scope";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { type AccountFilter, accountFilter } from "@/lib/schemas/account-filter";
import { contractInput } from "@/lib/schemas/contract";
import { buildInteraction } from "../../factories/inputs";
import { as } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { staffed } from "../begin";

const TODAY = new Date("2026-11-29T09:00:00Z");
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const daysBefore = (days: number) => new Date(TODAY.getTime() - days * DAY_MS);

const { dora } = await staffed();
const on = <T>(run: (scope: Scope) => Promise<T>) => as(dora, run, TODAY);
const talk = { id: randomUUID(), days: 12 };
const ids = { recent: "", long: "", noted: "", never: "" };

type Asked = Partial<Record<keyof AccountFilter, string>>;
const listed = (filter: Asked) => on((scope) => loadPortfolio(scope, accountFilter.parse(filter)));
const names = async (filter: Asked) => {
  const { accounts, total, totals } = await listed(filter);
  // What stands above a list is counted of the same accounts.
  expect([total, totals.all.count]).toEqual([accounts.length, accounts.length]);
  return accounts.map(({ name }) => name);
};

/** Long was met 80 days ago, Recent also 12 days ago in the evening; of Noted there is a note alone; Never is not known at all. */
beforeAll(async () => {
  const make = (name: string, renewsOn: string | null) =>
    on((scope) => createAccount(scope, { name, renewsOn: renewsOn === null ? null : new Date(renewsOn) }));
  ids.recent = await make("Recent Reef", "2026-12-20");
  ids.long = await make("Long Lagoon", "2027-02-10");
  ids.noted = await make("Noted Ness", "2026-11-01");
  ids.never = await make("Never Neap", null);
  const of = (accountId: string, days: number, changes: object = {}) => ({
    id: randomUUID(),
    input: buildInteraction(accountId, { occurredAt: daysBefore(days), ...changes }),
  });
  await on((scope) =>
    recordInteractions(scope, [
      of(ids.long, 80),
      of(ids.recent, 80),
      {
        ...of(ids.recent, talk.days, { occurredAt: new Date(daysBefore(talk.days).getTime() + 12 * HOUR_MS) }),
        id: talk.id,
      },
      of(ids.noted, 3, { kind: "note" }),
    ]),
  );
});

describe("a list narrowed by the last contact", () => {
  it.each([
    ["..30", ["Recent Reef"]],
    ["30..", ["Long Lagoon"]],
    ["12..12", ["Recent Reef"]],
    ["..11", []],
    ["13..79", []],
    ["10..80", ["Long Lagoon", "Recent Reef"]],
    ["none", ["Never Neap", "Noted Ness"]],
  ])("%s days ago holds %j, and no note is a contact", async (contacted, expected) => {
    expect(await names({ contacted })).toEqual(expected);
  });

  it("follows a contact that is taken back", async () => {
    await on((scope) => removeInteraction(scope, { interactionId: talk.id, isRemoved: true }));
    expect(await names({ contacted: "30.." })).toEqual(["Long Lagoon", "Recent Reef"]);
    await on((scope) => removeInteraction(scope, { interactionId: talk.id, isRemoved: false }));
    expect(await names({ contacted: "..30" })).toEqual(["Recent Reef"]);
  });
});

describe("a list narrowed by the renewal", () => {
  it.each([
    ["passed", ["Noted Ness"]],
    ["30", ["Recent Reef"]],
    ["this-quarter", ["Noted Ness", "Recent Reef"]],
    ["next-quarter", ["Long Lagoon"]],
    ["none", ["Never Neap"]],
    ["2026-12-20..2027-02-10", ["Long Lagoon", "Recent Reef"]],
    ["2026-12-21..", ["Long Lagoon"]],
    ["..2026-12-19", ["Noted Ness"]],
  ])("%s holds %j", async (renews, expected) => {
    expect(await names({ renews })).toEqual(expected);
  });

  it("goes by the contract in force, as the page of the account does", async () => {
    const contract = { accountId: ids.never, startsOn: "2026-01-01", endsOn: "2027-03-31" };
    await on((scope) => recordContract(scope, { id: randomUUID(), input: contractInput.parse(contract) }));
    expect(await names({ renews: "next-quarter" })).toEqual(["Long Lagoon", "Never Neap"]);
    expect(await names({ renews: "none" })).toEqual([]);
  });
});
