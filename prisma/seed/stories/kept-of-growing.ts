import type { Kept } from "../story";

/** What the registers hold of accounts that are no key accounts, where somebody writes it down. */
export const KEPT_OF_GROWING: Readonly<Record<string, Kept>> = {
  "Sundew Solar": {
    cases: [{ at: 44, by: 1, what: "Crew app lost a park while offline", target: 48, solved: 26 }],
    requests: [
      { at: 72, by: 2, what: "Price per park, spelled out", answered: 4 },
      { at: 39, by: 0, what: "May we try it in the rain first?", answered: 3 },
      { at: 15, by: 1, what: "Tags for the southern parks", answered: 5 },
    ],
    goals: [{ by: 0, what: "Southern parks open with every panel known", horizon: -58, stood: [[33, "on_track"]] }],
    ideas: [{ at: 62, by: 1, what: "Mark a panel by pointing the phone at it", became: [[50, "accepted"]] }],
  },
  // No goal: nobody has asked what they want to reach.
  "Harrow Bridge Tolls": {
    cases: [
      { at: 119, by: 1, what: "Barrier 5 missing after the winter change", target: 48, solved: 24 },
      { at: 51, by: 1, what: "Salt sensor of the north pier shows zero", target: 24, solved: 6 },
    ],
    requests: [
      { at: 86, by: 2, what: "New prices for replacement kits", answered: 5 },
      { at: 30, by: 0, what: "Yearly figures as last year", answered: 4 },
    ],
  },
  "Petrichor Vineyards": {
    cases: [
      { at: 91, by: 3, what: "Valve 9 irrigates at noon", target: 8, solved: 4 },
      { at: 40, by: 2, what: "Tank list forgets the second pressing", target: 24, solved: 5 },
    ],
    requests: [
      { at: 66, by: 1, what: "Soil probes for the new slope", answered: 3 },
      { at: 25, by: 0, what: "May I show it at the growers’ meeting?", answered: 2 },
    ],
    goals: [{ by: 0, what: "A harvest without a night in the office", horizon: -280, stood: [[50, "on_track"]] }],
    ideas: [
      {
        at: 130,
        by: 1,
        what: "Warn of frost row by row",
        became: [
          [121, "accepted"],
          [56, "implemented"],
        ],
        later: [{ at: 100, says: { rating: 3 }, days: { evaluatedAt: 101, evaluationToldAt: 100 } }],
        reactions: [{ at: 119, by: 0, stance: "for", what: "One frost costs us more than the whole system" }],
      },
      { at: 45, by: 2, what: "Plan the cellar from the ripeness in the field", became: [[37, "accepted"]] },
    ],
  },
  // The rough spring, and what came after it.
  "Frostgate Cold Chain": {
    cases: [
      { at: 182, by: 1, what: "Night dispatch down after the update", target: 4, solved: 30, isCritical: true },
      {
        at: 168,
        by: 1,
        what: "Night dispatch down again",
        target: 4,
        solved: 26,
        isCritical: true,
        reopened: 160,
        solvedAgain: 150,
      },
      { at: 70, by: 2, what: "Gate times of the warehouse off by an hour", target: 24, solved: 4 },
      { at: 37, by: 1, what: "Trailer 80 shown in two places", target: 8, solved: 3, isCritical: true },
      { at: 14, by: 2, what: "Pallet labels cut at the edge", target: 24, solved: 5 },
    ],
    requests: [
      { at: 172, by: 0, what: "Why did it fail, in writing?", answered: 47 },
      { at: 61, by: 0, what: "Release plan of the next quarter", answered: 2 },
      { at: 33, by: 1, what: "Try the release on one depot first", answered: 1 },
      { at: 12, by: 2, what: "A view for the loading ramp", answered: 3 },
    ],
    goals: [
      {
        by: 0,
        what: "A winter without a stopped night",
        horizon: -130,
        stood: [
          [115, "at_risk"],
          [24, "on_track"],
        ],
      },
    ],
    ideas: [
      {
        at: 80,
        by: 1,
        what: "We say yes before each release",
        became: [
          [78, "accepted"],
          [58, "implemented"],
        ],
        later: [{ at: 56, days: { implementationToldAt: 56 } }],
      },
    ],
  },
  "Bellwether Dairies": {
    cases: [
      { at: 94, by: 0, what: "Cold-room probe silent over the weekend", target: 24, solved: 6 },
      { at: 35, by: 0, what: "Milk round printed for the wrong dairy", target: 24, solved: 5 },
    ],
    requests: [
      { at: 65, by: 0, what: "Somebody to train whoever follows me", answered: 3 },
      { at: 18, by: 0, what: "List of everything only I can do in there", answered: 4 },
    ],
    goals: [{ by: 0, what: "Hand over to somebody before I retire", horizon: -600, stood: [[80, "at_risk"]] }],
    ideas: [
      {
        at: 140,
        by: 0,
        what: "A checklist for the first week of a newcomer",
        became: [
          [131, "accepted"],
          [70, "implemented"],
        ],
        later: [{ at: 68, days: { implementationToldAt: 68 } }],
      },
    ],
  },
  "Corrigan Quarries": {
    cases: [
      { at: 104, by: 1, what: "Crusher sensor fell off on the second day", target: 48, solved: 97 },
      { at: 38, by: 1, what: "Belt scale counts the empty belt", target: 48 },
    ],
    requests: [
      { at: 77, by: 0, what: "A date, and one you keep", answered: 28 },
      { at: 21, by: 1, what: "Where is the spare kit?", answered: 25 },
    ],
    goals: [
      {
        by: 0,
        what: "A season without a stopped crusher",
        horizon: 60,
        stood: [
          [300, "on_track"],
          [58, "missed"],
        ],
      },
    ],
  },
  "Amberline Hotels": {
    cases: [{ at: 49, by: 1, what: "Room 12 of every house called room 1", target: 48, solved: 50 }],
    requests: [
      { at: 90, by: 2, what: "Offer to compare with the other two", answered: 5 },
      { at: 32, by: 2, what: "What a year more would cost", answered: 4 },
      { at: 13, by: 1, what: "Manual for the boiler list", answered: 6 },
    ],
    ideas: [
      {
        at: 73,
        by: 1,
        what: "Take the finding from a photo",
        became: [[60, "declined", "Three houses out of thirty would use it"]],
      },
    ],
  },
  "Hollins Foundry": {
    cases: [
      {
        at: 62,
        by: 1,
        what: "Alarm of the new furnace with the old limits",
        target: 8,
        solved: 28,
        isCritical: true,
        reopened: 50,
      },
      {
        ...{ at: 34, by: 1, what: "Furnace alarms wrong for the fourth time", target: 8 },
        ...{ isCritical: true, isComplaint: true },
      },
      { at: 16, by: 2, what: "No way to tell a true alarm from a false one", target: 24 },
    ],
    requests: [
      { at: 140, by: 0, what: "Offer for the new furnace line", answered: 3 },
      { at: 45, by: 1, what: "Send somebody to the furnace", answered: 47 },
      { at: 22, by: 2, what: "Is it safe to run without the alarms?" },
      { at: 13, by: 0, what: "Who signs for the new furnace line?", answered: 6 },
    ],
    goals: [
      {
        by: 0,
        what: "New furnace line at full load this winter",
        horizon: -60,
        stood: [
          [105, "on_track"],
          [20, "at_risk"],
        ],
      },
    ],
    ideas: [{ at: 71, by: 1, what: "Let the furnace lead set the limits" }],
  },
  "Aldermoor Diagnostics": {
    cases: [{ at: 57, by: 1, what: "Calibration due date a day early", target: 48, solved: 6 }],
    requests: [
      { at: 82, by: 0, what: "Proof of calibration for the auditor", answered: 2 },
      { at: 26, by: 1, what: "Add the new centrifuges", answered: 3 },
    ],
    ideas: [
      {
        at: 160,
        by: 0,
        what: "Let the log remember who looked twice",
        became: [
          [150, "accepted"],
          [77, "implemented"],
        ],
      },
    ],
  },
  "Aldermoor Care Homes": {
    cases: [
      { at: 88, by: 1, what: "Night list opens with the morning round", target: 48, solved: 74 },
      { at: 27, by: 1, what: "Call bell faults vanish from the list", target: 24 },
    ],
    requests: [
      { at: 59, by: 1, what: "Why do we have to use this?" },
      { at: 19, by: 0, what: "Training at ten in the evening", answered: 30 },
    ],
  },
  "Quillfeather Logistics": {
    requests: [
      { at: 24, by: 0, what: "Page 40 of the manual, is that so?", answered: 1 },
      { at: 8, by: 1, what: "Import of the old tours", answered: 2 },
    ],
  },
};
