import { renewalDay, termsKnown } from "@/lib/calendar/contract-terms";
import { DAY_MS, midnightOf, YEAR_MS } from "@/lib/calendar/days";
import type { CircumstanceSources } from "@/lib/data/circumstance-sources";
import { type BehaviourEvent, type Circumstances, type Evidence, sponsorLostAt } from "@/lib/scoring";

/**
 * What the records say about the account besides evidence (scoring model 2.5), as it was known at an instant. Since when it
 * has no sponsor any more is in the evidence.
 */
export function circumstancesOfAccount(
  sources: CircumstanceSources,
  asOf: number,
  knownAt: number,
): Partial<Circumstances> {
  // A note is written among ourselves: it is no contact, whoever it mentions.
  const isKnown = (one: Pick<CircumstanceSources["met"][number], "kind" | "occurredAt" | "recordedAt">) =>
    one.kind !== "note" && one.occurredAt <= asOf && one.recordedAt <= knownAt;
  const known = sources.interactions.filter(isKnown);
  const met = sources.met.filter(isKnown);
  const days = (at: number | null) => (at === null ? null : (asOf - at) / DAY_MS);
  // A two-way contact counts for both: whoever began it, the customer took part and is not silent.
  const fromCustomer = known.filter((one) => one.direction !== "outbound").map((one) => one.occurredAt);
  const twoWay = known.filter((one) => one.direction === "two_way").map((one) => one.occurredAt);
  const purchases = sources.purchases
    .filter((one) => one.occurredAt <= asOf && one.recordedAt <= knownAt)
    .map((one) => one.occurredAt);
  return {
    purchasesEver: purchases.length,
    daysSinceLastPurchase: days(latest(purchases)),
    contractInForce: contractBehind(sources, asOf, knownAt) !== null,
    tenureDays: Math.max(0, days(startOf(sources, asOf, knownAt)) ?? 0),
    daysSinceCommitment: days(latest(committedAt(sources, asOf, knownAt))),
    supplierShare: sources.supplierShare,
    daysSinceTwoWayContact: days(latest(twoWay)),
    daysSinceCustomerContact: days(latest(fromCustomer)),
    medianContactGapDays: medianGapDays(fromCustomer.filter((at) => asOf - at < YEAR_MS)),
    daysToRenewal: daysToRenewal(sources, asOf, knownAt),
    oldestOpenComplaintDays: days(oldestOpenComplaint(known, asOf)),
    activeContactsLast90Days: people(met, asOf, 0, 90),
    activeContactsPrior275Days: people(met, asOf, 90, 365),
    daysOnRecord: known.length === 0 ? 0 : days(Math.min(...known.map((one) => one.occurredAt))),
  };
}

/** All circumstances: those of the records, and since when there is no sponsor any more, which the evidence tells. */
export function circumstancesJudged({ evidence, source, asOf, knownAt = asOf }: Judged): Partial<Circumstances> {
  const lostAt = sponsorLostAt(evidence, asOf, knownAt);
  const daysSinceSponsorLost = lostAt === null ? null : (asOf - lostAt) / DAY_MS;
  return { ...circumstancesOfAccount(source, asOf, knownAt), daysSinceSponsorLost };
}

interface Judged {
  readonly evidence: readonly Evidence[];
  readonly source: CircumstanceSources;
  readonly asOf: number;
  readonly knownAt?: number;
}

/**
 * Who took part, and the gaps between contacts, are counted over a year: of what was before, a judgement of that day asks
 * only for behaviour, the last contacts and the first (`loadCircumstanceSources`).
 */
export const talksNeededSince = (asOf: Date): Date => new Date(asOf.getTime() - YEAR_MS);

/** What was said about the account itself by then: nothing while it was not recorded. */
export const statedBy = (sources: CircumstanceSources, knownAt: number): CircumstanceSources =>
  sources.createdAt <= knownAt
    ? sources
    : { ...sources, supplierShare: "unknown", startedAt: null, renewsAt: null, arrCents: null };

/** How long after a renewal that nobody confirmed a contract is still presumed, days. */
export const PRESUMED_FOR_DAYS = 90;

/**
 * On what we take a contract to be in force: on a record of one, or, where there is none at all, on recurring revenue
 * and its renewal (scoring model 2.5). What is presumed is said to be wherever it is relied upon.
 */
export function contractBehind(
  { contracts, arrCents, renewsAt }: Pick<CircumstanceSources, "contracts" | "arrCents" | "renewsAt">,
  asOf: number,
  knownAt: number,
): "recorded" | "presumed" | null {
  const known = contracts.filter((one) => one.createdAt <= knownAt);
  if (known.length > 0) {
    const isInForce = known.some((one) => one.startsAt <= asOf && (one.endsAt === null || asOf < one.endsAt + DAY_MS));
    return isInForce ? "recorded" : null;
  }
  const isRenewing = renewsAt === null || asOf - renewsAt <= PRESUMED_FOR_DAYS * DAY_MS;
  return arrCents !== null && arrCents > 0 && isRenewing ? "presumed" : null;
}

