import { cameAt } from "@/lib/calendar/day-moments";
import { utcDayOf } from "@/lib/calendar/days";
import type { LedgerRow } from "@/lib/data/evidence";
import { REGISTERS, tellRecord } from "@/lib/registers/all-registers";
import { tellTogether } from "@/lib/registers/tell-together";
import type { TimelineKind } from "@/lib/schemas/account-report-query";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { type LadderScore, STEPS } from "@/lib/scoring";
import type { ReportTimeline, TimelineEntry } from "./account-timeline";
import {
  entryKey,
  saidInAnswer,
  saidInInteraction,
  saidInRegister,
  saidInReview,
  saidInSurvey,
  saidOfPromise,
} from "./describe-records";
import { promiseStanding } from "./promise-standing";
import { byTime, placeOf } from "./timeline-place";
import type { ToldAccount, WholeAccount } from "./whole-account";

/** Entries a page of the timeline holds at most, whatever happened on one day. */
export const TIMELINE_PAGE = 15;

type Entry = Omit<TimelineEntry, "points"> & {
  /** The records an entry is made of, as the ledger names them. */
  readonly originIds: readonly string[];
};

export interface TimelineWanted {
  readonly kind?: TimelineKind | undefined;
  /** Begin at this entry and go back from there. */
  readonly until?: string | undefined;
}

/** What a timeline is made of; of the interactions those that a page may show, and how many there are. */
type ToldTimeline = Pick<ToldAccount, "interactions" | "surveyAnswers" | "teamAnswers" | "registers"> & {
  readonly sums: Pick<ToldAccount["sums"], "count">;
};

/** Everything that happened, the newest first, one page of it, with the points each entry carries now. */
export function composeTimeline(
  whole: ToldTimeline,
  score: Pick<LadderScore, "asOf" | "contributions">,
  live: ReadonlyMap<string, LedgerRow>,
  { kind, until }: TimelineWanted,
): ReportTimeline {
  const others = otherEntries(whole, score.asOf);
  const from = placeOf(until);
  const chosen = [...whole.interactions.map(entryOfInteraction), ...others]
    .filter((entry) => (kind === undefined || entry.kind === kind) && (from === null || byTime(from, entry) <= 0))
    .sort(byTime);
  const next = chosen[TIMELINE_PAGE];
  const pointsOf = pointsByOrigin(score, live);
  const interactions = whole.sums.count;
  return {
    entries: chosen
      .slice(0, TIMELINE_PAGE)
      .map(({ originIds, ...entry }) => ({ ...entry, points: pointsOf(originIds) })),
    counts: {
      interactions: interactions,
      answers: countOf(others, "answers"),
      assessments: countOf(others, "assessments"),
      promises: countOf(others, "promises"),
      registers: countOf(others, "registers"),
      facts: countOf(others, "facts"),
      contracts: countOf(others, "contracts"),
    },
    total: interactions + others.length,
    olderFrom: next ? { key: next.key, at: next.at } : null,
  };
}

const countOf = (entries: readonly Entry[], kind: TimelineKind) => entries.filter((one) => one.kind === kind).length;

function pointsByOrigin(score: Pick<LadderScore, "contributions">, live: ReadonlyMap<string, LedgerRow>) {
  const sums = new Map<string, Map<string, number>>();
  for (const { evidenceId, step, points } of score.contributions) {
    const row = live.get(evidenceId);
    if (row === undefined) continue;
    // Of what records say together the ledger names their account, of which there are other facts.
    for (const key of [row.originId, `${row.originId} ${row.indicator}`]) {
      const own = sums.get(key) ?? new Map<string, number>();
      own.set(step, (own.get(step) ?? 0) + points);
      sums.set(key, own);
    }
  }
  return (originIds: readonly string[]) =>
    STEPS.flatMap((step) => {
      const found = originIds.flatMap((id) => sums.get(id)?.get(step) ?? []);
      return found.length === 0 ? [] : [{ step, points: found.reduce((sum, points) => sum + points, 0) }];
    });
}

/** All entries but interactions, of which only those are loaded that a page may show. */
function otherEntries(whole: Omit<ToldTimeline, "interactions" | "sums">, asOf: number): Entry[] {
  const had = (entry: Entry) => entry.at <= asOf;
  return [
    ...entriesOfSittings(whole.surveyAnswers),
    ...entriesOfAssessments(whole.teamAnswers),
    ...entriesOfRecords(whole, asOf),
  ].filter(had);
}

