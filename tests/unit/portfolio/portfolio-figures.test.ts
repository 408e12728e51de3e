import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RateNote } from "@/components/account-list/rate-note";
import { AtRisk } from "@/components/at-risk/at-risk";
import { PortfolioHead } from "@/components/portfolio/portfolio-head";
import { accountFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";

const NOW = new Date("2026-06-15T09:00:00Z");
const sumOf = (count: number) => ({ count, countWithArr: count, arr: [{ currency: "EUR", cents: count * 1000_00 }] });
const EURO = { currency: "EUR", rates: [] };
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("the page of relationships at risk", () => {
  it("says that there are more than it lists, and leads to all of them in the same order", () => {
    const viewer = { workspaceName: "Nordlicht", timeZone: "UTC" };
    const apart = { since: undefined, comparison: null, overridden: { lines: [], count: 0 } };
    const groups = [
      { level: "at-risk", sum: sumOf(0), sumThen: null, lines: [] },
      { level: "watch", sum: sumOf(40), sumThen: null, lines: [] },
    ] as const;
    const markup = renderToStaticMarkup(
      createElement(AtRisk, { ...apart, groups, money: EURO, unjudged: sumOf(0), order: "arr", viewer, now: NOW }),
    );
    expect(textOf(markup)).toContain("40 relationships, €40k ARR · the largest ARR first");
    expect(textOf(markup)).toContain("None of the 40 fits on this page.");
    expect(markup).toContain('href="/portfolio?risk=watch&amp;sort=arr&amp;dir=desc"');
    expect(markup).not.toContain("risk=at-risk");
  });
});

describe("the note on rates", () => {
  const noteOf = (rates: OwnMoney["rates"], currencies: readonly string[]) => {
    const sums = currencies.map((currency) => ({ currency, cents: 100 }));
    return textOf(renderToStaticMarkup(createElement(RateNote, { money: { currency: "EUR", rates }, sums })));
  };

  it("names each rate with its day, and each currency without one once", () => {
    const rates = [{ currency: "USD", rate: 0.92, ratedOn: new Date("2026-06-01") }];
    expect(noteOf(rates, ["EUR", "GBP", "EUR", "GBP"])).toContain(
      "Sums and order in EUR, at 1 USD = 0.92 EUR (1 Jun 2026). GBP has no rate, so these amounts stand apart and last.",
    );
  });

  it("is not there where everything is in one currency", () => {
    expect(noteOf([], ["EUR"])).toBe("");
  });
});

describe("the figures above the portfolio", () => {
  const textWith = (atRisk: Parameters<typeof PortfolioHead>[0]["totals"]["atRisk"], filter: object) => {
    const totals = { all: sumOf(2), standings: [], atRisk };
    return textOf(
      renderToStaticMarkup(
        createElement(PortfolioHead, { totals, money: EURO, filter: accountFilter.parse(filter), comparison: null }),
      ),
    );
  };

  it("measure what is at risk by the whole and not by what is filtered", () => {
    const text = textWith({ ...sumOf(5), judged: sumOf(20).arr, unjudged: sumOf(0) }, { risk: "watch" });
    expect(text).toContain("€5k ARR at risk");
    expect(text).toContain("25% of judged EUR");
    expect(text).not.toContain("Not judged");
  });

  it("name what nobody can judge, which makes the share no smaller", () => {
    const text = textWith({ ...sumOf(5), judged: sumOf(20).arr, unjudged: sumOf(80) }, {});
    expect(text).toContain("25% of judged EUR");
    expect(text).toContain("Not judged: 80 accounts, €80k");
  });

  it("say nothing about risk where accounts are archived", () => {
    expect(textWith(null, { archived: "1" })).not.toContain("risk");
  });
});
