import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RenewalsPage } from "@/components/renewals/renewals-page";
import type { ShownRenewal } from "@/lib/report/renewal-desk";
import { renewalQuery } from "@/lib/schemas/renewal";
import { buildAccount } from "../../factories/inputs";

const NOW = new Date("2026-03-10T12:00:00Z");

function renewal(place: number, changes: Partial<ShownRenewal>): ShownRenewal {
  const { note: _, ...said } = buildAccount({ name: `Harbour ${place}`, arrCents: 1000_00 });
  const account = { ...said, id: `account-${place}`, ownerName: "Otto", ownArrCents: 1000_00 };
  return {
    ...{ accountId: account.id, renewsAt: Date.UTC(2026, 3, 1), asks: "call", stage: "first", dueSince: null },
    ...{ call: null, isApart: null, decision: null, outcome: null, isOwn: false, isScoreShown: true, by: 0 },
    ...{ canDo: false, account: { ...account, archivedAt: null, act: null, score: null } },
    ...changes,
  };
}

const LINES = [
  ...Array.from({ length: 60 }, (_, place) => renewal(place, {})),
  ...Array.from({ length: 3 }, (_, place) => renewal(100 + place, { asks: "outcome", stage: null })),
];

function shown(query: object) {
  const page = { lines: LINES, money: { currency: "EUR", rates: [] }, whose: "everybody", isCut: false } as const;
  const markup = renderToStaticMarkup(
    createElement(RenewalsPage, { ...page, query: renewalQuery.parse(query), now: NOW }),
  );
  const names = [...markup.matchAll(/Harbour (\d+)<\/a>/g)].map(([, place]) => Number(place));
  return { markup, names };
}

describe("the desk with many renewals", () => {
  it("shows the first of each kind, sums up all of them, and leads to the others", () => {
    const { markup, names } = shown({});
    expect(names).toEqual([...Array.from({ length: 25 }, (_, place) => place), 100, 101, 102]);
    expect(markup).toContain("60 renewals, €60k ARR");
    expect(markup).toContain("The first 25 of 60 stand here.");
    expect(markup).toContain('href="/renewals?owner=everybody&amp;asks=call"');
    expect(markup).not.toContain("asks=outcome");
  });

  it("shows those of one kind alone page by page, and leads back", () => {
    const { markup, names } = shown({ asks: "call", page: "2" });
    expect(names).toEqual(Array.from({ length: 10 }, (_, place) => 50 + place));
    expect(markup).toContain("51–60 of 60 renewals");
    expect(markup).toContain('href="/renewals?owner=everybody&amp;asks=call&amp;page=1"');
    expect(markup).toContain('href="/renewals?owner=everybody"');
    expect(shown({ asks: "call" }).names).toHaveLength(50);
  });
});
