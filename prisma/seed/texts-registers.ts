/** What people of the rest of the portfolio report, ask, want and propose; {topic} and {site} as in the talks. */
export const CASES: readonly string[] = [
  "{topic} would not open at {site}",
  "{topic} shows the figures of last week",
  "Two crews sent to {site} for one job",
  "{topic} lost what was typed without signal",
  "A sensor at {site} reports nothing",
  "{topic} prints the wrong date",
];

export const REQUESTS: readonly string[] = [
  "A login for a new colleague at {site}",
  "How to change {topic} for one week",
  "Figures of {topic} for the monthly report",
  "Somebody to look at {site} with us",
  "An offer for {site}",
  "What the last release changed in {topic}",
];

export const GOALS: readonly string[] = [
  "No paper at {site} within a year",
  "A third fewer trips to {site}",
  "Every job closed on the day it is done",
];

export const IDEAS: readonly string[] = [
  "Show {topic} on the screen at the gate",
  "Let the crew at {site} correct {topic} themselves",
  "Send {topic} by message before the shift",
];

export const NO_TO_AN_IDEA = "Nobody else has asked for it, and it would slow the others down";
