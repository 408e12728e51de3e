import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import { nextQuestions } from "@/lib/report/next-questions";
import { MARKS } from "@/lib/report/what-to-ask";
import { ownValue } from "@/lib/schemas/own-value";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import { type Indicator, type LadderScore, QUESTIONS, type ScoringModel } from "@/lib/scoring";
import type { Named } from "./declared";
import type { Ground } from "./ground";
import type { Imagined, Said } from "./hypothesis";
import { type ImaginedKind, isImaginedNoun } from "./imagined-kinds";
import { NOW, type Place } from "./resolve-imagined";

/** A question that one press asks: what something would come to if it went one way, or the other. */
export interface Preset {
  readonly asks: string;
  readonly ways: readonly { readonly label: string; readonly imagined: Imagined }[];
}

interface Standing {
  readonly score: LadderScore;
  readonly model: ScoringModel;
  /** Who looks. */
  readonly memberId: string;
  /** Something is wrong that nobody has settled: nobody is asked for a mark then. */
  readonly isTroubled: boolean;
}

const MOST_PROMISES = 2;
const MOST_RECORDS = 2;

/** What one would ask first of this account: what would tell most, what is open, who may leave. */
export const presetsOf = (place: Place, { score, model, memberId, isTroubled }: Standing): readonly Preset[] => [
  ...nextQuestions(score, model, (indicator) => !(isTroubled && MARKS.has(indicator))).flatMap(
    ({ indicator }) => presetOf(indicator, place, memberId) ?? [],
  ),
  ...promised(place),
  ...goingOn(place),
  ...leaving(place),
];

type Way = readonly [label: string, said: Said];

const preset = (asks: string, kind: ImaginedKind, ways: readonly Way[], of?: string): Preset => ({
  asks,
  ways: ways.map(([label, said]) => ({ label, imagined: { kind, said, ...(of === undefined ? {} : { of }) } })),
});

const SURVEYS: { readonly [I in Indicator]?: readonly [kind: SurveyKind, what: string, best: number, worst: number] } =
  {
    csat: ["csat", "how satisfied they are", 5, 1],
    nps: ["nps", "whether they would recommend us", 10, 0],
    ces: ["ces", "how easy we are to work with", 7, 1],
    propositionPulse: ["proposition_pulse", "which results they expect", 4, 0],
    deliveryPulse: ["delivery_pulse", "whether results arrived", 4, 0],
    creationPulse: ["creation_pulse", "whether we help them see and decide", 4, 0],
  };

/** Something that would tell of an indicator, well and badly; null where nobody is there who could. */
export function presetOf(indicator: Indicator, place: Place, memberId: string): Preset | null {
  const question = QUESTIONS.find((one) => indicator.startsWith(`${one}.`));
  if (question && indicator.endsWith(".team")) {
    const ours = (answer: number): Said => ({ memberId, question, answer });
    return preset(`You answer question ${question.slice(1)} of the seven`, "team_answer", [
      ["4 of 4", ours(4)],
      ["0 of 4", ours(0)],
    ]);
  }
  const survey = question
    ? ([question, `question ${question.slice(1)} of the seven`, 4, 0] as const)
    : SURVEYS[indicator];
  return survey ? answered(survey, indicator, place) : (HAPPENING[indicator]?.(place) ?? null);
}

function answered(
  [question, what, best, worst]: NonNullable<(typeof SURVEYS)[Indicator]>,
  indicator: Indicator,
  place: Place,
): Preset | null {
  const who = whoTells(place, indicator);
  if (!who) return null;
  const theirs = (answer: number): Said => ({ contactId: who.id, question, answer });
  return preset(`${who.name} answers ${what}`, "survey_answer", [
    [`well: ${best}`, theirs(best)],
    [`badly: ${worst}`, theirs(worst)],
  ]);
}

/** Whoever of those who are there spoke of it last, else whoever spoke last of anything. */
function whoTells({ ground, contacts, now }: Place, indicator: Indicator) {
  const known = ground.evidence.filter(({ occurredAt }) => occurredAt <= now).toReversed();
  const ofIt = known.find((one) => one.indicator === indicator && isAmong(contacts, one));
  const last = ofIt ?? known.find((one) => isAmong(contacts, one));
  return contacts.find(({ id }) => id === (last?.person ?? last?.source)) ?? contacts[0];
}

const isAmong = (contacts: Place["contacts"], { person, source }: Ground["evidence"][number]) =>
  contacts.some(({ id }) => id === (person ?? source));

const dayBefore = ({ now }: Place, days: number): string => utcDayOf(now - days * DAY_MS);
const momentBefore = ({ now }: Place, days: number): string => new Date(now - days * DAY_MS).toISOString();

/** Longer than the target of a case and than a request may wait. */
const LONG_DAYS = 5;

