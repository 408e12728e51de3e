import { tellRecord } from "@/lib/registers/all-registers";
import { ideaSteps, untoldStep } from "@/lib/registers/idea";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow, RegisterState } from "@/lib/registers/register";
import type { IdeaSet } from "@/lib/schemas/idea-query";
import { LOCALE } from "@/lib/schemas/locale";
import {
  type IdeaHistory,
  type IdeaMeasures,
  type IdeaReaction,
  ideaMeasures,
  isRecent,
  YEAR_DAYS,
} from "@/lib/scoring";
import { groupedBy } from "./grouped-by";

/** What another contact made of an idea. */
interface ToldReaction {
  readonly id: string;
  readonly contactId: string | null;
  readonly words: string;
  readonly state: RegisterState;
  readonly rating: number | null;
  readonly at: number;
}

type Steps = ReturnType<typeof ideaSteps>;

/** An idea as it stood at a moment; instants in UTC milliseconds. */
export interface ToldIdea extends Steps {
  readonly id: string;
  readonly accountId: string;
  readonly title: string;
  readonly state: RegisterState;
  readonly giverId: string | null;
  readonly givenAt: number;
  readonly rating: number | null;
  readonly revenueCents: number | null;
  readonly savedCents: number | null;
  readonly currency: string | null;
  readonly reactions: readonly ToldReaction[];
}

/** What ideas come to: all of them, the newest first, and the measures on them. */
export interface IdeaBoard {
  readonly ideas: readonly ToldIdea[];
  readonly measures: IdeaMeasures;
  /** How many each list holds. */
  readonly counts: Readonly<Record<IdeaSet, number>>;
}

interface Moment {
  /** UTC milliseconds. */
  readonly asOf: number;
  readonly priorMass: number;
}

/** The ideas and reactions among some records, as far as they had been given by then (scoring model 3.10). */
export function ideaBoard(rows: readonly RegisterRow[], { asOf, priorMass }: Moment): IdeaBoard {
  const reactions = groupedBy(
    rows.flatMap((row) => (row.noun === "idea_reaction" ? reactionIn(row, asOf) : [])),
    ({ ideaId }) => ideaId,
  );
  const ideas = rows
    .filter(({ noun }) => noun === "idea")
    .map((row) => toldIdea(row, reactions.get(row.id) ?? [], asOf))
    .filter(({ givenAt }) => givenAt <= asOf)
    .toSorted((a, b) => b.givenAt - a.givenAt || (a.id < b.id ? -1 : 1));
  return { ideas, measures: measuresOf(ideas, { asOf, priorMass }), counts: countsOf(ideas, asOf) };
}

/** Those of one list. */
export const ideasOf = (ideas: readonly ToldIdea[], set: IdeaSet, asOf: number): readonly ToldIdea[] =>
  ideas.filter((idea) => IS_IN[set](idea, asOf));

/** The measures on some ideas, such as those of one account. */
function measuresOf(ideas: readonly ToldIdea[], { asOf, priorMass }: Moment): IdeaMeasures {
  const reactions = ideas.flatMap((idea) =>
    othersOn(idea).map(({ contactId, at }): IdeaReaction => ({ ideaId: idea.id, contactId, at })),
  );
  return ideaMeasures(ideas.map(historyOf), reactions, asOf, priorMass);
}

/** What the ideas of one account come to. */
interface AccountMeasures {
  readonly accountId: string;
  readonly name: string;
  readonly measures: IdeaMeasures;
}

