import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { TrustEpisodes } from "@/components/accounts/report/trend/trust-episodes";
import type { TrustEpisode } from "@/lib/report/trust-episodes";
import { daysAgo } from "../../factories/clock";

const [before, after] = [60, 40];
const episode: TrustEpisode = {
  ...{ id: "spot", summary: "A gate shut", openedAt: daysAgo(60).getTime(), settledAt: null, response: null },
  ...{ grewFromId: null, theySay: null, state: { word: "Not behind us", tone: "bad", isOpen: true } },
  ...{ before, after },
};
const words = (changes: Partial<TrustEpisode>, isThen = false) =>
  renderToStaticMarkup(
    createElement(TrustEpisodes, { episodes: [{ ...episode, ...changes }], sources: [], isThen }),
  ).replace(/<[^>]+>/g, " ");

it("says of a rough spot that goes on how far they are trusted today, and on a past day then", () => {
  expect(words({})).toContain(`trust ${before} before, ${after} today`);
  expect(words({}, true)).toContain(`trust ${before} before, ${after} then`);
  expect(words({ settledAt: daysAgo(20).getTime() }, true)).toContain(`trust ${before} before, ${after} after`);
});

it("says of trust that nobody knew of no more than that", () => {
  expect(words({ before: null })).toContain(`trust not known before, ${after} today`);
  expect(words({ before: null, after: null })).toContain("no promise was on record as kept or broken by then");
});
