import "server-only";
import { YEAR_MS } from "@/lib/calendar/days";
import type { FactSources } from "@/lib/data/account-facts";
import type { AccountRecords } from "@/lib/data/account-records";
import type { ReportBehaviour, ReportFacts, ReportMoment } from "@/lib/schemas/account-report";
import { FACT_KINDS } from "@/lib/schemas/fact";
import { BEHAVIOURS } from "@/lib/scoring";
import { dayOf } from "./choose-moment";
import { outcomeOf } from "./describe-records";
import { behavioursOfAccount } from "./facts-of-account";

/** Promises, commitments, facts, contracts and purchases as they stood at that moment. */
export function listFacts(records: AccountRecords, asOf: number): ReportFacts {
  const had = (at: Date) => at.getTime() <= asOf;
  return {
    promises: records.promises
      .filter((one) => had(one.promisedOn))
      .map((one) => ({
        id: one.id,
        summary: one.summary,
        importance: one.importance,
        dueOn: dayOf(one.dueOn.getTime()),
        outcome: outcomeOf(one, asOf),
      })),
    valueCommitments: records.valueCommitments.map((one) => ({
      id: one.id,
      metric: one.metric,
      unit: one.unit,
      baseline: one.baseline,
      promised: one.promised,
      achieved: one.measuredAt !== null && had(one.measuredAt) ? one.achieved : null,
      dueOn: dayOrNull(one.dueOn),
    })),
    reviews: FACT_KINDS.map((kind) => {
      // Newest first, as they were listed.
      const review = records.factReviews.find((one) => one.kind === kind && had(one.reviewedAt));
      return {
        kind,
        review: review ? { value: review.value, note: review.note, reviewedAt: review.reviewedAt.getTime() } : null,
      };
    }),
    contracts: records.contracts
      .filter((one) => had(one.startsOn))
      .map((one) => ({
        id: one.id,
        startsOn: dayOf(one.startsOn.getTime()),
        endsOn: dayOrNull(one.endsOn),
        noticeOn: dayOrNull(one.noticeOn),
        arrCents: one.arrCents,
        currency: one.currency,
        note: one.note,
      })),
    purchases: records.purchases
      .filter((one) => had(one.purchasedOn))
      .map((one) => ({
        id: one.id,
        purchasedOn: dayOf(one.purchasedOn.getTime()),
        amountCents: one.amountCents,
        currency: one.currency,
        note: one.note,
      })),
  };
}

const dayOrNull = (date: Date | null) => (date === null ? null : dayOf(date.getTime()));

/** The eleven engaged behaviours, counted from dated events only (C27). */
export function countBehaviours(
  sources: FactSources,
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): readonly ReportBehaviour[] {
  const events = behavioursOfAccount(sources).filter(
    (event) => event.occurredAt <= asOf && (event.recordedAt ?? event.occurredAt) <= knownAt,
  );
  return BEHAVIOURS.map((behaviour) => {
    const instants = events.filter((event) => event.behaviour === behaviour).map((event) => event.occurredAt);
    return {
      behaviour,
      ever: instants.length,
      inAYear: instants.filter((at) => at > asOf - YEAR_MS).length,
      lastAt: instants.length === 0 ? null : Math.max(...instants),
    };
  });
}
