import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { GivenPaper } from "@/components/review/given/given-paper";
import { getGivenEdition } from "@/lib/operations/get-given-edition";
import { getReviewPack } from "@/lib/operations/get-review-pack";
import { reviewPackQuery } from "@/lib/schemas/review-pack";
import { as } from "../../factories/people";
import {
  BOTH_KNOW,
  PLANTED_ARR,
  PLANTED_FIGURES,
  PLANTED_QUARTER,
  plantAccount,
  planted,
  plantedIn,
} from "../../factories/planted";
import { staffed } from "../begin";

/**
 * The wall between what is ours and what a customer reads (decision 0093): an account in which every text of every noun is a
 * word of its own, and what of it reaches the customer is exactly what both sides know.
 */
const { dora } = await staffed();

let accountId: string;
let html: string;

const query = () => reviewPackQuery.parse({ accountId, quarter: PLANTED_QUARTER.quarter });
const paperOf = async () => {
  const edition = await as(dora, (scope) => getGivenEdition(scope, query()));
  return renderToStaticMarkup(createElement(GivenPaper, { edition, backHref: "/" }));
};

beforeAll(async () => {
  accountId = await plantAccount(dora);
  html = await paperOf();
});

describe("of all words that are recorded of an account, the customer's edition", () => {
  it("has those that both sides know, and no other", () => {
    expect(plantedIn(html)).toEqual(BOTH_KNOW);
  });

  it("has no figure that is ours alone", () => {
    const told = html.replaceAll(/<[^>]+>/g, " ").replaceAll(",", "");
    const figures = [...Object.values(PLANTED_FIGURES), ...Object.values(PLANTED_ARR)];
    const written = figures.flatMap((figure) => [figure, figure / 100]);
    expect(written.filter((figure) => new RegExp(`(?<![\\d.])${figure}(?![\\d.])`).test(told))).toEqual([]);
    expect(told, "a figure that both sides know is found in this way").toMatch(/(?<![\d.])10(?![\d.])/);
  });

  it("says nothing of how we judge them", () => {
    const told = html.replaceAll(/<[^>]+>/g, " ");
    expect(told).not.toMatch(/\bindex\b|\bladder\b|\brisk\b|captive|dependent|score|\bwatch\b|married|engaged|dating/i);
  });

  it("has none where it is not known what is left out of it", async () => {
    const query = reviewPackQuery.parse({ accountId, quarter: PLANTED_QUARTER.quarter, leave: "cut" });
    const edition = await as(dora, (scope) => getGivenEdition(scope, query));
    const paper = renderToStaticMarkup(createElement(GivenPaper, { edition, backHref: "/back" }));
    expect(plantedIn(paper)).toEqual([]);
    expect(paper).toContain("What is left out cannot be read from this address");
    expect(paper).toContain('href="/back"');
    expect(paper).not.toContain("<button");
  });

  it("stands in ours as it stands by itself", async () => {
    const pack = await as(dora, (scope) => getReviewPack(scope, query()));
    const within = renderToStaticMarkup(createElement(GivenPaper, { edition: pack.theirs, backHref: "/" }));
    expect(within).toBe(html);
  });
});

it("what the customer's edition leaves out was there to be told", async () => {
  const { ours, blocks, overview, change } = await as(dora, (scope) => getReviewPack(scope, query()));
  const words = plantedIn(JSON.stringify({ ours, blocks, overview, change }));
  const kept = words.filter((word) => !BOTH_KNOW.includes(word));
  for (const word of [
    planted("person_fact", "summary"),
    planted("renewal_call", "summary"),
    planted("renewal_decision", "summary"),
    planted("action", "summary"),
    planted("account", "note"),
    ...["summary", "results", "service", "next", "caution"].map((block) => planted("pack_text_internal", block)),
  ]) {
    expect(kept, word).toContain(word);
  }
});
