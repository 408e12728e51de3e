import type { DECISION_ROLES, SENIORITIES } from "@/lib/schemas/contact";
import type {
  Behaviour,
  Explained,
  Indicator,
  PromiseCounts,
  Question,
  Step,
  StepsAndLadder,
  WithoutPerson,
} from "@/lib/scoring";
import type { AccountOverview } from "./account-overview";
import type { ReportRoots } from "./account-roots";
import type { EntryRef, ReportTimeline, Said } from "./account-timeline";
import type { ReportAsks } from "./count-asks";
import type { ReportDecisions } from "./decisions-seen";
import type { KnownFact } from "./list-facts";
import type { ReportFootprint } from "./list-footprint";
import type { ReportRecord } from "./list-records";
import type { PromiseState } from "./promise-standing";
import type { SaidAndDid } from "./said-and-did";
import type { TrustEpisode } from "./trust-episodes";

/**
 * What the account page shows, as plain values: days as `YYYY-MM-DD`, instants in UTC milliseconds, points on the
 * 0–100 scale. Words are made by the components.
 */
export interface AccountReport extends AccountOverview {
  readonly why: ReportWhy;
  readonly change: ReportChange;
  readonly questions: readonly ReportQuestion[];
  /** What part each side was seen to have in the decisions of the other. */
  readonly decisions: ReportDecisions;
  readonly history: readonly ReportMonth[];
  /** Rough spots on the line of trust, the latest first. */
  readonly episodes: readonly TrustEpisode[];
  readonly people: ReportPeople;
  /** Without whom the index would be what: of those of either side with whom there was most contact. */
  readonly missed: readonly Missed[];
  readonly timeline: ReportTimeline;
  readonly registers: ReportRegisters;
  readonly footprint: ReportFootprint;
  readonly behaviours: readonly ReportBehaviour[];
  /** What the workspace counts besides the eleven, where something is on record. */
  readonly ownBehaviours: readonly OwnCount[];
  readonly asks: ReportAsks;
  readonly saidAndDid: SaidAndDid;
  readonly promiseCounts: PromiseCounts;
}

export interface ReportContribution {
  readonly evidenceId: string;
  readonly indicator: Indicator;
  /** Rounded to tenths so that the parts of a step add up to what is shown. */
  readonly points: number;
  /** 0–100. */
  readonly value: number;
  /** The person it came from; null for facts and records. */
  readonly who: string | null;
  readonly occurredAt: number;
  readonly said: Said;
  readonly entry: EntryRef | null;
  /** Learned after the day from which the change is explained. */
  readonly isNews: boolean;
}

export interface ReportIndicator {
  readonly indicator: Indicator;
  readonly points: number;
  /** Points up and down that better knowledge of this one could still move the step by. */
  readonly open: number;
  /** The weightiest; with the rest they sum to the points. */
  readonly rows: readonly ReportContribution[];
  readonly rest: ReportRest | null;
}

/** What a list leaves out, in one line. */
interface ReportRest {
  readonly count: number;
  readonly points: number;
}

/** One step taken apart: 50 + the points of its indicators is its score. */
export interface ReportStepParts {
  readonly step: Step;
  readonly points: number;
  readonly indicators: readonly ReportIndicator[];
}

export interface ReportWhy {
  /** What is shown in full. */
  readonly chosen: Step | "index";
  readonly steps: readonly ReportStepParts[];
  /** 50 + these is the index. */
  readonly index: { readonly points: number; readonly shares: readonly ReportShare[] };
  /** The records that weigh most in the number that was asked for, and in the index as long as none was. */
  readonly heaviest: ReportHeaviest;
}

interface ReportHeaviest {
  readonly explained: Explained;
  /** 50 + these is the number; the rows and the rest sum to them. */
  readonly points: number;
  readonly rows: readonly (ReportContribution & { readonly step: Step })[];
  readonly rest: ReportRest | null;
}

interface ReportShare {
  readonly step: Step;
  /** How many of the six steps this one carries, 1–6. */
  readonly share: number;
  readonly points: number;
}

export type ChangeParts = Readonly<Record<"news" | "ageing" | "model" | "total", number>>;

