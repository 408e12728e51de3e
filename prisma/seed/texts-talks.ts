import type { InteractionInput } from "@/lib/schemas/interaction";

export type TalkMood = "good" | "plain" | "bad";
type Kind = InteractionInput["kind"];

/**
 * One-line summaries as a colleague would type them. Slots: {who} a person there, {our} one of us, {topic} what it was
 * about, {site} a place of theirs.
 */
export const TALKS: Readonly<Partial<Record<Kind, Readonly<Record<TalkMood, readonly string[]>>>>> = {
  email: {
    good: [
      "{who} thanks the team: {topic} saved them a whole shift in {site}",
      "{who} forwarded our note on {topic} to the plant managers, with praise",
      "{who} asks whether {site} can have {topic} too, as it works so well",
      "Warm reply from {who}: {topic} is “finally how it should be”",
      "{who} sends photos of the crew in {site} using {topic}",
      "{who} offers to speak with another customer about {topic}",
      "{who} wrote unasked that {topic} made the audit easy",
    ],
    plain: [
      "{who} asks for the price list of {topic} for next year",
      "Sent {who} the open points on {topic}; answer expected next week",
      "{who} confirms the date for {topic} in {site}",
      "{who} asks who to call about {topic} at weekends",
      "Exchanged drafts of the wording on {topic} with {who}",
      "{who} wants the export of {topic} in another format",
      "{who} passes on questions from {site} about {topic}",
    ],
    bad: [
      "{who} writes that {topic} failed again in {site}, curt in tone",
      "{who} has waited nine days for an answer on {topic}",
      "{who} doubts the invoice for {topic} and copies purchasing",
      "{who} says the crew in {site} went back to paper instead of {topic}",
      "{who} asks why {topic} costs extra although it was shown as included",
      "Short mail from {who}: {topic} is “not what we agreed”",
    ],
  },
  call: {
    good: [
      "{who} called to say {topic} went live in {site} without a hitch",
      "Good call with {who}; wants to plan {topic} for the whole region",
      "{who} rang before deciding on {topic} to hear what {our} thinks",
      "{who} and {our} settled {topic} in ten minutes",
      "{who} relieved: {topic} held through the storm week",
      "{who} told {our} about next year’s plans, {topic} first",
    ],
    plain: [
      "Weekly call with {who}: {topic}, nothing urgent",
      "{who} asked how others handle {topic}",
      "Went through the list for {topic} with {who}; two points moved",
      "{who} wanted to know when {topic} reaches {site}",
      "Call on {topic}; {who} will ask the crew leads",
      "{our} explained {topic} to {who}, who is new to it",
    ],
    bad: [
      "{who} angry on the phone: {topic} stopped in {site} at night, nobody reachable",
      "{who} says {topic} failed a second time and nobody called back",
      "Tense call: {who} compares {topic} with another supplier’s offer",
      "{who} hung up after ten minutes on {topic}, wants it in writing",
      "{who} feels left alone with {topic} since the change of team",
    ],
  },
  meeting: {
    good: [
      "Met {who} in {site}; the crew showed {our} what they built around {topic}",
      "{who} brought two colleagues who want {topic} as well",
      "Planning round with {who}: {topic} becomes part of their standard",
      "Good meeting on {topic}; {who} took over half the tasks",
      "{who} invited {our} to their own planning day because of {topic}",
      "Lunch with {who}: {topic} is now in the yearly goals of {site}",
    ],
    plain: [
      "Status meeting with {who}: {topic} on schedule",
      "Met {who} about {topic}; decision after the budget round",
      "Walked through {site} with {who}, looked at {topic}",
      "Introduced {our} to {who}; mostly about {topic}",
      "{who} listed what is missing in {topic}; eleven points, none critical",
      "Handover meeting on {topic} with {who}",
    ],
    bad: [
      "Difficult meeting: {who} lists five failures of {topic} in {site}",
      "{who} left early; {topic} is “a topic for purchasing now”",
      "{who} questions the worth of {topic}; no numbers at hand on either side",
      "{who} shows minutes: {topic} was due in spring",
      "Meeting about {topic}; two people from {site} did not turn up",
    ],
  },
  chat: {
    good: [
      "{who} on chat: the fix for {topic} works, thumbs up from {site}",
      "Quick thanks from {who} for help with {topic}",
      "{who} shared a tip on {topic} with our team",
    ],
    plain: [
      "{who} asks on chat where to find {topic}",
      "Short question from {who} about {topic}, answered at once",
      "{who} and {our} moved the call on {topic}",
    ],
    bad: [
      "{who} on chat: {topic} is down again, third time this month",
      "{who}: “is anybody there?” after an hour of waiting on {topic}",
    ],
  },
  event: {
    good: [
      "{who} came to our field day and spoke about {topic} in the afternoon",
      "{who} brought three colleagues to the user meeting, most questions on {topic}",
      "{who} stayed to the end of the open house and sketched an idea for {topic}",
    ],
    plain: ["{who} joined the webinar on {topic}", "{who} came to the field day for the part on {topic}"],
    bad: ["{who} left the user meeting at noon; said {topic} was “old news”"],
  },
  executive_meeting: {
    good: [
      "{our} met {who}: both sides want {topic} in the three-year plan",
      "{who} told {our} that the board asked about {topic} by name",
      "Dinner of {our} and {who}; they offer to be a reference for {topic}",
    ],
    plain: [
      "{our} met {who}: overview of the year, {topic} next",
      "{who} and {our} compared plans; {topic} stays open",
    ],
    bad: [
      "{who} told {our} that the board no longer sees what {topic} brings",
      "{our} met {who}: unless {topic} is solved by autumn they will tender",
    ],
  },
  workshop: {
    good: [
      "Workshop in {site}: {who} and the crew redrew {topic} with us",
      "Half-day on {topic}; {who} chose the first step themselves",
      "{who} opened their own numbers on {topic}; we found two causes",
    ],
    plain: ["Workshop on {topic} with {who}; next steps noted", "Mapped {topic} in {site} with {who}"],
    bad: ["Workshop on {topic} stalled: {who} says the examples are not theirs"],
  },
  business_review: {
    good: [
      "Quarterly review: {who} presented the results of {topic} to their own board",
      "Review with {who}: {topic} ahead of plan, two new goals set",
      "Review: {who} asked us to measure {topic} in all sites",
    ],
    plain: [
      "Quarterly review with {who}; {topic} about as planned",
      "Review with {who}: agreed on three numbers for {topic}",
    ],
    bad: [
      "Review with {who}: {topic} missed its target in {site}, no plan yet",
      "{who} calls the review of {topic} “slides without substance”",
    ],
  },
  co_creation: {
    good: [
      "{who} and our developers built a first version of {topic} together",
      "{who} tested the draft of {topic} in {site} and sent four pages of notes",
      "Two days with {who}: {topic} will carry their name in the release notes",
    ],
    plain: ["{who} commented on the sketches for {topic}"],
    bad: ["Joint work on {topic} paused; {who} has no people for it now"],
  },
  training: {
    good: [
      "Trained nine people in {site} on {topic}; {who} took the second half",
      "{who}: “best training this year”, on {topic}",
    ],
    plain: ["Training on {topic} for the late shift in {site}", "Refresher on {topic} for {who} and two others"],
    bad: ["Training on {topic}: half the seats in {site} stayed empty, {who} apologised"],
  },
  roadmap: {
    good: [
      "{who} in our planning council: {topic} moved up on their vote",
      "Showed {who} the plans for {topic}; they will pay for the pilot",
    ],
    plain: ["Roadmap hour with {who}: {topic} comes in the second half"],
    bad: ["{who} disappointed that {topic} is not in this year’s plan"],
  },
};

/** What only we said; no answer came, so nobody knows the mood. */
export const UNANSWERED: readonly string[] = [
  "Asked {who} for a date to talk about {topic}; no answer yet",
  "Second reminder to {who} about {topic}",
  "Left a message for {who} about {topic} in {site}",
  "Sent {who} the newsletter with {topic}",
  "Sent {who} an invitation to the field day",
  "Offered {who} a free check of {topic}",
  "Wrote to {who}: is {topic} still of interest?",
  "Sent {who} the protocol on {topic} for information",
];
