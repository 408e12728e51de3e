import type { KeptRecord } from "../story";

/** What asks, contributions, recommendations and reasons to stay tell of accounts with a story. */
export const TOLD_RECORDS: Readonly<Record<string, readonly KeptRecord[]>> = {
  "Marrowby Breweries": [
    {
      ...{ noun: "ask", at: 74, by: 1, days: { askedAt: 74 } },
      says: {
        ...{ summary: "Speak about the yeast room at our open day", askedFor: "speaks-well" },
        theirBenefit: "Brewers from four countries hear what they built",
      },
      later: [{ at: 70, says: { outcome: "yes" }, days: { answeredAt: 70 } }],
    },
    {
      ...{ noun: "ask", at: 40, by: 2, days: { askedAt: 40 } },
      says: {
        ...{ summary: "Two maintenance crews to try the new alarm", askedFor: "helps-out" },
        theirBenefit: "The alarm fits their tanks before anybody else’s",
      },
      later: [{ at: 36, says: { outcome: "yes" }, days: { answeredAt: 36 } }],
    },
    {
      ...{ noun: "behaviour_event", at: 33, by: 2, days: { occurredAt: 34 } },
      says: { summary: "Tested the alarm on two night shifts", behaviour: "helps-out" },
    },
    {
      ...{ noun: "behaviour_event", at: 96, by: 4, days: { occurredAt: 97 } },
      says: { summary: "Article in the brewers’ journal", behaviour: "markets-for-us" },
    },
    {
      ...{ noun: "recommendation", at: 58, by: 1, days: { occurredAt: 60 } },
      says: { summary: "A brewery in Leuven", behaviour: "brings-others", outcome: "talks" },
    },
    {
      ...{ noun: "recommendation", at: 190, by: 0, days: { occurredAt: 191 } },
      says: { summary: "The round of chief operating officers", behaviour: "speaks-well" },
    },
    {
      ...{ noun: "reason_to_stay", at: 52, by: 0, days: { saidAt: 52 } },
      says: {
        summary: "You warn us before it hurts. We would not know how to plan a Monday without you.",
        ...{ staysBecause: "wants_to", wouldChooseAgain: 4, hasLookedElsewhere: false, isAsked: true },
      },
    },
  ],
  "Kestrel & Vane Hydro": [
    {
      ...{ noun: "ask", at: 45, by: 1, days: { askedAt: 45 } },
      says: {
        ...{ summary: "A visit of two other hydro plants at the upper dam", askedFor: "brings-others" },
        theirBenefit: "They see how others plan the snow melt",
      },
      later: [{ at: 41, says: { outcome: "later" }, days: { answeredAt: 41 } }],
    },
    {
      ...{ noun: "recommendation", at: 66, by: 0, days: { occurredAt: 67 } },
      says: { summary: "The association of dam operators", behaviour: "speaks-well" },
    },
    {
      ...{ noun: "behaviour_event", at: 29, by: 2, days: { occurredAt: 30 } },
      says: { summary: "Their crew trained ours on the rope", behaviour: "helps-out" },
    },
    {
      ...{ noun: "behaviour_event", at: 51, by: 1, days: { occurredAt: 52 } },
      ownWay: "Hosts our visitors",
      says: { summary: "Ten engineers of another plant at the upper dam", behaviour: "helps-out" },
    },
    {
      ...{ noun: "reason_to_stay", at: 80, by: 0, days: { saidAt: 80 } },
      says: {
        summary: "It works, and the contract runs for two more years.",
        ...{ wouldChooseAgain: 3, hasLookedElsewhere: true, isAsked: true },
      },
    },
  ],
  "Dunmore Gas Grid": [
    {
      ...{ noun: "ask", at: 62, by: 0, days: { askedAt: 62 } },
      says: {
        ...{ summary: "Twelve more sensor kits before the year ends", askedFor: "upsell", discountPercent: 15 },
        theirBenefit: "Fewer drives to the far stations",
      },
    },
    {
      ...{ noun: "ask", at: 35, by: 0, days: { askedAt: 35 } },
      says: {
        ...{ summary: "Four per cent more from January", askedFor: "price_rise" },
        theirBenefit: "A second engineer in their region",
      },
      later: [{ at: 30, says: { outcome: "no" }, days: { answeredAt: 30 } }],
    },
    {
      ...{ noun: "reason_to_stay", at: 48, by: 1, days: { saidAt: 48 } },
      says: {
        summary: "Nobody can get our readings out of it. We stay because we must.",
        ...{ staysBecause: "has_to", wouldChooseAgain: 0, hasLookedElsewhere: true, isAsked: true },
      },
    },
  ],
  "Petrichor Vineyards": [
    {
      ...{ noun: "recommendation", at: 25, by: 0, days: { occurredAt: 26 } },
      says: { summary: "Two neighbours along the river", behaviour: "brings-others", outcome: "customer" },
    },
    {
      ...{ noun: "behaviour_event", at: 44, by: 0, days: { occurredAt: 45 } },
      says: { summary: "Five stars and a long text", behaviour: "reviews" },
    },
  ],
};
