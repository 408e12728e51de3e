import { describe, expect, it } from "vitest";
import { accountFieldInput } from "@/lib/schemas/account-field";

const [ACCOUNT, OWNER] = ["6f0c1d3e-0000-4000-8000-000000000001", "6f0c1d3e-0000-4000-8000-000000000002"] as const;
const given = (changes: object) => ({ accountId: ACCOUNT, version: 3, ...changes });

describe("one field of an account", () => {
  it.each([
    [{ field: "tier", tier: "key" }, { tier: "key" }],
    [{ field: "ownerId", ownerId: OWNER }, { ownerId: OWNER }],
    [{ field: "ownerId", ownerId: "" }, { ownerId: null }],
    [{ field: "segment", segment: "  North " }, { segment: "North" }],
    [{ field: "segment", segment: "" }, { segment: null }],
    [{ field: "renewsOn", renewsOn: "2027-03-31" }, { renewsOn: new Date("2027-03-31T00:00:00Z") }],
    [{ field: "renewsOn", renewsOn: "" }, { renewsOn: null }],
  ])("changes by %j that one alone", (said, change) => {
    expect(accountFieldInput.parse(given(said))).toEqual({ accountId: ACCOUNT, version: 3, change });
  });

  it.each([
    [{ field: "tier" }, "tier"],
    [{ field: "tier", tier: "gold" }, "tier"],
    [{ field: "segment", segment: "x".repeat(101) }, "segment"],
    [{ field: "renewsOn", renewsOn: "soon" }, "renewsOn"],
    [{ field: "name", name: "Other" }, "field"],
    [{ field: "tier", tier: "key", version: 0 }, "version"],
    [{ field: "segment", segment: "North", tier: "light" }, "tier"],
    [{ field: "tier", tier: "key", ownerId: OWNER }, "ownerId"],
  ])("is refused at its field for %j", (said, field) => {
    const { error } = accountFieldInput.safeParse(given(said));
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });
});
