import { cameAt } from "@/lib/calendar/day-moments";
import { utcDayOf } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { ReportRegisters } from "./account-report";
import { listFacts } from "./list-facts";
import { inListOrder } from "./list-records";
import { promiseStanding } from "./promise-standing";

/** Promises, commitments, facts, contracts and purchases as they stood at that moment. */
export function listRegisters(registers: AccountRegisters, asOf: number): ReportRegisters {
  const had = (at: Date) => at.getTime() <= asOf;
  return {
    records: inListOrder(
      registers.rows.filter(({ noun }) => !REGISTERS[noun].isMasterData),
      asOf,
    )
      .filter(({ told }) => had(told.at))
      .map(({ row: { id, noun }, told: { title, state, at, isDay, dueAt } }) => ({
        ...{ id, noun, title, state, at: at.getTime(), isDay, dueAt },
      })),
    promises: registers.promises
      .filter((one) => had(cameAt(one.promisedOn, one.recordedAt)))
      .map((one) => {
        const { id, madeBy, summary, importance } = one;
        const { state, hasLapsed } = promiseStanding(one, asOf);
        return { id, madeBy, summary, importance, dueOn: utcDayOf(one.dueOn), state, hasLapsed };
      }),
    facts: listFacts(registers, asOf),
    contracts: registers.contracts
      .filter((one) => had(cameAt(one.startsOn, one.createdAt)))
      .map((one) => ({
        id: one.id,
        startsOn: utcDayOf(one.startsOn),
        endsOn: dayOrNull(one.endsOn),
        noticeOn: dayOrNull(one.noticeOn),
        arrCents: one.arrCents,
        currency: one.currency,
        note: one.note,
      })),
    purchases: registers.purchases
      .filter((one) => had(cameAt(one.purchasedOn, one.createdAt)))
      .map((one) => ({
        id: one.id,
        purchasedOn: utcDayOf(one.purchasedOn),
        amountCents: one.amountCents,
        currency: one.currency,
        note: one.note,
      })),
  };
}

const dayOrNull = (date: Date | null) => (date === null ? null : utcDayOf(date));
