import type { RegisterInput } from "@/lib/registers/all-registers";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import type { FactReviewInput } from "@/lib/schemas/fact-review";
import type { InteractionInput } from "@/lib/schemas/interaction";
import type { KeptFacts, RecordOf } from "./facts-of-story";
import type { MemberKey } from "./members";

/** How an account of the demo world came to be what it is. All times are days before today; negative lies ahead. */
export interface Story extends Kept {
  readonly name: string;
  readonly industry: string;
  readonly segment: string;
  readonly tier: AccountInput["tier"];
  /** Thousands of the currency a year; null when there is no recurring revenue. */
  readonly arr: number | null;
  readonly currency: "EUR" | "USD" | "GBP";
  readonly owner: MemberKey | null;
  readonly since: number;
  readonly renewsIn?: number;
  readonly declared?: NonNullable<AccountInput["declaredType"]>;
  readonly share?: AccountInput["supplierShare"];
  readonly parent?: string;
  readonly note?: string;
  readonly people: readonly Person[];
  readonly talks?: readonly Talk[];
  readonly events?: readonly StoryEvent[];
  readonly rounds?: readonly Round[];
  readonly sittings?: readonly Sitting[];
  readonly facts?: readonly Fact[];
  readonly promises?: readonly Promised[];
  readonly results?: readonly Result[];
  readonly contracts?: readonly Agreement[];
  readonly purchases?: readonly Bought[];
}

export interface Person {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly seniority: ContactInput["seniority"];
  readonly role: ContactInput["decisionRole"];
  readonly language?: string;
  readonly note?: string;
  /** Who of ours takes part in their talks besides the owner. */
  readonly alsoWith?: MemberKey;
  readonly left?: number;
}

/** A stretch of time with a rhythm of contact and a tone. */
export interface Talk {
  readonly from: number;
  readonly to: number;
  readonly every: number;
  /** -1 to 1. */
  readonly tone: number;
  /** Who takes part, by position in `people`; everybody who has not left when it is missing. */
  readonly people?: readonly number[];
  readonly style: "close" | "regular" | "remote" | "unanswered";
}

/** One thing that happened and matters to the story, in its own words. */
export interface StoryEvent {
  readonly at: number;
  readonly kind: InteractionInput["kind"];
  readonly direction?: InteractionInput["direction"];
  readonly summary: string;
  readonly note?: string;
  readonly tone: number | null;
  readonly people: readonly number[];
  readonly resolved?: number;
}

/** What several people answered, as levels 0 to 4. */
export interface Round {
  readonly at: number;
  readonly people: readonly number[];
  readonly said: Said;
  readonly comment?: string;
}

export interface Said {
  readonly joy?: number;
  readonly ease?: number;
  readonly proposition?: number;
  readonly delivery?: number;
  readonly creation?: number;
  /** The seven questions: one level for all, or one each. */
  readonly bond?: number | readonly number[];
}

/** One sitting of ours over the seven questions; null is "can't say". */
export interface Sitting {
  readonly at: number;
  readonly by: MemberKey;
  readonly answers: number | readonly (number | null)[];
}

export interface Fact {
  readonly at: number;
  readonly kind: FactReviewInput["kind"];
  readonly value: number;
  readonly note: string;
}

export interface Promised {
  /** Who promised; we, when it is missing. */
  readonly by?: "us" | "them";
  readonly summary: string;
  readonly made: number;
  readonly due: number;
  readonly kept?: number;
  readonly broken?: number;
  readonly importance?: 1 | 2 | 3;
}

export interface Result {
  readonly metric: string;
  readonly unit: string;
  readonly stated: number;
  readonly promised: number;
  readonly baseline?: number;
  readonly due?: number;
  readonly measured?: number;
  readonly achieved?: number;
  /** To whom of theirs, by position in `people`. */
  readonly to?: number;
  /** The business case: percent of the cost, months, percent a year. */
  readonly roi?: number;
  readonly payback?: number;
  readonly irr?: number;
  readonly confirmed?: { readonly at: number; readonly by: number };
}