/** Dated events that count as engaged behaviour (scoring model 3.10); opinions never do. */
export function behavioursOfAccount(sources: CircumstanceSources): BehaviourEvent[] {
  const ofInteractions = sources.interactions.flatMap((one): BehaviourEvent[] => {
    const dates = { occurredAt: one.occurredAt, recordedAt: one.recordedAt };
    if (one.kind === "complaint" || one.kind === "escalation") return [{ behaviour: "complains", ...dates }];
    if (one.kind === "event") return [{ behaviour: "events", ...dates }];
    if (one.kind === "co_creation") return [{ behaviour: "co-creates", ...dates }];
    return [];
  });
  return [
    ...eachComplaintOnce(ofInteractions, sources.shown),
    ...sources.purchases.map((dates) => ({ behaviour: "buys" as const, ...dates })),
    ...sources.surveyedAt.map((dates) => ({ behaviour: "gives-feedback" as const, ...dates })),
  ];
}

/**
 * A complaint may be on record twice: as it was said, and as the support case that came of it. Of a talk and a case of one
 * day one counts, the one that was known first, so that a past day is told no other story when the second is entered.
 */
function eachComplaintOnce(
  told: readonly BehaviourEvent[],
  shown: CircumstanceSources["shown"],
): readonly BehaviourEvent[] {
  const isTwin = (one: BehaviourEvent, other: BehaviourEvent) =>
    [one, other].every(({ behaviour }) => behaviour === "complains") &&
    midnightOf(one.occurredAt) === midnightOf(other.occurredAt);
  const alone = [...told];
  const ofRegisters = shown.map((one): BehaviourEvent => {
    const [twin] = alone.splice(...placeOf(alone, (other) => isTwin(one, other)));
    return twin && since(twin) <= since(one) ? twin : one;
  });
  return [...alone, ...ofRegisters];
}

const since = ({ recordedAt, occurredAt }: BehaviourEvent) => recordedAt ?? occurredAt;

/** Where the first such one stands, and how many are to be taken from there. */
function placeOf<T>(all: readonly T[], isSuch: (one: T) => boolean): [start: number, count: number] {
  const start = all.findIndex(isSuch);
  return [Math.max(start, 0), start === -1 ? 0 : 1];
}

const latest = (instants: readonly number[]) => (instants.length === 0 ? null : Math.max(...instants));

/** A contract that is signed and has yet to begin is intent put in writing. */
const committedAt = (sources: CircumstanceSources, asOf: number, knownAt: number) =>
  sources.contracts
    .filter((one) => one.startsAt > asOf && one.createdAt <= Math.min(asOf, knownAt))
    .map((one) => one.createdAt);

/** To the same renewal that the head of the account tells: what is soon for a warning is soon for its reader. */
function daysToRenewal({ contracts, renewsAt }: CircumstanceSources, asOf: number, knownAt: number): number | null {
  const declaredOn = renewsAt === null ? null : new Date(renewsAt);
  const renewsOn = renewalDay(termsKnown(contracts, knownAt), declaredOn, new Date(midnightOf(asOf)));
  return renewsOn === null ? null : (renewsOn.getTime() - asOf) / DAY_MS;
}

/** Since when we know each other: as recorded, else the first thing that happened. */
function startOf(sources: CircumstanceSources, asOf: number, knownAt: number): number | null {
  if (sources.startedAt !== null) return sources.startedAt;
  const first = [
    ...[...sources.interactions, ...sources.purchases].filter((one) => one.recordedAt <= knownAt),
    ...sources.contracts.filter((one) => one.createdAt <= knownAt).map(({ startsAt: occurredAt }) => ({ occurredAt })),
    { occurredAt: sources.createdAt },
  ].flatMap(({ occurredAt }) => (occurredAt <= asOf ? [occurredAt] : []));
  return first.length === 0 ? null : Math.min(...first);
}

/** Median of the gaps between contacts in days; null with fewer than three gaps. */
function medianGapDays(instants: readonly number[]): number | null {
  const sorted = [...instants].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((at, i) => (at - (sorted[i] ?? at)) / DAY_MS);
  if (gaps.length < 3) return null;
  gaps.sort((a, b) => a - b);
  const middle = gaps.length / 2;
  return ((gaps[Math.ceil(middle) - 1] ?? 0) + (gaps[Math.floor(middle)] ?? 0)) / 2;
}

type Contacted = CircumstanceSources["interactions"];

function oldestOpenComplaint(known: Contacted, asOf: number): number | null {
  const open = known
    .filter((one) => one.kind === "complaint" || one.kind === "escalation")
    .filter((one) => one.resolvedAt === null || one.resolvedAt > asOf)
    .map((one) => one.occurredAt);
  return open.length === 0 ? null : Math.min(...open);
}

/** Distinct customer participants between `from` and `to` days ago. */
function people(met: CircumstanceSources["met"], asOf: number, from: number, to: number): number {
  const within = met.filter((one) => asOf - one.occurredAt >= from * DAY_MS && asOf - one.occurredAt < to * DAY_MS);
  return new Set(within.map((one) => one.contactId)).size;
}