const NOBODY = { theirs: [], ours: [] };

function entryOfInteraction(one: ToldAccount["interactions"][number]): Entry {
  return {
    key: entryKey("interaction", one.id),
    kind: "interactions",
    at: one.occurredAt.getTime(),
    isDay: false,
    originIds: [one.id],
    theirs: one.contacts.map(({ name }) => name),
    ours: one.members.map(({ name }) => name),
    lines: [{ said: saidInInteraction(one), removable: { noun: "interaction", id: one.id } }],
  };
}

/** All that one contact said at one moment is one entry; links to any of its answers lead to the first. */
function entriesOfSittings(answers: WholeAccount["surveyAnswers"]): Entry[] {
  const sittings = groupedBy(answers, (one) => `${one.contactId} ${one.answeredAt.getTime()}`);
  return [...sittings.values()].flatMap((sitting): Entry[] => {
    const [first] = sitting;
    if (!first) return [];
    return [
      {
        key: entryKey("survey_answer", first.id),
        kind: "answers",
        at: first.answeredAt.getTime(),
        isDay: false,
        originIds: sitting.map(({ id }) => id),
        theirs: [first.contactName],
        ours: [],
        lines: sitting.toSorted(asAsked).map((one) => ({
          said: saidInSurvey(one),
          removable: { noun: "survey_answer", id: one.id },
        })),
      },
    ];
  });
}

type SurveyAnswer = WholeAccount["surveyAnswers"][number];

const asAsked = (a: SurveyAnswer, b: SurveyAnswer) => SURVEY_KINDS.indexOf(a.kind) - SURVEY_KINDS.indexOf(b.kind);

function entriesOfAssessments(answers: WholeAccount["teamAnswers"]): Entry[] {
  const assessments = groupedBy(answers, (one) => one.assessmentId);
  return [...assessments].flatMap(([id, sitting]): Entry[] => {
    const [first] = sitting;
    if (!first) return [];
    return [
      {
        key: entryKey("answer", id),
        kind: "assessments",
        at: first.assessedAt.getTime(),
        isDay: false,
        originIds: [id],
        theirs: [],
        ours: [first.memberName],
        lines: sitting.map((one) => ({ said: saidInAnswer(one), removable: null })),
      },
    ];
  });
}

function entriesOfRecords({ registers }: Pick<WholeAccount, "registers">, asOf: number): Entry[] {
  const shared = tellTogether(registers.rows, asOf);
  return [
    ...registers.promises.map((one): Entry => {
      const settled = promiseStanding(one, asOf).settledAt;
      return dated("promises", one, {
        said: saidOfPromise(one, asOf),
        at: settled ?? cameAt(one.promisedOn, one.recordedAt),
        isDay: true,
      });
    }),
    ...registers.factReviews.map((one) =>
      dated("facts", one, { said: saidInReview(one), at: one.reviewedAt, isDay: false }),
    ),
    ...registers.rows
      .filter(({ noun }) => !REGISTERS[noun].isMasterData)
      .map((row): Entry => {
        const { at, isDay } = tellRecord(row, asOf);
        const together = shared.filter(({ lastReviewed }) => lastReviewed.id === row.id);
        const entry = dated("registers", row, { said: saidInRegister(row, asOf), at, isDay });
        return { ...entry, originIds: [row.id, ...together.map(({ accountId, fact }) => `${accountId} ${fact}`)] };
      }),
    ...registers.contracts.map(({ id, startsOn, endsOn, arrCents: cents, currency, note, createdAt }) => {
      const ends = endsOn === null ? null : utcDayOf(endsOn);
      const said = { origin: "contract", cents, currency, endsOn: ends, note } as const;
      return dated("contracts", { id }, { said, at: cameAt(startsOn, createdAt), isDay: true });
    }),
    ...registers.purchases.map(({ id, purchasedOn, amountCents: cents, currency, note, createdAt }) => {
      const said = { origin: "purchase", cents, currency, endsOn: null, note } as const;
      return dated("contracts", { id }, { said, at: cameAt(purchasedOn, createdAt), isDay: true });
    }),
  ];
}

function dated(
  kind: TimelineKind,
  { id }: { readonly id: string },
  { said, at, isDay }: { said: Entry["lines"][number]["said"]; at: Date; isDay: boolean },
): Entry {
  return {
    key: entryKey(said.origin, id),
    kind,
    at: at.getTime(),
    isDay,
    originIds: [id],
    lines: [{ said, removable: null }],
    ...NOBODY,
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
