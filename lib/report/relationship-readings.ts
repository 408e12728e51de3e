import { RELATIONSHIP_TYPES, type RelationshipType, type ScoringModel } from "@/lib/scoring";
import type { ReportQuestion } from "./account-report";
import { STAYING, type StayingAnswer } from "./staying-answers";

/**
 * The type of one relationship three times (C17): as we declare it, as they see it and as the score shows it. None of
 * them enters another, and theirs enters nothing at all (decision 0080).
 */
export interface RelationshipReadings {
  /** Null where nobody has declared it. */
  readonly ours: RelationshipType | null;
  /** Null where nobody of theirs has said whether they stay of their own will. */
  readonly theirs: TheirReading | null;
  /** Null while nothing is scored. */
  readonly shown: RelationshipType | null;
}

/** Answers tell no exact type, but between which two it lies. */
export interface TheirReading {
  readonly least: RelationshipType;
  readonly most: RelationshipType;
  readonly grounds: readonly Ground[];
  /** How many of theirs have said whether they stay of their own will. */
  readonly people: number;
}

export interface Ground {
  readonly about: StayingAnswer["about"] | "mutual";
  readonly says: "for" | "against" | "neither";
}

interface Known {
  readonly staying: readonly StayingAnswer[];
  readonly questions: readonly ReportQuestion[];
  readonly model: Pick<ScoringModel, "high" | "low">;
}

export function theirReading({ staying, questions, model }: Known): TheirReading | null {
  if (staying.length === 0) return null;
  const says = (reading: number): Ground["says"] =>
    reading >= model.high ? "for" : reading < model.low ? "against" : "neither";
  const free = STAYING.flatMap((about): Ground[] => {
    const reading = meanOf(staying.filter((one) => one.about === about));
    return reading === null ? [] : [{ about, says: says(reading) }];
  });
  const mutual = mutualReading(questions);
  const tied: Ground | null = mutual === null ? null : { about: "mutual", says: says(mutual) };
  return {
    ...boundsOf(free, tied),
    grounds: tied === null ? free : [...free, tied],
    people: new Set(staying.map(({ who }) => who)).size,
  };
}

/**
 * Bad news need only be credible: one "against" and they hold it for no more than dating. Good news must be said: that
 * they would choose us again lifts it, and that both lean on each other lifts it to the top. What is not said keeps it open.
 */
function boundsOf(free: readonly Ground[], tied: Ground | null): Pick<TheirReading, "least" | "most"> {
  if (free.some(({ says }) => says === "against")) return { least: "one-night-stand", most: "dating" };
  const isChosen = free.some(({ about, says }) => about === "again" && says === "for");
  if (tied?.says === "against") return { least: isChosen ? "going-steady" : "dating", most: "engaged" };
  if (!isChosen) return { least: "dating", most: "partner" };
  return { least: tied?.says === "for" ? "married" : "going-steady", most: "partner" };
}

/** 0–100; null where nobody has answered. */
function meanOf(answers: readonly StayingAnswer[]): number | null {
  if (answers.length === 0) return null;
  return (answers.reduce((sum, { value }) => sum + value, 0) / answers.length) * PER_ANSWER;
}

const PER_ANSWER = 25;

/** As mutuality is made (scoring model 3.8), of what they say alone; null while they have not answered all three. */
function mutualReading(questions: readonly ReportQuestion[]): number | null {
  const of = (name: ReportQuestion["question"]) =>
    questions.find(({ question }) => question === name)?.customer.reading ?? null;
  const [success, atTheirs, atOurs] = [of("q4"), of("q3"), of("q5")];
  if (success === null || atTheirs === null || atOurs === null) return null;
  return (success + Math.min(atTheirs, atOurs)) / 2;
}

/** How many steps closer one reading is than what they say; 0 within its bounds. */
export function closerThanTheirs(type: RelationshipType, { least, most }: TheirReading): number {
  const [own, low, high] = [type, least, most].map((one) => RELATIONSHIP_TYPES.indexOf(one));
  if (own === undefined || low === undefined || high === undefined) return 0;
  return own > high ? own - high : Math.min(0, own - low);
}
