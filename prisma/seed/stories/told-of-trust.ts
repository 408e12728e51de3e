import type { KeptRecord } from "../story";

/** What rough spots, planned steps, decisions and the like tell of accounts with a story. */
export const TOLD_OF_TRUST: Readonly<Record<string, readonly KeptRecord[]>> = {
  "Marrowby Breweries": [
    {
      ...{ noun: "person_fact", at: 120, by: 0, days: { learnedAt: 120 } },
      says: { summary: "Calls before nine; bad news first", about: "preference", isAnticipated: false },
    },
    {
      ...{ noun: "person_fact", at: 31, by: 1, days: { learnedAt: 31 } },
      says: { summary: "Sent him the draft of the tank view unasked", about: "appetite", isAnticipated: true },
    },
    {
      ...{ noun: "person_fact", at: 150, by: 2, days: { learnedAt: 150 } },
      says: { summary: "The cellar they had to close", about: "avoid", isAnticipated: false },
    },
    {
      ...{ noun: "decision", at: 88, by: 0, days: { decidedOn: 88 } },
      says: { summary: "A third brewery in Liège", whose: "theirs", involvement: "decided_with" },
    },
    {
      ...{ noun: "decision", at: 50, by: 1, days: { decidedOn: 51 } },
      says: { summary: "We drop the printed hop lot", whose: "ours", involvement: "consulted" },
    },
    {
      ...{ noun: "foregone_gain", at: 140, by: 3, days: { passedAt: 141 } },
      says: {
        ...{ summary: "Told them one gate scanner is enough", whose: "ours", amountCents: 480_000, currency: "EUR" },
        isTold: true,
      },
    },
    {
      ...{ noun: "planned_step", at: 20, by: 0, days: { plannedOn: -12 } },
      says: { summary: "Planning council on the three breweries", stepKind: "meeting", agreement: "agreed" },
    },
    {
      ...{ noun: "planned_step", at: 60, by: 1, days: { plannedOn: 18 } },
      says: { summary: "Draw the yeast room together", stepKind: "joint_plan", agreement: "agreed" },
      later: [{ at: 17, days: { happenedAt: 18 } }],
    },
  ],
  "Kestrel & Vane Hydro": [
    {
      ...{ noun: "rough_spot", at: 300, by: 1, days: { openedAt: 300 } },
      says: { summary: "Flood gate shown as shut for a night" },
      later: [
        {
          at: 262,
          says: { response: "Two of ours stood at the dam until it was found", trustAfter: 3 },
          days: { settledAt: 263 },
        },
      ],
    },
    {
      ...{ noun: "person_fact", at: 95, by: 2, days: { learnedAt: 95 } },
      says: { summary: "Wants figures on one sheet, never slides", about: "preference", isAnticipated: false },
    },
    {
      ...{ noun: "decision", at: 77, by: 0, days: { decidedOn: 78 } },
      says: { summary: "Which plants stop in spring", whose: "theirs", involvement: "consulted" },
    },
    {
      ...{ noun: "planned_step", at: 15, by: 0, days: { plannedOn: -40 } },
      says: { summary: "Extend to the two lower dams", stepKind: "purchase", agreement: "proposed" },
    },
    {
      ...{ noun: "next_level_talk", at: 64, by: 0, days: { heldAt: 65 } },
      says: {
        ...{ summary: "First deliver the spring stop together, then talk again", proposedType: "partner" },
        ...{ raisedBy: "us", honestyOurs: 4, honestyTheirs: 3, commitmentOurs: 3, commitmentTheirs: 2 },
      },
    },
  ],
  "Frostgate Cold Chain": [
    {
      ...{ noun: "next_level_talk", at: 33, by: 0, days: { heldAt: 34 } },
      says: {
        ...{ summary: "One more winter, then two depots more", proposedType: "married", raisedBy: "them" },
        ...{ opennessOurs: 4, opennessTheirs: 4, commitmentOurs: 3, commitmentTheirs: 3 },
      },
    },
    {
      ...{ noun: "rough_spot", at: 181, by: 1, days: { openedAt: 182 } },
      grewFrom: "Night dispatch down after the update",
      says: { summary: "Night dispatch stood still twice in two weeks" },
      later: [
        {
          at: 110,
          says: { response: "They say yes before each release; one depot tries it first", trustAfter: 4 },
          days: { settledAt: 111 },
        },
      ],
    },
    {
      ...{ noun: "foregone_gain", at: 160, by: 0, days: { passedAt: 161 } },
      says: {
        ...{ summary: "No bill for the month of the stopped nights", whose: "ours", amountCents: 900_000 },
        ...{ currency: "EUR", isTold: true },
      },
    },
  ],
  "Corrigan Quarries": [
    {
      ...{ noun: "rough_spot", at: 47, by: 0, days: { openedAt: 48 } },
      grewFrom: "Spare kit on site by autumn",
      says: { summary: "The second season without the spare kit", response: "An excuse by e-mail" },
    },
    {
      ...{ noun: "planned_step", at: 70, by: 0, days: { plannedOn: 9 } },
      says: { summary: "Show the spare kit on site", stepKind: "milestone", agreement: "proposed" },
    },
  ],
  "Dunmore Gas Grid": [
    {
      ...{ noun: "decision", at: 39, by: 0, days: { decidedOn: 41 } },
      says: { summary: "We close the old export", whose: "ours", involvement: "not_told" },
    },
  ],
  "Sundew Solar": [
    {
      ...{ noun: "person_fact", at: 18, by: 0, days: { learnedAt: 18 } },
      says: { summary: "Up for a visit of others, not for a stage", about: "appetite", isAnticipated: false },
    },
    {
      ...{ noun: "foregone_gain", at: 90, by: 0, days: { passedAt: 91 } },
      says: { summary: "They paid early though a week was left", whose: "theirs", currency: "EUR", isTold: true },
    },
    {
      ...{ noun: "next_level_talk", at: 21, by: 0, days: { heldAt: 22 } },
      says: {
        ...{ summary: "A frame contract after the first summer", proposedType: "married", raisedBy: "them" },
        ...{ honestyOurs: 3, honestyTheirs: 3, opennessOurs: 3, opennessTheirs: 4 },
      },
    },
  ],
};
