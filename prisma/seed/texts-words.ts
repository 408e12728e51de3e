import type { Question } from "@/lib/scoring";

export const TOPICS: readonly string[] = [
  "the dispatch board",
  "the inspection app",
  "the sensor kits",
  "the spare-part forecast",
  "the crew calendar",
  "the shift handover report",
  "the meter import",
  "the night roster",
  "the safety checklist",
  "the pump alarms",
  "the route planner",
  "the photo log",
  "the contractor portal",
  "the outage map",
  "the asset register",
  "the winter plan",
  "the permit workflow",
  "the offline mode",
  "the monthly figures",
  "the repair backlog",
];

export const SITES: readonly string[] = [
  "the north yard",
  "the harbour site",
  "hall 3",
  "the old plant",
  "the western region",
  "the depot",
  "the control room",
  "the river station",
  "the main workshop",
  "the training ground",
  "the second line",
  "the hill site",
];

/** Why one of us gave this answer, 0 to 4. */
export const REASONS: Readonly<Record<Question, readonly [string, string, string, string, string]>> = {
  q1: [
    "They could switch us off on Friday and work on Monday.",
    "The crews would grumble for a week.",
    "They would need days to rebuild the rosters by hand.",
    "Dispatch stops without the board; they said so after the outage test.",
    "The regulator’s report is made from our data; there is no second way.",
  ],
  q2: [
    "The licences were never rolled out.",
    "Two planners use it, beside their own sheets.",
    "Weekly in one team; log-ins show it.",
    "Every morning meeting starts with our board.",
    "No job leaves the yard without passing through us.",
  ],
  q3: [
    "We heard of the reorganisation from the newspaper.",
    "They told us after the tender was out.",
    "Asked us once this year, about the depot.",
    "They call before they change a shift model.",
    "We have a chair in the planning committee.",
  ],
  q4: [
    "Flat fee, nothing shared.",
    "We both gain if they grow, but nobody speaks of it.",
    "Two shared targets, looked at now and then.",
    "Shared targets, reviewed every quarter.",
    "A third of our fee hangs on their down-time.",
  ],
  q5: [
    "They have never seen our plans.",
    "They answer our surveys, no more.",
    "Their ideas reach us now and then.",
    "The offline mode exists because of them.",
    "They sit in our planning council and vote.",
  ],
  q6: [
    "They do not know our names.",
    "Polite; they would not miss us.",
    "They like to work with us and say so.",
    "They fought to keep our field engineer.",
    "They spoke for us on stage and forgave the bad winter.",
  ],
  q7: [
    "Nobody above the yard knows us.",
    "Purchasing would notice the missing invoice.",
    "The head of operations would ask.",
    "Their chief executive asked for us by name.",
    "Their own customers read our seal on the reports.",
  ],
};

/** What a customer added to an answer, by level of content. */
export const COMMENTS: Readonly<Record<"good" | "plain" | "bad", readonly string[]>> = {
  good: [
    "You answer before I have finished asking.",
    "The crews would not give it back.",
    "We planned the winter with you, and it held.",
    "Honest when something goes wrong. That is rare.",
    "Saves me an hour a day.",
    "The new people learned it in a morning.",
    "You know our yard better than some of us.",
    "We show it to visitors.",
  ],
  plain: [
    "Does what it should.",
    "Fine, though the export could be simpler.",
    "Depends on who picks up the phone.",
    "We use half of it.",
    "No complaints, no surprises.",
    "Good tool; we see you little.",
  ],
  bad: [
    "Too many workarounds.",
    "I have explained the same problem three times.",
    "Nobody could tell me what it brought us.",
    "The crew went back to paper.",
    "We stay because moving the data is harder.",
    "A good start, then silence.",
  ],
};
