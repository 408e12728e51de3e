import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { watchChanges } from "@/lib/data/audit-entries";
import { getGivenEdition } from "@/lib/operations/get-given-edition";
import { getReviewPack } from "@/lib/operations/get-review-pack";
import { recordInRegister } from "@/lib/operations/record-in-register";
import { recordPackText } from "@/lib/operations/record-pack-text";
import { removePackText } from "@/lib/operations/remove-pack-text";
import type { GivenEdition } from "@/lib/report/given-edition";
import { packTextInput, reviewPackQuery } from "@/lib/schemas/review-pack";
import { daysAgo, later } from "../../factories/clock";
import { as, createPeople, type Person } from "../../factories/people";
import { createAccount } from "../../factories/records";
import { buildRecord, createRecord } from "../../factories/registers";
import { staffed } from "../begin";

/** Mira owns the account; Otto manages others, Eva is an executive. */
const { dora, mira, otto } = await staffed();
let eva: Person;
let accountId: string;
let clock = 0;
let accounts = 0;
const next = () => {
  clock += 10;
  return later(clock);
};

/** Before all of them were written down. */
const ON = "2025-08-01";
/** Of the last whole quarter before the world's noon. */
const PERIOD = { beginsOn: "2025-10-01", endsOn: "2025-12-31" };

beforeAll(async () => {
  [eva] = (await createPeople(dora.workspaceId, [
    { name: "Erika", email: "erika@nordlicht.example", role: "executive" },
  ])) as [Person];
});

async function freshAccount(): Promise<void> {
  accounts += 1;
  const name = `Larch Mills ${accounts}`;
  accountId = await as(mira, (scope) => createAccount(scope, { name, ownerId: mira.memberId }), daysAgo(300));
}

async function write(who: Person, given: object = {}, packTextId: string | null = null): Promise<string> {
  const id = packTextId ?? randomUUID();
  const said = { accountId, packTextId, edition: "internal", block: "summary", ...PERIOD, content: "Go on", ...given };
  const { packTextId: _, ...input } = packTextInput.parse(said);
  await as(who, (scope) => recordPackText(scope, { id, input }), next());
  return id;
}
const remove = (packTextId: string, isRemoved: boolean, who = mira) =>
  as(who, (scope) => removePackText(scope, { accountId, packTextId, isRemoved }), next());

const pack = (given: object = {}, who = mira) =>
  as(who, (scope) => getReviewPack(scope, reviewPackQuery.parse({ accountId, ...given })), next());
const editionOrNull = (given: object, who: Person) =>
  as(who, (scope) => getGivenEdition(scope, reviewPackQuery.parse({ accountId, ...given })), next());
async function edition(given: object = {}, who = mira): Promise<GivenEdition> {
  const found = await editionOrNull(given, who);
  if (found === null) throw new Error("Nothing is told.");
  return found;
}
const summaries = async (given: object = {}) => {
  const { blocks } = await pack(given);
  const found = blocks.find(({ block }) => block === "summary")?.texts;
  return [found?.internal?.content ?? null, found?.customer?.content ?? null];
};
const told = async (given: object = {}) => (await edition(given)).texts.summary?.value ?? null;

describe("a text of a review pack", () => {
  beforeAll(freshAccount);

  it("is of one edition: what is written for ourselves is never the customer's", async () => {
    await write(mira, { content: "They doubt us" });
    expect([await summaries(), await told()]).toEqual([["They doubt us", null], null]);
    await write(mira, { edition: "customer", content: "A good quarter" });
    expect([await summaries(), await told()]).toEqual([["They doubt us", "A good quarter"], "A good quarter"]);
  });

  it("is of one period, the last whole quarter where none is chosen", async () => {
    expect(await told({ quarter: "2025-Q4" })).toBe("A good quarter");
    for (const other of [{ quarter: "2026-Q1" }, { from: "2025-10-01", to: "2025-12-30" }]) {
      expect([await summaries(other), await told(other)]).toEqual([[null, null], null]);
    }
  });

  it("stands once in its place, whoever writes there second", async () => {
    await expect(write(dora, { content: "Another" })).rejects.toMatchObject({ code: "conflict" });
    expect(await summaries()).toEqual(["They doubt us", "A good quarter"]);
  });

  it("is changed by the version that was seen, and never into another edition, block or period", async () => {
    const id = await write(mira, { block: "next", content: "First" });
    await write(mira, { block: "next", version: 1, content: "Second" }, id);
    const again = { block: "next", version: 1, content: "Third" };
    await expect(write(dora, again, id)).rejects.toMatchObject({ code: "conflict" });
    for (const elsewhere of [{ edition: "customer" }, { block: "service" }, { endsOn: "2026-01-31" }]) {
      const moved = { ...again, version: 2, ...elsewhere };
      await expect(write(mira, moved, id), JSON.stringify(elsewhere)).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await edition()).texts.next).toBeNull();
  });

  it("is written by whoever may change the account, and read by whoever may read it", async () => {
    for (const who of [otto, eva]) {
      await expect(write(who, { block: "service" })).rejects.toMatchObject({ code: "forbidden" });
    }
    await write(dora, { block: "service", content: "Say it gladly" });
    const { blocks } = await pack({}, eva);
    expect(JSON.stringify(blocks)).toContain("Say it gladly");
  });

  it("is taken out and put back, unless another one stands there by then", async () => {
    await freshAccount();
    const id = await write(mira, { edition: "customer", content: "Old" });
    await expect(remove(id, true, otto)).rejects.toMatchObject({ code: "forbidden" });
    await remove(id, true);
    await remove(id, true);
    expect(await told()).toBeNull();
    await expect(write(mira, { edition: "customer", version: 2 }, id)).rejects.toMatchObject({ code: "conflict" });
    await remove(id, false);
    expect(await told()).toBe("Old");
    await remove(id, true);
    await write(mira, { edition: "customer", content: "Other" });
    await expect(remove(id, false)).rejects.toMatchObject({ code: "conflict" });
    expect(await told()).toBe("Other");
  });

  it("is told by the audit without its words", async () => {
    await freshAccount();
    const id = await write(mira, { content: "Not for everybody" });
    const changes = await as(mira, async (scope) => {
      const seen = await watchChanges(scope, { noun: "pack_text", id });
      const said = { accountId, packTextId: id, edition: "internal", block: "summary", ...PERIOD, version: 1 };
      const { packTextId: _, ...input } = packTextInput.parse({ ...said, content: "For nobody" });
      await recordPackText(scope, { id, input });
      return seen();
    });
    expect(changes).toEqual([{ field: "content" }]);
  });
});

