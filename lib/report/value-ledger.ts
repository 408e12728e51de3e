import { cameAt } from "@/lib/calendar/day-moments";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { tellRecord } from "@/lib/registers/all-registers";
import { ideaSteps } from "@/lib/registers/idea";
import { readFields } from "@/lib/registers/read-fields";
import type { RegisterRow } from "@/lib/registers/register";
import { resultAt } from "@/lib/registers/value-commitment";
import type { EntryRef } from "./account-timeline";
import { entryKey } from "./describe-records";

/** What went over, by what it was. */
export type ValueKind = "result" | "passed-on" | "idea" | "purchase" | "recommendation" | "contribution";

/** Something of worth that went from one side to the other; derived from a record, and stored nowhere. */
export interface ValueEntry {
  readonly id: string;
  readonly kind: ValueKind;
  readonly what: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** Null where nobody recorded money, which is not the same as none. */
  readonly money: { readonly cents: number; readonly currency: string } | null;
  /** Of a result: how much of it arrived. */
  readonly result: ArrivedResult | null;
  /** Where the timeline shows the record behind it. */
  readonly entry: EntryRef;
}

interface ArrivedResult {
  readonly achieved: number;
  readonly promised: number;
  readonly unit: string;
  /** By somebody of theirs; else only we say so. */
  readonly isConfirmed: boolean;
}

export interface ValueColumn {
  /** The latest first. */
  readonly entries: readonly ValueEntry[];
  /** By currency, the largest first: sums of currencies are never mixed. */
  readonly sums: readonly { readonly currency: string; readonly cents: number }[];
  /** How many have no money to their name. */
  readonly withoutMoney: number;
}

/** What they got from us, and what we got from them (C26). */
export interface ValueLedger {
  readonly theyGot: ValueColumn;
  readonly weGot: ValueColumn;
}

type Kept = Pick<AccountRegisters, "rows" | "purchases">;

/** Both columns as they stood at a moment, out of records as they were known. */
export function valueLedger(registers: Kept, asOf: number): ValueLedger {
  const had = ({ at }: ValueEntry) => at <= asOf;
  const { rows, purchases } = registers;
  const gains = rows.filter(({ noun }) => noun === "foregone_gain");
  const isOurs = (row: RegisterRow) => readFields(row, asOf).textOrNull("whose") === "ours";
  const theyGot = [
    ...rows.flatMap((row) => (row.noun === "value_commitment" ? entryOfResult(row, asOf) : [])),
    ...gains.filter(isOurs).map((row) => entryOfGain(row, asOf)),
  ];
  const weGot = [
    ...rows.flatMap((row) => entriesOfOurs(row, asOf)),
    ...gains.filter((row) => !isOurs(row)).map((row) => entryOfGain(row, asOf)),
    ...purchases.map(
      ({ id, purchasedOn, createdAt, amountCents, currency, note }): ValueEntry => ({
        ...{ id, kind: "purchase", what: note ?? "", at: cameAt(purchasedOn, createdAt).getTime(), result: null },
        entry: { key: entryKey("purchase", id), at: cameAt(purchasedOn, createdAt).getTime() },
        money: amountCents === null ? null : { cents: amountCents, currency },
      }),
    ),
  ];
  return { theyGot: columnOf(theyGot.filter(had)), weGot: columnOf(weGot.filter(had)) };
}

/** Of a result on the way nobody knows yet what will have arrived. */
function entryOfResult(row: RegisterRow, asOf: number): readonly ValueEntry[] {
  const { number, text } = readFields(row, asOf);
  const { state, achieved, confirmedById } = resultAt(row, asOf);
  if (state !== "judged" || achieved === null || achieved === 0) return [];
  const result = { achieved, promised: number("promised"), unit: text("unit"), isConfirmed: confirmedById !== null };
  return [{ ...entryOf(row, asOf, "result", "measuredAt"), result }];
}

/** What they gave that is neither bought nor passed on. */
function entriesOfOurs(row: RegisterRow, asOf: number): readonly ValueEntry[] {
  switch (row.noun) {
    case "idea":
      return entryOfIdea(row, asOf);
    case "recommendation":
      return [entryOf(row, asOf, "recommendation", "occurredAt")];
    case "behaviour_event":
      return [entryOf(row, asOf, "contribution", "occurredAt")];
    default:
      return [];
  }
}

function entryOfIdea(row: RegisterRow, asOf: number): readonly ValueEntry[] {
  const { implemented } = ideaSteps(row, asOf);
  if (implemented.at === null) return [];
  const { numberOrNull, textOrNull } = readFields(row, asOf);
  const amounts = [numberOrNull("revenueCents"), numberOrNull("savedCents")].filter((cents) => cents !== null);
  const currency = textOrNull("currency");
  const cents = amounts.reduce((sum, amount) => sum + amount, 0);
  const money = amounts.length === 0 || currency === null ? null : { cents, currency };
  return [{ ...entryOf(row, asOf, "idea", "implementedAt"), money }];
}

function entryOfGain(row: RegisterRow, asOf: number): ValueEntry {
  const { numberOrNull, textOrNull } = readFields(row, asOf);
  const [cents, currency] = [numberOrNull("amountCents"), textOrNull("currency")];
  const money = cents === null || currency === null ? null : { cents, currency };
  return { ...entryOf(row, asOf, "passed-on", "passedAt"), money };
}

function entryOf(row: RegisterRow, asOf: number, kind: ValueKind, name: string): ValueEntry {
  const { moment } = readFields(row, asOf);
  const { title: what, at } = tellRecord(row, asOf);
  const entry = { key: entryKey(row.noun, row.id), at: at.getTime() };
  return { id: row.id, kind, what, at: moment(name), money: null, result: null, entry };
}

function columnOf(entries: readonly ValueEntry[]): ValueColumn {
  const sums = new Map<string, number>();
  for (const { money } of entries) {
    if (money !== null) sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.cents);
  }
  return {
    entries: entries.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    sums: [...sums].map(([currency, cents]) => ({ currency, cents })).toSorted((a, b) => b.cents - a.cents),
    withoutMoney: entries.filter(({ money }) => money === null).length,
  };
}
