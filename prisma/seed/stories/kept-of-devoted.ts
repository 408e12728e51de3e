import type { Kept } from "../story";

/** What the registers hold of key accounts that go well. */
export const KEPT_OF_DEVOTED: Readonly<Record<string, Kept>> = {
  "Marrowby Breweries": {
    cases: [
      {
        at: 212,
        by: 2,
        what: "Alarm of tank 7 sent to a number nobody answers",
        target: 8,
        solved: 3,
        isCritical: true,
      },
      { at: 128, by: 3, what: "Delivery slots of Monday shown on Tuesday", target: 24, solved: 6 },
      { at: 83, by: 2, what: "Cold-store probe lost its signal behind the new door", target: 24, solved: 5 },
      { at: 47, by: 4, what: "Batch log printed without the hop lot", target: 48, solved: 26 },
      { at: 23, by: 1, what: "Tank calendar slow when all three breweries look at it", target: 24, solved: 7 },
      { at: 9, by: 3, what: "Scanner at gate 2 reads every crate twice", target: 8, solved: 2, isCritical: true },
    ],
    requests: [
      { at: 141, by: 3, what: "A second login for the holiday cover", answered: 1 },
      { at: 96, by: 2, what: "How to mute a probe during cleaning", answered: 2 },
      { at: 68, by: 4, what: "The hygiene certificate of our housings", answered: 3 },
      { at: 41, by: 1, what: "Can the yeast room have its own view?", answered: 2 },
      { at: 27, by: 0, what: "Figures for the supervisory board by Friday", answered: 1 },
      { at: 12, by: 2, what: "Somebody on call over the beer festival", answered: 2 },
      { at: 5, by: 3, what: "Route sheet with the new depot in Ghent", answered: 4 },
    ],
    goals: [
      {
        by: 0,
        what: "Three breweries planned as one by next summer",
        horizon: -210,
        stood: [
          [310, "on_track"],
          [36, "on_track"],
        ],
      },
      {
        by: 1,
        what: "No batch lost to a warm tank for a year",
        horizon: 30,
        stood: [
          [380, "on_track"],
          [28, "achieved"],
        ],
      },
      { by: 2, what: "Night shifts without a drive to the brewery", horizon: -120, stood: [[150, "on_track"]] },
    ],
    ideas: [
      {
        at: 290,
        by: 1,
        what: "A calendar that knows how long each beer rests",
        became: [
          [282, "accepted"],
          [64, "implemented"],
        ],
        later: [
          { at: 270, says: { rating: 4 }, days: { evaluatedAt: 272, evaluationToldAt: 270 } },
          { at: 62, days: { implementationToldAt: 62 } },
          { at: 20, says: { revenueCents: 4_800_000, savedCents: 1_150_000, currency: "EUR" } },
        ],
        reactions: [
          { at: 280, by: 0, stance: "for", what: "We lose a tank a year for want of it", rating: 4 },
          { at: 276, by: 4, stance: "comment", what: "Count the cleaning in as well" },
        ],
      },
      {
        at: 188,
        by: 2,
        what: "Read an alarm aloud when hands are full",
        became: [
          [181, "accepted"],
          [98, "implemented"],
        ],
        later: [
          { at: 160, says: { rating: 3 }, days: { evaluatedAt: 160, evaluationToldAt: 160 } },
          { at: 96, says: { savedCents: 240_000, currency: "EUR" }, days: { implementationToldAt: 96 } },
        ],
        reactions: [{ at: 178, by: 3, stance: "for", rating: 3 }],
      },
      {
        at: 92,
        by: 4,
        what: "Let the laboratory lock a batch from its own screen",
        became: [
          [85, "accepted"],
          [30, "implemented"],
        ],
      },
      { at: 34, by: 3, what: "Show the driver which gate is free", became: [[29, "accepted"]] },
    ],
  },
  "Kestrel & Vane Hydro": {
    cases: [
      { at: 176, by: 2, what: "Flood gate shown as shut while it stood open", target: 4, solved: 2, isCritical: true },
      { at: 112, by: 1, what: "Crew list of the upper dam came up empty", target: 24, solved: 5 },
      { at: 74, by: 2, what: "Night view too bright for the control room", target: 72, solved: 50 },
      { at: 44, by: 1, what: "Photos of the penstock rotated by the app", target: 48, solved: 24 },
      { at: 19, by: 2, what: "Dam sensor 14 reports the level in feet", target: 8, solved: 4, isCritical: true },
    ],
    requests: [
      { at: 118, by: 3, what: "Insurance papers of the new housings", answered: 5 },
      { at: 84, by: 1, what: "Two more seats for the spring stop", answered: 2 },
      { at: 55, by: 0, what: "Outage hours by plant for the yearly report", answered: 4 },
      { at: 33, by: 2, what: "Who is on call at Easter?", answered: 3 },
      { at: 14, by: 1, what: "Checklist of the intake screens in Welsh", answered: 6 },
    ],
    goals: [
      {
        by: 0,
        what: "No forced outage in the snow melt",
        horizon: -160,
        stood: [
          [240, "on_track"],
          [66, "on_track"],
        ],
      },
    ],
    ideas: [
      { at: 230, by: 1, what: "Plan the stops of all plants on one wall", became: [[221, "answered"]] },
      {
        at: 104,
        by: 2,
        what: "Hand the log over by voice at shift change",
        became: [[90, "declined", "The log must be signed; a voice cannot be"]],
      },
    ],
  },
  "Vexholm Data Halls": {
    cases: [
      { at: 164, by: 3, what: "Badge of a contractor stayed valid overnight", target: 4, solved: 3, isCritical: true },
      { at: 97, by: 2, what: "Shift change shown an hour late after the clock change", target: 24, solved: 4 },
      {
        at: 58,
        by: 1,
        what: "Chiller tasks of hall 4 missing from the roster",
        target: 8,
        solved: 6,
        isCritical: true,
      },
      { at: 29, by: 2, what: "Roster would not open on the phone in the basement", target: 24, solved: 25 },
      { at: 11, by: 3, what: "Door 12 asks for a second badge", target: 8, solved: 2 },
    ],
    requests: [
      { at: 103, by: 1, what: "Add hall 6 to the change board", answered: 3 },
      { at: 71, by: 2, what: "A view with only my own shift", answered: 4 },
      { at: 38, by: 0, what: "Where the roster data are kept, in one line", answered: 1 },
      { at: 22, by: 3, what: "List of everybody who may open the cage", answered: 2 },
      { at: 6, by: 1, what: "Freeze all changes over the fire drill", answered: 3 },
    ],
    ideas: [
      {
        at: 205,
        by: 0,
        what: "No change without two names on it",
        became: [
          [203, "accepted"],
          [140, "implemented"],
        ],
        later: [
          { at: 196, says: { rating: 4 }, days: { evaluatedAt: 197, evaluationToldAt: 196 } },
          { at: 138, days: { implementationToldAt: 138 } },
        ],
        reactions: [
          { at: 200, by: 2, stance: "for", rating: 4 },
          { at: 199, by: 3, stance: "against", what: "At night there is only one of us", rating: 1 },
        ],
      },
      {
        at: 88,
        by: 2,
        what: "Hand over a shift with three taps",
        became: [
          [80, "accepted"],
          [42, "implemented"],
        ],
        later: [{ at: 40, days: { implementationToldAt: 40 } }],
      },
      { at: 37, by: 3, what: "Tell the guard when a visitor is late", became: [[31, "accepted"]] },
    ],
  },
  "Aldermoor Clinics": {
    cases: [
      { at: 148, by: 1, what: "Lift inspections of two houses mixed up", target: 24, solved: 6 },
      { at: 93, by: 2, what: "Order list counts closed wards", target: 48, solved: 26 },
      { at: 56, by: 1, what: "Oxygen alarm arrived four minutes late", target: 4, solved: 3, isCritical: true },
      { at: 31, by: 1, what: "Boiler tasks assigned to a colleague who retired", target: 24, solved: 7 },
      { at: 10, by: 2, what: "Monthly bill names the wrong house", target: 48, solved: 5 },
    ],
    requests: [
      { at: 109, by: 2, what: "Prices for three more houses", answered: 5 },
      { at: 72, by: 1, what: "Paper form for a day without power", answered: 4 },
      { at: 46, by: 0, what: "One page on all houses for the board", answered: 3 },
      { at: 28, by: 1, what: "Can the care homes have their own night view?", answered: 6 },
      { at: 7, by: 2, what: "Dates of the yearly review", answered: 2 },
    ],
    goals: [
      {
        by: 0,
        what: "The same safety rounds in every house",
        horizon: -300,
        stood: [
          [200, "on_track"],
          [62, "on_track"],
        ],
      },
      {
        by: 1,
        what: "Care homes content with the tool by spring",
        horizon: -110,
        stood: [
          [180, "on_track"],
          [40, "at_risk"],
        ],
      },
    ],
    ideas: [
      {
        at: 155,
        by: 1,
        what: "One calibration log for clinics and laboratories",
        became: [
          [147, "accepted"],
          [60, "implemented"],
        ],
        later: [{ at: 58, days: { implementationToldAt: 58 } }],
      },
      { at: 66, by: 2, what: "Order spare parts from the finding itself", became: [[54, "answered"]] },
    ],
  },
};
