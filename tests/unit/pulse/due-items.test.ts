import { describe, expect, it } from "vitest";
import { isFading, itemDue, itemsToBegin } from "@/lib/pulse/due-items";
import { DEFAULT_ITEMS } from "@/lib/pulse/items";

const DAY_MS = 86_400_000;
const now = new Date("2026-03-10T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
const asking = { fadingDays: { csat: 180, nps: 180, ces: 90 }, now };

describe("what is asked again", () => {
  it("is due once the newest answer of those who are asked has faded by half", () => {
    expect(itemDue("nps", [], asking)).toBeNull();
    expect(itemDue("nps", [{ csat: ago(1) }, {}], asking)).toBeNull();
    const fresh = itemDue("nps", [{ nps: ago(400) }, { nps: ago(179) }], asking);
    expect(fresh).toEqual({ lastAt: ago(179), dueAt: new Date(now.getTime() + DAY_MS), isDue: false });
    expect(itemDue("nps", [{ nps: ago(400) }, { nps: ago(180) }], asking)).toMatchObject({ isDue: true, dueAt: now });
    expect(itemDue("ces", [{ ces: ago(90) }], asking)?.isDue).toBe(true);
  });

  it("is chosen to begin with, and what was answered lately is not", () => {
    expect(itemsToBegin([], asking)).toEqual(DEFAULT_ITEMS);
    expect(itemsToBegin([{}], asking)).toEqual(DEFAULT_ITEMS);
    const said = [{ csat: ago(20), nps: ago(200), ces: ago(10) }];
    expect(itemsToBegin(said, asking)).toEqual(["nps", ...DEFAULT_ITEMS.filter((item) => item !== "csat")]);
    expect(itemsToBegin([{ csat: ago(181), ces: ago(91) }], asking).slice(0, 2)).toEqual(["csat", "ces"]);
  });

  it("is one of three", () => {
    expect(DEFAULT_ITEMS.filter(isFading)).toEqual(["csat"]);
  });
});
