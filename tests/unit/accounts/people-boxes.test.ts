import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PeopleBoxes } from "@/components/accounts/report/brief/people-boxes";
import { MOST_COMING } from "@/lib/schemas/account-report-query";

const people = Array.from({ length: MOST_COMING + 1 }, (_, n) => ({ id: `${n}`, name: `Guest ${n}` }));
const ids = people.map(({ id }) => id);

const shown = (ticked: readonly string[], others = 0) =>
  renderToStaticMarkup(createElement(PeopleBoxes, { people, ticked, others, onTick: () => undefined }));
const disabledIn = (html: string) => html.match(/disabled=""/g)?.length ?? 0;

describe("who can be ticked for a meeting", () => {
  it("is nobody else once as many come as an address holds, and it says why", () => {
    const before = shown(ids.slice(0, MOST_COMING - 1));
    expect([disabledIn(before), before.includes("the most for one sheet")]).toEqual([0, false]);
    const full = shown(ids.slice(0, MOST_COMING));
    expect([disabledIn(full), full.includes("20 people are the most for one sheet")]).toEqual([1, true]);
  });

  it("says how many of theirs are not among them", () => {
    expect(shown([], 1960)).toContain("1960 others of theirs");
    expect(shown([])).not.toContain("of theirs");
  });
});
