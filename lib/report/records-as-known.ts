import type { FormerStates } from "@/lib/data/former-states";
import type { ReportMoment } from "./account-head";
import type { ToldAccount, WholeAccount } from "./whole-account";

type Records = Pick<WholeAccount, "account" | "members" | "surveyAnswers" | "registers">;

/**
 * The records of an account that had happened and were known at a moment, each as it was known: what was changed or taken
 * back since stands as it stood.
 */
export function recordsAsKnown(
  records: Records,
  former: FormerStates,
  { asOf, knownAt }: Pick<ReportMoment, "asOf" | "knownAt">,
): Pick<WholeAccount, "account" | "surveyAnswers" | "registers"> {
  const { registers } = records;
  const isKnown = ({ recordedAt }: { readonly recordedAt: Date }) => recordedAt.getTime() <= knownAt;
  const wasKnown = ({ createdAt }: { readonly createdAt: Date }) => createdAt.getTime() <= knownAt;
  return {
    account: accountAsKnown(records, former),
    surveyAnswers: restated(records.surveyAnswers, former.survey_answer)
      .filter(({ removedAt, answeredAt }) => removedAt === null && answeredAt.getTime() <= asOf)
      .filter(isKnown)
      .toSorted((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime()),
    registers: {
      factReviews: registers.factReviews.filter(isKnown),
      promises: restated(registers.promises, former.promise).filter(isKnown),
      contracts: [...restated(registers.contracts, former.contract), ...gone(registers.contracts, former.contract)]
        .filter(wasKnown)
        .toSorted((a, b) => b.startsOn.getTime() - a.startsOn.getTime()),
      purchases: [...restated(registers.purchases, former.purchase), ...gone(registers.purchases, former.purchase)]
        .filter(wasKnown)
        .toSorted((a, b) => b.purchasedOn.getTime() - a.purchasedOn.getTime()),
      rows: registers.rows
        .map((row) => {
          const known = former.registerRows.get(row.id);
          return known ? { ...row, fields: { ...row.fields, ...known.fields }, removedAt: known.removedAt } : row;
        })
        .filter((row) => isKnown(row) && (row.removedAt === null || row.removedAt.getTime() > knownAt)),
    },
  };
}

/** Each with what was known of it, where that was something else. */
const restated = <T extends { readonly id: string }, S extends Partial<T>>(
  rows: readonly T[],
  former: ReadonlyMap<string, S>,
): readonly T[] => rows.map((row) => ({ ...row, ...former.get(row.id) }));

/** Those that are there no longer. Of their texts nothing is kept. */
function gone<S>(rows: readonly { readonly id: string }[], former: ReadonlyMap<string, S>) {
  const there = new Set(rows.map(({ id }) => id));
  return [...former].flatMap(([id, state]) => (there.has(id) ? [] : [{ ...state, id, version: 0, note: null }]));
}

function accountAsKnown({ account, members }: Records, former: FormerStates): WholeAccount["account"] {
  const state = former.account.get(account.id);
  if (!state) return account;
  return { ...account, ...state, ownerName: members.find(({ id }) => id === state.ownerId)?.name ?? null };
}

type People = Pick<WholeAccount, "contacts" | "members">;
type Interactions = ToldAccount["interactions"];

/** Interactions that had happened and were known, each as it was known. */
export function interactionsAsKnown(
  interactions: Interactions,
  { contacts, members }: People,
  former: FormerStates,
  moment: Moment,
): Interactions {
  const named = (people: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) =>
    people.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return interactions
    .map((one) => {
      const state = former.interaction.get(one.id);
      if (!state) return one;
      const { contactIds, memberIds, ...said } = state;
      return { ...one, ...said, contacts: named(contacts, contactIds), members: named(members, memberIds) };
    })
    .filter((one) => hadHappened(one, moment));
}

type Moment = Pick<ReportMoment, "asOf" | "knownAt">;

/** It had happened by then, was known, and nobody had taken it back. */
export const hadHappened = (
  one: { readonly occurredAt: Date; readonly recordedAt: Date; readonly removedAt: Date | null },
  { asOf, knownAt }: Moment,
): boolean => one.removedAt === null && one.occurredAt.getTime() <= asOf && one.recordedAt.getTime() <= knownAt;
