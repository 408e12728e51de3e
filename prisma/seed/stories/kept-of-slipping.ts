import type { Kept } from "../story";

/** What the registers hold of key accounts that are held, slipping or silent. */
export const KEPT_OF_SLIPPING: Readonly<Record<string, Kept>> = {
  "Saltmarsh Ports": {
    cases: [
      {
        at: 158,
        by: 2,
        what: "Crane 3 shown as free while it was being greased",
        target: 8,
        solved: 5,
        isCritical: true,
      },
      { at: 101, by: 2, what: "Spare list without the new hoist ropes", target: 48, solved: 24 },
      { at: 63, by: 1, what: "Tide table of the outer berth a day off", target: 24, solved: 6 },
      { at: 36, by: 2, what: "Crane hours counted twice since the update", target: 24, solved: 48 },
      { at: 13, by: 2, what: "Photo of a worn rope does not upload", target: 48, solved: 26 },
    ],
    requests: [
      { at: 121, by: 1, what: "Berth plan for the cruise season", answered: 3 },
      { at: 78, by: 2, what: "Training for two new fitters", answered: 4 },
      { at: 49, by: 1, what: "What was agreed with Vivienne, in writing", answered: 5 },
      { at: 24, by: 1, what: "Figures for the review of all suppliers", answered: 6 },
      { at: 8, by: 2, what: "Who looks after us from now on?", answered: 7 },
    ],
    goals: [
      {
        by: 0,
        what: "Every berth turned round within a day",
        horizon: -60,
        stood: [
          [260, "on_track"],
          [150, "on_track"],
        ],
      },
      {
        by: 1,
        what: "One plan for cranes and ships before the winter",
        horizon: -25,
        stood: [
          [140, "at_risk"],
          [52, "at_risk"],
        ],
      },
    ],
    ideas: [
      {
        at: 240,
        by: 0,
        what: "Let the pilots see which berth is ready",
        became: [
          [232, "accepted"],
          [150, "implemented"],
        ],
        later: [{ at: 148, days: { implementationToldAt: 148 } }],
      },
      { at: 58, by: 2, what: "Colour the ropes by the hours left in them", became: [[45, "answered"]] },
    ],
  },
  "Dunmore Gas Grid": {
    cases: [
      { at: 170, by: 1, what: "Pressure log stopped for a night at Carrick", target: 8, solved: 47, isCritical: true },
      { at: 118, by: 1, what: "Permit printed with the name of the last crew", target: 24, solved: 49, reopened: 96 },
      { at: 70, by: 1, what: "Leak report cannot be closed in the field", target: 48, solved: 145 },
      { at: 33, by: 0, what: "Log of September cannot be read by any other program", target: 72 },
      { at: 15, by: 1, what: "Crew app signs out in the middle of a permit", target: 24, solved: 72 },
    ],
    requests: [
      { at: 126, by: 2, what: "What would an exit cost?", answered: 47 },
      { at: 81, by: 0, what: "When does the open format come?", answered: 30 },
      { at: 53, by: 2, what: "What would an exit cost, with the data?" },
      { at: 26, by: 1, what: "A person to call about the leak reports", answered: 26 },
      { at: 11, by: 2, what: "Copy of the clause on notice", answered: 25 },
    ],
    goals: [
      {
        by: 0,
        what: "Pressure log that any program can read",
        horizon: 280,
        stood: [
          [420, "on_track"],
          [330, "at_risk"],
          [272, "missed"],
        ],
      },
      { by: 0, what: "Free to choose before the term ends", horizon: -122, stood: [[66, "at_risk"]] },
    ],
    ideas: [
      {
        at: 215,
        by: 1,
        what: "Write the log as plain text beside our own format",
        became: [[190, "declined", "Not before the next major version"]],
      },
      { at: 98, by: 1, what: "Let the crew correct a reading on the spot" },
    ],
  },
  "Orsolya Foods": {
    cases: [
      { at: 133, by: 1, what: "Line 4 stops when two people sign in", target: 8, solved: 50, isCritical: true },
      { at: 87, by: 2, what: "Allergen list printed without the last page", target: 8, solved: 24, isCritical: true },
      {
        at: 52,
        by: 1,
        what: "Cleaning plan gone after the update",
        target: 24,
        solved: 26,
        reopened: 39,
        solvedAgain: 33,
      },
      { at: 25, by: 1, what: "Tablet on line 2 freezes every afternoon", target: 48 },
      { at: 12, by: 2, what: "Sample labels come out in English", target: 24, solved: 31 },
    ],
    requests: [
      { at: 111, by: 1, what: "A visit on the line, not in the office", answered: 47 },
      { at: 76, by: 2, what: "How to correct a wrong temperature", answered: 26 },
      { at: 43, by: 0, what: "Who decides about the tablets?", answered: 30 },
      { at: 20, by: 1, what: "When will somebody come and look?" },
      { at: 9, by: 2, what: "Hungarian texts for the labels", answered: 24 },
    ],
    goals: [
      {
        by: 0,
        what: "Half the paper on the lines by autumn",
        horizon: 40,
        stood: [
          [290, "on_track"],
          [120, "at_risk"],
          [38, "missed"],
        ],
      },
      { by: 2, what: "No recall because of a label", horizon: -190, stood: [[75, "at_risk"]] },
    ],
    ideas: [
      { at: 146, by: 1, what: "Ask the line before each update", became: [[122, "answered"]] },
      { at: 69, by: 1, what: "A big red button instead of three menus" },
    ],
  },
  // Nothing since summer: nobody has talked to anybody.
  "Tanager Rail": {
    cases: [
      { at: 330, by: 1, what: "Depot board shows yesterday’s trains at five", target: 8, solved: 4, isCritical: true },
      { at: 262, by: 2, what: "Wheel lathe missing from the plan", target: 24, solved: 6 },
      { at: 218, by: 1, what: "Door faults counted for the wrong car", target: 24, solved: 5 },
      { at: 204, by: 2, what: "Night list prints twice", target: 48, solved: 24 },
      { at: 186, by: 2, what: "Depot extension not in the roster", target: 48 },
    ],
    requests: [
      { at: 300, by: 2, what: "A second screen for the workshop", answered: 3 },
      { at: 244, by: 1, what: "Numbers for the board: trains ready at five", answered: 2 },
      { at: 222, by: 2, what: "Training for the summer crew", answered: 5 },
      { at: 184, by: 2, what: "Who follows Hector on your side and ours?" },
    ],
    goals: [
      {
        by: 0,
        what: "Ninety-six of a hundred trains ready at five",
        horizon: 250,
        stood: [
          [600, "on_track"],
          [248, "achieved"],
        ],
      },
      { by: 1, what: "Second depot on the same board", horizon: -90, stood: [[214, "on_track"]] },
    ],
    ideas: [
      {
        at: 410,
        by: 1,
        what: "Show the driver what was repaired overnight",
        became: [
          [400, "accepted"],
          [290, "implemented"],
        ],
      },
      { at: 192, by: 2, what: "Book the lathe from the fault report" },
    ],
  },
};
