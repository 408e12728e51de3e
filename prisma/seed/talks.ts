import type { InteractionInput } from "@/lib/schemas/interaction";
import type { Calendar, There } from "./calendar";
import { MEMBERS, type MemberKey } from "./members";
import type { Random } from "./random";
import type { Person, StoryEvent, Talk } from "./story";
import type { TalkMood } from "./texts-talks";
import { summaryFor } from "./wording";

interface Setting {
  readonly calendar: Calendar;
  readonly members: Readonly<Record<MemberKey, string>>;
  readonly random: Random;
}

type Kind = InteractionInput["kind"];

/** How often each kind comes up, as lots in a bag. */
const KINDS: Readonly<Record<Talk["style"], readonly Kind[]>> = {
  close: [
    "email",
    "email",
    "call",
    "call",
    "call",
    "meeting",
    "meeting",
    "chat",
    "workshop",
    "co_creation",
    "training",
    "roadmap",
    "event",
    "business_review",
    "executive_meeting",
  ],
  regular: [
    "email",
    "email",
    "email",
    "call",
    "call",
    "call",
    "meeting",
    "meeting",
    "chat",
    "training",
    "event",
    "business_review",
  ],
  remote: ["email", "email", "email", "call", "call", "chat"],
  unanswered: ["email"],
};

const CHANNELS: Readonly<Partial<Record<Kind, InteractionInput["channel"]>>> = {
  email: "email",
  call: "phone",
  chat: "chat",
  meeting: "in_person",
  workshop: "in_person",
  event: "in_person",
  executive_meeting: "in_person",
  complaint: "email",
  escalation: "phone",
};

export function interactionsOf(there: There, setting: Setting): { id: string; input: InteractionInput }[] {
  const used = new Set<string>();
  const talked = (there.story.talks ?? []).flatMap((talk) => {
    const found: InteractionInput[] = [];
    for (let at = talk.from; at >= talk.to; at -= talk.every * setting.random.between(0.7, 1.3)) {
      const input = contact(there, talk, { ...setting, at, used });
      if (input) found.push(input);
    }
    return found;
  });
  const events = (there.story.events ?? []).map((event) => happened(there, event, setting));
  return [...talked, ...events].map((input) => ({ id: setting.random.uuid(), input }));
}

function contact(
  there: There,
  talk: Talk,
  setting: Setting & { at: number; used: Set<string> },
): InteractionInput | null {
  const { random, at, used, members } = setting;
  const kind = random.pick(KINDS[talk.style]);
  const people = participants(there, talk, { kind, at, random });
  if (people.length === 0) return null;
  const direction = directionOf(kind, talk.style, random);
  const sentiment = direction === "outbound" ? null : inFiveWords(talk.tone + random.between(-0.35, 0.35));
  const our = ourSide(there, kind);
  const slots = { who: firstName(there.story.people[people[0] ?? 0]), our: firstName(MEMBERS[our]) };
  return {
    ...blank(there, setting.calendar.at(at, 9 + random.next() * 8)),
    kind,
    direction,
    channel: CHANNELS[kind] ?? "video",
    sentiment,
    summary: summaryFor(kind, sentiment === null ? "unanswered" : moodOf(sentiment), slots, { random, used }),
    contactIds: people.flatMap((i) => there.contactIds[i] ?? []),
    memberIds: oursWith(there, people, our).map((key) => members[key]),
  };
}

/** One or two people who were still there; our executive meets theirs. */
function participants(there: There, talk: Talk, about: { kind: Kind; at: number; random: Random }): number[] {
  const { kind, at, random } = about;
  const everybody = talk.people ?? there.story.people.map((_, i) => i);
  const people = everybody.filter((i) => isThere(there.story.people[i], at));
  if (people.length === 0) return [];
  const executive = people.find((i) => isExecutive(there.story.people[i]));
  const first = kind === "executive_meeting" && executive !== undefined ? executive : random.pick(people);
  const isAlone = kind === "email" || kind === "chat" || random.next() < 0.55;
  return isAlone ? [first] : [...new Set([first, random.pick(people)])];
}

function happened(there: There, event: StoryEvent, { calendar, members }: Setting): InteractionInput {
  const our = ourSide(there, event.kind);
  return {
    ...blank(there, calendar.at(event.at, 11)),
    kind: event.kind,
    direction: event.direction ?? "two_way",
    channel: CHANNELS[event.kind] ?? "video",
    sentiment: event.tone,
    summary: event.summary,
    note: event.note ?? null,
    contactIds: event.people.flatMap((i) => there.contactIds[i] ?? []),
    memberIds: oursWith(there, event.people, our).map((key) => members[key]),
    resolvedAt: event.resolved === undefined ? null : calendar.at(event.resolved, 15),
  };
}

const ourSide = ({ story }: There, kind: Kind): MemberKey =>
  kind === "executive_meeting" ? "henrik" : (story.owner ?? "mara");

/** The one who leads, and whoever else looks after one of those who take part. */
const oursWith = ({ story }: There, people: readonly number[], our: MemberKey): readonly MemberKey[] => [
  ...new Set([our, ...people.flatMap((i) => story.people[i]?.alsoWith ?? [])]),
];

const blank = (there: There, occurredAt: Date) => ({
  accountId: there.accountId,
  externalId: null,
  occurredAt,
  note: null,
  resolvedAt: null,
});

function directionOf(kind: Kind, style: Talk["style"], random: Random): InteractionInput["direction"] {
  if (style === "unanswered") return "outbound";
  if (kind === "email" || kind === "chat") {
    const chance = random.next();
    if (chance < (style === "remote" ? 0.4 : 0.2)) return "outbound";
    return chance < 0.75 ? "inbound" : "two_way";
  }
  return kind === "call" && random.next() < 0.4 ? "inbound" : "two_way";
}

/** The five words people choose from: very bad, bad, neutral, good, very good. */
const inFiveWords = (tone: number) => Math.max(-1, Math.min(1, Math.round(tone * 2) / 2)) + 0;
const moodOf = (sentiment: number): TalkMood => (sentiment > 0 ? "good" : sentiment < 0 ? "bad" : "plain");
const isThere = (person: Person | undefined, at: number) =>
  person !== undefined && (person.left === undefined || person.left < at);
const isExecutive = (person: Person | undefined) => person?.seniority === "executive";
const firstName = (person: { readonly name: string } | undefined) => person?.name.split(" ")[0] ?? "they";
