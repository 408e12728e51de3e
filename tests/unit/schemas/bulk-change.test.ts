import { describe, expect, it } from "vitest";
import { bulkChangeInput, bulkPreview, MOST_IN_BULK, MOST_PICKED } from "@/lib/schemas/bulk-change";

const [ONE, OTHER] = ["6f0c1d3e-0000-4000-8000-000000000001", "6f0c1d3e-0000-4000-8000-000000000002"] as const;
const given = (changes: object) => ({ accountIds: [ONE], total: 1, ...changes });

describe("a change of many accounts", () => {
  it.each([
    [
      { kind: "owner", ownerId: OTHER },
      { kind: "owner", ownerId: OTHER },
    ],
    [
      { kind: "owner", ownerId: "" },
      { kind: "owner", ownerId: null },
    ],
    [
      { kind: "segment", segment: "  North " },
      { kind: "segment", segment: "North" },
    ],
    [
      { kind: "segment", segment: "" },
      { kind: "segment", segment: null },
    ],
    [{ kind: "archive" }, { kind: "archive" }],
    [
      { kind: "action", summary: "Call", dueOn: "2026-12-24", ownerId: "" },
      { kind: "action", summary: "Call", reason: null, ownerId: null, dueOn: "2026-12-24" },
    ],
  ])("says %j", (said, what) => {
    expect(bulkChangeInput.parse(given(said)).what).toEqual(what);
  });

  it.each([
    [{ kind: "tier" }, "tier"],
    [{ kind: "action", dueOn: "2026-12-24" }, "summary"],
    [{ kind: "action", summary: "Call" }, "dueOn"],
    [{ kind: "colour" }, "kind"],
    [{ kind: "archive", total: MOST_IN_BULK + 1 }, "total"],
    [{ kind: "archive", accountIds: Array.from({ length: MOST_PICKED + 1 }, () => ONE) }, "accountIds"],
  ])("refuses %j", (said, field) => {
    const { error } = bulkChangeInput.safeParse(given(said));
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("is about accounts by their ids, once each, or about all that a list shows", () => {
    const asked = bulkPreview.parse({ kind: "archive", accountIds: `${ONE}*${OTHER}*${ONE}` });
    expect(asked.selection).toEqual({ accountIds: [ONE, OTHER] });
    const all = bulkPreview.parse({ kind: "archive", accountIds: ONE, state: "tier=key&colour=red" });
    expect(all.selection).toMatchObject({ filter: { tier: ["key"] } });
    expect(bulkPreview.parse({ kind: "archive", state: "" }).selection).toHaveProperty("filter");
  });
});
