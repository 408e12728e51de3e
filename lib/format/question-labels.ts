import type { Question, Side } from "@/lib/scoring";

/** What each of the seven questions is about, for heads of tables and charts. */
export const QUESTION_LABELS: Record<Question, string> = {
  q1: "What breaks without us",
  q2: "Part of how they work",
  q3: "Part of their decisions",
  q4: "Success is tied",
  q5: "Part of our decisions",
  q6: "Valued for who we are",
  q7: "Who would notice",
};

/** The full wording for each side: ours when the team answers, theirs when the customer does. */
export const QUESTION_WORDING: Record<Side, Record<Question, string>> = {
  team: {
    q1: "What breaks when we go away, or stays broken if they do not choose us?",
    q2: "Are we part of how they get work done?",
    q3: "Do they bring us into their decisions; do they want us at the table?",
    q4: "Is our success tied to theirs?",
    q5: "Are they part of our decisions; have they a seat at our table?",
    q6: "Do they value who we are as much as what we do?",
    q7: "Would their executives notice if we disappeared; would their own customers?",
  },
  customer: {
    q1: "What would break for you if we went away?",
    q2: "Are we part of how you get work done?",
    q3: "Do you bring us into your decisions?",
    q4: "Is our success tied to yours?",
    q5: "Are you part of our decisions on products, services and direction?",
    q6: "Do you value who we are as much as what we do?",
    q7: "Would your executives notice if we disappeared; would your own customers?",
  },
};

type Anchors = readonly [string, string, string, string, string];

/** What each answer from 0 to 4 means. */
export const QUESTION_ANCHORS: Record<Side, Record<Question, Anchors>> = {
  team: {
    q1: [
      "Nothing",
      "A minor nuisance",
      "Days of workaround",
      "A core process stops for weeks",
      "Goals missed, no ready substitute",
    ],
    q2: [
      "Not used",
      "A side aid of a few",
      "Weekly in one team",
      "Daily in several teams",
      "A stage that key workflows cannot skip",
    ],
    q3: [
      "Never asked",
      "Told afterwards",
      "Consulted sometimes",
      "Asked before key decisions",
      "Expected at the table",
    ],
    q4: [
      "Unrelated",
      "We gain either way",
      "Some shared targets",
      "Shared targets, reviewed",
      "Results or pay of both depend on it",
    ],
    q5: [
      "No voice",
      "Surveys only",
      "They give input now and then",
      "Their input visibly changed something",
      "A standing seat in our planning",
    ],
    q6: [
      "Would not notice our people",
      "Polite",
      "Like working with us",
      "Would argue to keep us",
      "Speak for us in public, forgive slips",
    ],
    q7: [
      "No one",
      "Only purchasing",
      "A head of department",
      "An executive would ask",
      "The board, or their own customers, would",
    ],
  },
  customer: {
    q1: [
      "Nothing",
      "A minor nuisance",
      "Days of workaround",
      "A core process stops for weeks",
      "Goals missed, no ready substitute",
    ],
    q2: [
      "Not used",
      "A side aid of a few",
      "Weekly in one team",
      "Daily in several teams",
      "A stage that key workflows cannot skip",
    ],
    q3: [
      "Never asked",
      "Told afterwards",
      "Consulted sometimes",
      "Asked before key decisions",
      "Expected at the table",
    ],
    q4: [
      "Unrelated",
      "They gain either way",
      "Some shared targets",
      "Shared targets, reviewed",
      "Results or pay of both depend on it",
    ],
    q5: [
      "No voice",
      "Surveys only",
      "We give input now and then",
      "Our input visibly changed something",
      "A standing seat in their planning",
    ],
    q6: [
      "Would not notice the people",
      "Polite",
      "Like working with them",
      "Would argue to keep them",
      "Speak for them in public, forgive slips",
    ],
    q7: [
      "No one",
      "Only purchasing",
      "A head of department",
      "An executive would ask",
      "The board, or our own customers, would",
    ],
  },
};