export interface ReportChange {
  /** Rounded so that the three parts add up to the total shown. */
  readonly parts: Readonly<Record<keyof StepsAndLadder, ChangeParts>>;
  /** The number whose causes are listed. */
  readonly explained: Explained;
  /** Largest first; with the rest they sum to what is shown of that number. */
  readonly causes: readonly ReportCause[];
  readonly rest: (ChangeParts & { readonly count: number }) | null;
}

export interface ReportCause extends ReportContribution {
  readonly place: string;
  readonly step: Step;
  readonly parts: ChangeParts;
  /** It took the place of an earlier answer of the same person, whose points are in it. */
  readonly hasReplaced: boolean;
}

export interface ReportAnswer {
  /** Whose it is; names may be alike. */
  readonly personId: string;
  readonly who: string;
  readonly value: number;
  readonly line: string | null;
  readonly answeredAt: number;
  readonly entry: EntryRef | null;
  /** Of a former owner; whoever owns the account now has not answered this question. */
  readonly isInherited: boolean;
}

export interface ReportQuestion {
  readonly question: Question;
  readonly team: { readonly reading: number | null; readonly answers: readonly ReportAnswer[] };
  readonly customer: { readonly reading: number | null; readonly answers: readonly ReportAnswer[] };
  /** Both have answered, and are further apart than chance would have it (scoring model 3.6, of this question alone). */
  readonly isGapClear: boolean;
}

export interface ReportMonth {
  readonly asOf: number;
  readonly day: string;
  /** Null while satisfaction was hardly known. */
  readonly index: number | null;
  readonly margin: number;
  /** Null where nothing was known of the step. */
  readonly steps: Readonly<Record<Step, number | null>>;
  readonly trust: number | null;
  readonly news: number;
}

export interface ReportPerson {
  readonly id: string;
  readonly name: string;
  /** How often this person took part in the 365 days before. */
  readonly contactsInAYear: number;
  readonly lastContactAt: number | null;
  /** Live pieces of evidence that hang on this person. */
  readonly evidence: number;
}

export interface ReportContact extends ReportPerson {
  readonly title: string | null;
  readonly department: string | null;
  readonly seniority: (typeof SENIORITIES)[number];
  readonly decisionRole: (typeof DECISION_ROLES)[number];
  /** As somebody wrote it: "German", "de-AT". */
  readonly language: string | null;
  readonly note: string | null;
  readonly leftOn: string | null;
}

interface ReportWithout extends WithoutPerson {
  readonly name: string;
  /** Talks of the 365 days before in which nobody else of ours took part. */
  readonly talksAlone: number;
}

export interface ReportPeople {
  readonly contacts: readonly ReportContact[];
  readonly members: readonly ReportPerson[];
  readonly roots: ReportRoots;
  readonly without: ReportWithout | null;
}

/** The index without one person, null where too little would be known then. */
export interface Missed {
  readonly id: string;
  readonly left: number | null;
}

export interface ReportRegisters {
  /** Of every register that is kept as a declaration; what asks for something first, the most pressing on top. */
  readonly records: readonly ReportRecord[];
  readonly promises: readonly {
    readonly id: string;
    readonly madeBy: "us" | "them";
    readonly summary: string;
    readonly importance: number;
    readonly dueOn: string;
    readonly state: PromiseState;
    /** Broken because nobody said what became of it within a fortnight. */
    readonly hasLapsed: boolean;
  }[];
  readonly facts: readonly KnownFact[];
  readonly contracts: readonly {
    readonly id: string;
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly noticeOn: string | null;
    readonly arrCents: number | null;
    readonly currency: string;
    readonly note: string | null;
  }[];
  readonly purchases: readonly {
    readonly id: string;
    readonly purchasedOn: string;
    readonly amountCents: number | null;
    readonly currency: string;
    readonly note: string | null;
  }[];
}

/** How often something was shown. */
export interface TimesShown {
  readonly ever: number;
  readonly inAYear: number;
  readonly lastAt: number | null;
}

/** A way of taking part that the workspace counts itself. */
export interface OwnCount extends TimesShown {
  readonly ownBehaviourId: string;
}

export interface ReportBehaviour extends TimesShown {
  readonly behaviour: Behaviour;
}
