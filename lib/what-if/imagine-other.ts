import { DAY_MS, lastMomentOf, midnightOf } from "@/lib/calendar/days";
import { readFields } from "@/lib/registers/read-fields";
import { DIRECTIONS, INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import {
  CATALOGUE,
  type Evidence,
  evidenceOfAnswer,
  evidenceOfFact,
  evidenceOfInteraction,
  evidenceOfPromise,
  evidenceOfSurveyAnswer,
  liveSet,
  newestRevisions,
  promiseValue,
  QUESTIONS,
} from "@/lib/scoring";
import type { Ground } from "./ground";
import type { OtherKind } from "./imagined-kinds";
import { type Imagining, imaginedId, laterDay, withSaid } from "./imagining";
import { PROMISE_OUTCOMES } from "./other-kinds";
import type { Resolved } from "./resolve-imagined";

type Other = Resolved & { readonly kind: OtherKind };
type Reading = ReturnType<typeof readFields>;

/** The ground as it would be if this of the older kinds had been recorded. */
export function imagineOther(ground: Ground, resolved: Other, moment: Imagining): Ground {
  return EFFECTS[resolved.kind](ground, readingOf(resolved, moment), { ...moment, resolved });
}

const readingOf = ({ kind, fields }: Other, { place }: Imagining): Reading =>
  readFields({ id: imaginedId(place), noun: kind, fields }, Number.MAX_VALUE);

type Effect = (ground: Ground, read: Reading, moment: Imagining & { readonly resolved: Other }) => Ground;

const saying = (ground: Ground, evidence: readonly Evidence[], moment: Imagining) =>
  withSaid(ground, evidence, { moment, earlier: [] });

const datesOf = ({ asOf, knownAt }: Imagining) => ({ occurredAt: asOf, recordedAt: knownAt });

const EFFECTS: { readonly [K in OtherKind]: Effect } = {
  survey_answer: (ground, read, moment) => {
    const said = evidenceOfSurveyAnswer({
      ...{ kind: read.choice("question", SURVEY_KINDS), surveyId: imaginedId(moment.place) },
      ...{ contactId: read.text("contactId"), value: read.number("answer"), ...datesOf(moment) },
    });
    const { source } = ground;
    return {
      ...saying(ground, said, moment),
      source: { ...source, surveyedAt: [...source.surveyedAt, datesOf(moment)] },
    };
  },
  interaction: (ground, read, moment) => {
    const contactId = read.textOrNull("contactId");
    const talk = { kind: read.choice("kind", INTERACTION_KINDS), direction: read.choice("direction", DIRECTIONS) };
    const contactIds = contactId === null ? [] : [contactId];
    const said = evidenceOfInteraction({
      ...{ id: imaginedId(moment.place), ...talk, ...datesOf(moment), contactIds },
      sentiment: read.numberOrNull("sentiment"),
    });
    const { source } = ground;
    const met = contactIds.map((one) => ({ contactId: one, kind: talk.kind, ...datesOf(moment) }));
    const interactions = [...source.interactions, { ...talk, ...datesOf(moment), resolvedAt: null }];
    return { ...saying(ground, said, moment), source: { ...source, interactions, met: [...source.met, ...met] } };
  },
  team_answer: (ground, read, moment) => {
    const said = evidenceOfAnswer({
      ...{ question: read.choice("question", QUESTIONS), side: "team", respondentId: read.text("memberId") },
      ...{ value: read.number("answer"), ...datesOf(moment) },
    });
    return { ...ground, evidence: [...ground.evidence, ...said] };
  },
  promise: promised,
  value_case: (ground, read, moment) => reviewed(ground, "valueCase", read.number("value"), moment),
  departments: (ground, read, moment) => reviewed(ground, "departments", read.number("share"), moment),
  contract: (ground, read, moment) => {
    const later = (day: Date | null) => (day === null ? null : laterDay(day, moment).getTime());
    const startsAt = laterDay(read.day("startsOn"), moment).getTime();
    const ends = { endsAt: later(read.dayOrNull("endsOn")), noticeAt: later(read.dayOrNull("noticeOn")) };
    const { source } = ground;
    return {
      ...ground,
      source: { ...source, contracts: [...source.contracts, { startsAt, ...ends, createdAt: moment.knownAt }] },
    };
  },
  purchase: (ground, read, moment) => {
    const { source } = ground;
    const bought = { occurredAt: laterDay(read.day("purchasedOn"), moment).getTime(), recordedAt: moment.knownAt };
    return { ...ground, source: { ...source, purchases: [...source.purchases, bought] } };
  },
  leaving: (ground, read, moment) => without(ground, read.text("personId"), moment),
};

/** A review stands beside the earlier ones of its fact. */
function reviewed(ground: Ground, indicator: "valueCase" | "departments", value: number, moment: Imagining): Ground {
  const review = evidenceOfFact({ indicator, value, reviewedAt: moment.asOf, recordedAt: moment.knownAt });
  return { ...ground, evidence: [...ground.evidence, review] };
}

type Settled = Imagining & { readonly resolved: Other };

function promised(ground: Ground, read: Reading, moment: Settled): Ground {
  const promises = ground.promises.filter(({ id }) => id !== moment.resolved.of);
  return { ...saying(ground, saidOfPromise(ground, read, moment), moment), promises };
}

/** Of one that is open its own day says whether it is late. */
function saidOfPromise({ promises }: Pick<Ground, "promises">, read: Reading, { resolved, ...moment }: Settled) {
  const outcome = read.choice("outcome", PROMISE_OUTCOMES);
  const open = promises.find(({ id }) => id === resolved.of);
  const at = moment.asOf;
  const due = outcome === "late" ? new Date(midnightOf(at) - DAY_MS) : new Date(midnightOf(at));
  return evidenceOfPromise({
    ...{ id: open?.id ?? imaginedId(moment.place), importance: read.number("importance"), recordedAt: moment.knownAt },
    dueAt: lastMomentOf(open?.dueOn ?? due),
    keptAt: outcome === "broken" ? null : at,
    brokenAt: outcome === "broken" ? at : null,
  });
}

/** What is said of a promise, as it counts: that it is kept says nothing of whether that is in time. */
export function outcomeOfPromise(ground: Pick<Ground, "promises">, resolved: Other, moment: Imagining) {
  const [said] = saidOfPromise(ground, readingOf(resolved, moment), { ...moment, resolved });
  return PROMISE_OUTCOMES.find((outcome) => said?.value === promiseValue(outcome)) ?? "kept";
}

/**
 * Without what hangs on one person, as `withoutPerson` of the library (scoring model 3.15): it is taken from what counts,
 * and no older review of the same fact revives.
 */
function without(ground: Ground, person: string, { asOf, knownAt }: Imagining): Ground {
  const alone = new Set(ownHeld(ground, person));
  const isTheirs = (one: Pick<Evidence, "person" | "source">) => (one.person ?? one.source) === person;
  const gone = (one: Evidence) => isTheirs(one) || alone.has(one.id);
  const isVisible = ({ occurredAt, recordedAt }: Evidence) => occurredAt <= asOf && recordedAt <= knownAt;
  // A record goes as a whole, by whom it hangs on now: else a revision would revive in which it hung on somebody else.
  const records = new Map(
    newestRevisions(ground.evidence.filter(isVisible)).map((one) => [one.id, gone(one)] as const),
  );
  const facts = new Set(
    liveSet(ground.evidence, asOf, knownAt).flatMap((one) =>
      gone(one) && CATALOGUE[one.indicator].keeps === "one" ? [one.indicator] : [],
    ),
  );
  return {
    ...ground,
    evidence: ground.evidence.filter((one) => !(records.get(one.id) ?? gone(one)) && !facts.has(one.indicator)),
    bundles: ground.bundles.filter((bundle) => !isTheirs(bundle)),
    // Whoever takes their place is not measured against them.
    rows: ground.rows.filter(({ noun, fields }) => noun !== "sponsor_fact" || fields["contactId"] !== person),
  };
}

const ownHeld = ({ heldAlone }: Ground, person: string): readonly string[] =>
  Object.hasOwn(heldAlone, person) ? (heldAlone[person] ?? []) : [];