/** What would tell most and is no answer: something that happens, well or badly. */
const HAPPENING: { readonly [I in Indicator]?: (place: Place) => Preset | null } = {
  tone: (place) => sounding("A call with", "call", "tone", place),
  jointSession: (place) => sounding("A workshop with", "workshop", "jointSession", place),
  support: (place) =>
    preset("They bring a problem", "support_case", [
      ["solved in time", { solvedAt: NOW }],
      ["left past its target", { openedAt: momentBefore(place, LONG_DAYS) }],
    ]),
  reply: (place) =>
    preset("They ask us something", "request", [
      ["answered at once", { firstAnsweredAt: NOW }],
      ["left unanswered", { askedAt: momentBefore(place, LONG_DAYS) }],
    ]),
  promise: () => preset("We promise something", "promise", PROMISE_WAYS),
  goal: () =>
    preset("They name a goal", "goal", [
      ["achieved", { horizonOn: NOW, state: "achieved" }],
      ["missed", { horizonOn: NOW, state: "missed" }],
    ]),
  idea: (place) =>
    preset("They give an idea", "idea", [
      ["implemented", { implementedAt: NOW, implementationToldAt: NOW }],
      ["left for a month", { givenAt: dayBefore(place, 31) }],
    ]),
  attainment: (place) =>
    preset("A promised result", "value_commitment", [
      ["arrives in full", { promised: 100, achieved: 100 }],
      ["does not arrive", { promised: 100, achieved: 0, dueOn: dayBefore(place, 1), measuredAt: NOW }],
    ]),
  valueCase: () =>
    preset("The value case with them", "value_case", [
      ["agreed, in numbers", { value: 100 }],
      ["found missing", { value: 0 }],
    ]),
  seatAtTheirs: () => preset("We get a seat at their table", "seat", SEATS),
  seatAtOurs: () =>
    preset(
      "They get a seat at ours",
      "seat",
      SEATS.map(([label, said]): Way => [label, { ...said, side: "theirs_at_ours" }]),
    ),
  sponsor: ({ contacts: [first] }) =>
    first
      ? preset(`${first.name} stands up for us`, "sponsor_fact", [
          ["unasked", { contactId: first.id, level: "active" }],
          ["when asked", { contactId: first.id }],
        ])
      : null,
  departments: () =>
    preset("Departments that matter work with us", "departments", [
      ["all", {}],
      ["none", { share: 0 }],
    ]),
  workflow: () =>
    preset("One more critical workflow", "workflow", [
      ["runs wholly on us", { domain: "workflow", criticality: 5, runsOnUs: "wholly" }],
      ["does not", { domain: "workflow", criticality: 5, runsOnUs: "none" }],
    ]),
};

const PROMISE_WAYS: readonly Way[] = [
  ["kept", {}],
  ["broken", { outcome: "broken" }],
];
const SEATS: readonly Way[] = [
  ["standing", { level: "standing" }],
  ["consulted", {}],
];

function sounding(asks: string, kind: string, indicator: Indicator, place: Place): Preset | null {
  const who = whoTells(place, indicator);
  if (!who) return null;
  return preset(`${asks} ${who.name}`, "interaction", [
    ["delighted", { kind, contactId: who.id, sentiment: 1 }],
    ["very unhappy", { kind, contactId: who.id, sentiment: -1 }],
  ]);
}

/** What we have promised, the first that is due first. */
const promised = ({ ground }: Place): readonly Preset[] =>
  ground.promises
    .toSorted((a, b) => a.dueOn.getTime() - b.dueOn.getTime())
    .slice(0, MOST_PROMISES)
    .map(({ id, summary }) => preset(`Our promise “${summary}” is`, "promise", PROMISE_WAYS, id));

/** What is open, the first that is due first. */
function goingOn({ ground, now }: Place): readonly Preset[] {
  const open = ground.rows.flatMap((row) => {
    const { dueAt, title } = tellRecord(row, now);
    const ways = WAYS[row.noun];
    return dueAt === null || !ways ? [] : [{ row, dueAt, title, ways }];
  });
  return open
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .slice(0, MOST_RECORDS)
    .flatMap(({ row, title, ways: { asks, ways } }) =>
      isImaginedNoun(row.noun) ? [preset(`${asks} “${title}” is`, row.noun, ways(row), row.id)] : [],
    );
}

interface Becoming {
  readonly asks: string;
  readonly ways: (row: RegisterRow) => readonly Way[];
}

/** What can become of a record that is there. */
const WAYS: { readonly [N in RegisterRow["noun"]]?: Becoming } = {
  support_case: { asks: "Their case", ways: () => [["solved", { solvedAt: NOW }]] },
  request: { asks: "Their request", ways: () => [["answered", { firstAnsweredAt: NOW }]] },
  goal: {
    asks: "Their goal",
    ways: () => [
      ["achieved", { state: "achieved", reviewedAt: NOW }],
      ["missed", { state: "missed", reviewedAt: NOW }],
    ],
  },
  idea: {
    asks: "Their idea",
    ways: () => [["implemented", { implementedAt: NOW, implementationToldAt: NOW }]],
  },
  value_commitment: {
    asks: "The promised result",
    ways: ({ fields }) => [["there in full", { achieved: Number(fields["promised"]), measuredAt: NOW }]],
  },
};

/** Of each side whoever most hangs on. */
function leaving({ ground, contacts, members, now }: Place): readonly Preset[] {
  const known = ground.evidence.filter(({ occurredAt }) => occurredAt <= now);
  const counts = new Map<string, number>();
  for (const { person, source } of known) counts.set(person ?? source, (counts.get(person ?? source) ?? 0) + 1);
  const held = ({ id }: Named) => (counts.get(id) ?? 0) + (ownValue(ground.heldAlone, id)?.length ?? 0);
  const most = (people: readonly Named[]) =>
    people.filter((one) => held(one) > 0).toSorted((a, b) => held(b) - held(a))[0];
  return [most(contacts), most(members)].flatMap((one) =>
    one ? [preset(one.name, "leaving", [["leaves", { personId: one.id }]])] : [],
  );
}