describe("a review pack of an account of which nothing is recorded", () => {
  beforeAll(freshAccount);

  it("is there, and its customer's edition has a cover and nothing else", async () => {
    const { cover, terms, results, footprint, requests } = await edition();
    expect([cover.account.value, cover.preparer.value]).toEqual([expect.stringContaining("Larch Mills"), "Mira"]);
    expect([terms, results, footprint.runs, requests.shown]).toEqual([[], [], [], []]);
    const { ours, overview } = await pack();
    expect([ours.threads, ours.avoid, ours.actions, ours.renewal.call]).toEqual([[], [], [], null]);
    expect(overview.account.id).toBe(accountId);
  });
});

describe("what the address leaves out", () => {
  beforeAll(freshAccount);

  it("is not told to the customer, and stands in ours so that it can be told again", async () => {
    const goal = { noun: "goal" as const, accountId, summary: "Half the paper", reviewedAt: ON };
    const leave = `1.${await as(mira, (scope) => createRecord(scope, goal), daysAgo(100))}`;
    const goals = (list: readonly { readonly what: { readonly value: string } }[]) =>
      list.map(({ what }) => what.value);
    expect(goals((await edition()).goals)).toEqual(["Half the paper"]);
    expect(goals((await edition({ leave })).goals)).toEqual([]);
    const { theirs, told } = await pack({ leave });
    expect([goals(theirs.goals), goals(told.goals)]).toEqual([["Half the paper"], []]);
  });

  it("lets nothing be told where it is not understood", async () => {
    for (const leave of ["", "all", `1.${accountId}.`, `2.${accountId}`]) {
      expect(await editionOrNull({ leave }, mira), leave).toBeNull();
      expect((await pack({ leave })).theirs.goals, leave).toHaveLength(1);
    }
    await expect(editionOrNull({ leave: "all", accountId: randomUUID() }, mira)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("makes nothing be told that did not stand in ours, and leaves the counts of both the same", async () => {
    await freshAccount();
    const opened = { noun: "support_case" as const, accountId, openedAt: "2025-11-03T10:00:00Z", solvedAt: null };
    await as(mira, async (scope) => {
      for (let i = 0; i < 27; i += 1) await createRecord(scope, { ...opened, summary: `Gate ${i}` });
    });
    const keysOf = ({ cases }: GivenEdition) => cases.shown.map(({ key }) => key.value);
    const all = keysOf(await edition());
    expect(all).toHaveLength(25);
    const [first = ""] = all;
    const leave = `1.${first.toUpperCase()}`;
    const given = await edition({ leave });
    expect(keysOf(given)).toEqual(all.slice(1));
    const { theirs, told } = await pack({ leave });
    expect([keysOf(theirs), keysOf(told)]).toEqual([all, all.slice(1)]);
    expect([given, told].map(({ cases }) => cases.all.value)).toEqual([26, 26]);
  });
});

describe("what changed in what they use us for", () => {
  beforeAll(freshAccount);

  it("is told since the period began: what was added, what grew and what ended; of what is new nothing", async () => {
    const said = (name: string, runsOnUs: string) => ({ name, runsOnUs, reviewedAt: ON });
    const workflow = (name: string, runsOnUs: string) => ({
      ...{ noun: "workflow" as const, accountId },
      ...said(name, runsOnUs),
    });
    const before = daysAgo(200);
    const [grows, ends, comes] = await as(
      mira,
      async (scope) =>
        [
          await createRecord(scope, workflow("Berth plan", "partly")),
          await createRecord(scope, workflow("Tide tables", "wholly")),
          await createRecord(scope, workflow("Crane", "none")),
        ] as const,
      before,
    );
    await as(mira, (scope) => createRecord(scope, workflow("Gate", "partly")), daysAgo(100));
    const change = (id: string, name: string, runsOnUs: string) =>
      as(
        mira,
        (scope) => {
          const input = { ...buildRecord("workflow", accountId, said(name, runsOnUs)), version: 1 };
          return recordInRegister(scope, { id, input });
        },
        daysAgo(95),
      );
    await change(grows, "Berth plan", "wholly");
    await change(ends, "Tide tables", "none");
    await change(comes, "Crane", "partly");
    const { runs, ended } = (await edition()).footprint;
    expect(runs.map(({ name, change: since }) => [name.value, since]).sort()).toEqual([
      ["Berth plan", "more"],
      ["Crane", "added"],
      ["Gate", null],
    ]);
    expect(ended.map(({ name }) => name.value)).toEqual(["Tide tables"]);
    const later = (await edition({ quarter: "2026-Q1" })).footprint;
    expect([later.runs.map(({ change: since }) => since), later.ended]).toEqual([[null, null, null], []]);
  });
});