export interface Agreement {
  readonly signed: number;
  readonly starts: number;
  readonly ends?: number;
  readonly notice?: number;
  readonly arr?: number;
  readonly note?: string;
}

export interface Bought {
  readonly at: number;
  readonly amount: number;
  readonly note: string;
}

/** What the registers of an account hold; `by` is who said it, by position in `people`. */
export interface Kept extends KeptFacts {
  readonly cases?: readonly Trouble[];
  readonly requests?: readonly Asked[];
  readonly goals?: readonly Aim[];
  readonly ideas?: readonly Proposal[];
  readonly records?: readonly KeptRecord[];
}

/** A record of any register: what it says, and what it said later; `days` are days before today. */
export interface KeptRecord extends Stated {
  readonly noun: RegisterInput["noun"];
  readonly by?: number;
  /** Of a rough spot: what the complaint, promise or case says that it grew from. */
  readonly grewFrom?: string;
  /** Of a contribution: the own way of taking part that it is. */
  readonly ownWay?: string;
  readonly later?: readonly Stated[];
}

interface Stated {
  readonly at: number;
  readonly says?: Readonly<Record<string, string | number | boolean>>;
  readonly days?: Readonly<Record<string, number>>;
}

interface OnRecord {
  readonly by: number;
  readonly what: string;
}

/** A support case; `solved` is hours after it was opened, what came later is days before today as everything else. */
export interface Trouble extends OnRecord {
  readonly at: number;
  readonly target: number;
  readonly solved?: number;
  readonly reopened?: number;
  readonly solvedAgain?: number;
  readonly isCritical?: true;
  readonly isComplaint?: true;
}

/** A request; `answered` is hours after it was asked. */
export interface Asked extends OnRecord {
  readonly at: number;
  readonly answered?: number;
}

/** A goal of theirs, and where it stood each time somebody looked: days before today, earliest first. */
export interface Aim extends OnRecord {
  readonly horizon: number;
  readonly stood: readonly (readonly [at: number, state: RecordOf<"goal">["state"]])[];
}

/**
 * An idea of theirs, and what became of it: days before today, earliest first. `later` is what was said after that: what
 * it brought, and that whoever gave it was told.
 */
export interface Proposal extends OnRecord {
  readonly at: number;
  readonly became?: readonly (readonly [
    at: number,
    step: NonNullable<RecordOf<"idea">["outcome"]> | "implemented",
    reason?: string,
  ])[];
  readonly later?: readonly IdeaStated[];
  /** Comments and votes of others there. */
  readonly reactions?: readonly Reacted[];
}

type IdeaDay = "answeredAt" | "evaluatedAt" | "evaluationToldAt" | "implementedAt" | "implementationToldAt";
type IdeaValue = "outcome" | "reason" | "rating" | "revenueCents" | "savedCents" | "currency";

export interface IdeaStated {
  readonly at: number;
  readonly says?: Partial<Pick<RecordOf<"idea">, IdeaValue>>;
  readonly days?: Readonly<Partial<Record<IdeaDay, number>>>;
}

interface Reacted extends Pick<RecordOf<"idea_reaction">, "stance"> {
  readonly at: number;
  /** Who, by position in `people`. */
  readonly by: number;
  readonly what?: string;
  readonly rating?: number;
}

/** The same round again and again, so that answers do not fade: newest first. */
export function every(days: number, from: number, to: number, round: Omit<Round, "at">): Round[] {
  const rounds: Round[] = [];
  for (let at = to; at <= from; at += days) rounds.push({ ...round, at });
  return rounds;
}

/** Several purchases of the same kind. */
export const boughtEvery = (days: number, from: number, to: number, what: Omit<Bought, "at">): Bought[] => {
  const purchases: Bought[] = [];
  for (let at = to; at <= from; at += days) purchases.push({ ...what, at });
  return purchases;
};