interface Shown extends Moment {
  /** Of accounts, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly most: number;
}

/** The accounts that gave most in a year, as many as are shown: only these are measured. */
export function measuresByAccount(
  ideas: readonly ToldIdea[],
  { names, most, ...moment }: Shown,
): { readonly lines: readonly AccountMeasures[]; readonly others: number } {
  const accounts = [...groupedBy(ideas, ({ accountId }) => accountId)].map(([accountId, own]) => ({
    ...{ accountId, own, name: names.get(accountId) ?? "" },
    given: ideasOf(own, "year", moment.asOf).length,
  }));
  const first = accounts.toSorted((a, b) => b.given - a.given || IN_ORDER.compare(a.name, b.name)).slice(0, most);
  return {
    lines: first.map(({ accountId, name, own }) => ({ accountId, name, measures: measuresOf(own, moment) })),
    others: accounts.length - first.length,
  };
}

const IN_ORDER = new Intl.Collator(LOCALE);

type Dated = ToldReaction & { readonly ideaId: string | null };

function reactionIn(row: RegisterRow, asOf: number): readonly Dated[] {
  const { textOrNull, numberOrNull, moment } = readFields(row, asOf);
  const at = moment("reactedAt");
  if (at > asOf) return [];
  const { title: words, state } = tellRecord(row, asOf);
  const rating = numberOrNull("rating");
  return [{ id: row.id, ideaId: textOrNull("ideaId"), contactId: textOrNull("contactId"), words, state, rating, at }];
}

function toldIdea(row: RegisterRow, reactions: readonly Dated[], asOf: number): ToldIdea {
  const { textOrNull, numberOrNull, moment } = readFields(row, asOf);
  const { title, state } = tellRecord(row, asOf);
  return {
    ...ideaSteps(row, asOf),
    ...{ id: row.id, accountId: row.accountId, title, state },
    giverId: textOrNull("contactId"),
    givenAt: moment("givenAt"),
    rating: numberOrNull("rating"),
    revenueCents: numberOrNull("revenueCents"),
    savedCents: numberOrNull("savedCents"),
    currency: textOrNull("currency"),
    reactions: reactions.toSorted((a, b) => b.at - a.at),
  };
}

const historyOf = (idea: ToldIdea): IdeaHistory => ({
  ...{ id: idea.id, contributorId: idea.giverId, givenAt: idea.givenAt },
  ratings: [idea.rating, ...othersOn(idea).map(({ rating }) => rating)].filter((rating) => rating !== null),
  answeredAt: idea.answeredAt,
  evaluatedAt: idea.evaluated.at,
  implementedAt: idea.implemented.at,
  ...{ revenue: idea.revenueCents, saving: idea.savedCents, currency: idea.currency },
});

/** What people said of an idea that is not their own; whoever it is has to be known. */
const othersOn = ({ giverId, reactions }: ToldIdea) =>
  reactions.flatMap(({ contactId, ...rest }) =>
    contactId === null || contactId === giverId ? [] : [{ ...rest, contactId }],
  );

const hasWorth = ({ revenueCents, savedCents }: ToldIdea) => revenueCents !== null || savedCents !== null;
const isOfYear = ({ givenAt }: ToldIdea, asOf: number) => isRecent(givenAt, asOf, YEAR_DAYS);
const MONTH_DAYS = 30;

const IS_IN: { readonly [S in IdeaSet]: (idea: ToldIdea, asOf: number) => boolean } = {
  year: isOfYear,
  month: ({ givenAt }, asOf) => isRecent(givenAt, asOf, MONTH_DAYS),
  all: () => true,
  rated: (idea, asOf) => isOfYear(idea, asOf) && historyOf(idea).ratings.length > 0,
  reacted: (idea, asOf) => othersOn(idea).some(({ at }) => isRecent(at, asOf, YEAR_DAYS)),
  answered: (idea, asOf) => isOfYear(idea, asOf) && idea.answeredAt !== null,
  evaluated: (idea, asOf) => isOfYear(idea, asOf) && (idea.evaluated.at !== null || idea.implemented.at !== null),
  implemented: (idea, asOf) => isOfYear(idea, asOf) && idea.implemented.at !== null,
  untold: (idea) => untoldStep(idea) !== null,
  worth: (idea, asOf) => isOfYear(idea, asOf) && hasWorth(idea),
};

const countsOf = (ideas: readonly ToldIdea[], asOf: number): IdeaBoard["counts"] => {
  const count = (set: IdeaSet) => ideasOf(ideas, set, asOf).length;
  return {
    ...{ year: count("year"), month: count("month"), all: count("all"), rated: count("rated") },
    ...{ reacted: count("reacted"), answered: count("answered"), evaluated: count("evaluated") },
    ...{ implemented: count("implemented"), untold: count("untold"), worth: count("worth") },
  };
};
