import { describe, expect, it } from "vitest";
import { buildAccount } from "../../../factories/inputs";
import { ANN, DORA, fatesOf, HARBOUR, MIRA, QUAY, RITA, writesOf } from "./import-desk";

describe("an account whose owner", () => {
  it.each([
    ["has left", "Rita Vale (Deactivated User)", "“Rita Vale (Deactivated User)” has left this workspace"],
    ["has left, by address", "rita@nordlicht.example", "“rita@nordlicht.example” has left this workspace"],
    ["was never a member", "Zoe Nobody", "“Zoe Nobody” is no member of this workspace"],
  ])("%s is stored without an owner, and the row says so", async (_, owner, why) => {
    const text = `Name,Company owner\nOwned One,${owner}\n`;
    expect(await fatesOf("accounts", text)).toEqual([
      {
        action: "create",
        reason: null,
        remarks: [{ column: "Company owner", what: `${why}: stored without an owner.` }],
      },
    ]);
    expect(await writesOf("accounts", text)).toMatchObject([{ name: "Owned One", ownerId: null }]);
  });

  it("is here has that owner, and one that names nobody has none", async () => {
    const text = "Name,Company owner\nOwned Two,Mira Sund\nOwned Three,\n";
    expect(await writesOf("accounts", text)).toMatchObject([{ ownerId: MIRA.id }, { ownerId: null }]);
    expect((await fatesOf("accounts", text)).flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it("has left keeps the owner it has here, and is told only when that is another", async () => {
    const text = "Name,Tier,Owner\nHarbour Logistics,key,Rita Vale\nQuay Ltd,key,Rita Vale\n";
    const accounts = new Map([
      [HARBOUR, buildAccount({ name: "Harbour Logistics", ownerId: RITA.id })],
      [QUAY, buildAccount({ name: "Quay Ltd", ownerId: MIRA.id })],
    ]);
    const told = await fatesOf("accounts", text, { before: { accounts } });
    expect(told.map(({ reason, remarks }) => [reason, remarks.map(({ what }) => what)])).toEqual([
      ["Changes Tier.", []],
      ["Changes Tier.", ["“Rita Vale” has left this workspace: the owner stays as it is."]],
    ]);
    expect(await writesOf("accounts", text, { before: { accounts } })).toMatchObject([
      { ownerId: RITA.id },
      { ownerId: MIRA.id },
    ]);
  });
});

describe("a meeting whose list of attendees", () => {
  const meeting = (attendees: string) =>
    `Account,Kind,When,Summary,Attendees\nHarbour Logistics,meeting,2026-03-02,Review,${attendees}\n`;

  it("names our own people has them on our side", async () => {
    expect(
      await writesOf("interactions", meeting("ann@harbour.example; dora@nordlicht.example; Mira Sund")),
    ).toMatchObject([{ contactIds: [ANN], memberIds: [DORA.id, MIRA.id] }]);
  });

  it("names somebody of our house who is no member is stored without them, and says so", async () => {
    const text = meeting("ann@harbour.example; office@nordlicht.example");
    expect(await writesOf("interactions", text)).toMatchObject([{ contactIds: [ANN], memberIds: [] }]);
    expect((await fatesOf("interactions", text))[0]?.remarks).toEqual([
      { column: "Attendees", what: "“office@nordlicht.example” is no member of this workspace: stored without them." },
    ]);
  });

  it("names a stranger is refused, because it may be one of theirs", async () => {
    expect((await fatesOf("interactions", meeting("ann@harbour.example; zoe@harbour.example")))[0]).toMatchObject({
      action: "error",
      reason: expect.stringContaining("nobody called “zoe@harbour.example” is known"),
    });
  });

  it("names only us needs the account by name", async () => {
    const text = "Account,Kind,When,Summary,Attendees\n,meeting,2026-03-02,Review,dora@nordlicht.example\n";
    expect((await fatesOf("interactions", text))[0]?.reason).toBe(
      "Account: fill this in, or name one of their people.",
    );
  });
});

it("a call of somebody who has left is theirs still", async () => {
  const text = "Account,Kind,When,Summary,Assigned to\nHarbour Logistics,call,2024-03-02,Review,Rita Vale (inactive)\n";
  expect(await writesOf("interactions", text)).toMatchObject([{ memberIds: [RITA.id] }]);
});

it("a call of somebody who was never a member is stored without them, and says so", async () => {
  const text = "Account,Kind,When,Summary,Assigned to\nHarbour Logistics,call,2026-03-02,Review,Zoe; Dora\n";
  expect(await writesOf("interactions", text)).toMatchObject([{ memberIds: [DORA.id] }]);
  expect((await fatesOf("interactions", text))[0]?.remarks).toEqual([
    { column: "Assigned to", what: "“Zoe” is no member of this workspace: stored without them." },
  ]);
});
