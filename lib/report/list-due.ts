import { cameAt } from "@/lib/calendar/day-moments";
import { utcDayOf } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import type { OpenComplaint } from "@/lib/data/due-records";
import type { Thresholds } from "@/lib/scoring";
import { dueInRegisters } from "./due-in-registers";
import { type DueLine, dueQueue } from "./due-queue";
import { type PromiseState, promiseStanding } from "./promise-standing";
import { isToDo, type ToldAction } from "./told-action";

interface DueOfAccount {
  readonly account: { readonly id: string; readonly name: string };
  readonly registers: Pick<AccountRegisters, "promises" | "rows">;
  readonly complaints: readonly OpenComplaint[];
  /** None of a past day: what we mean to do is of today (decision 0083). */
  readonly actions?: readonly ToldAction[] | undefined;
  readonly thresholds: Thresholds;
}

/** What one account waits for of us, the most pressing first, as the list of what is due says it. */
export function listDue(
  { account, registers, complaints, thresholds, actions = [] }: DueOfAccount,
  asOf: number,
): readonly DueLine[] {
  const of = { accountId: account.id, accountName: account.name };
  const now = new Date(asOf);
  const { promises, rows } = registers;
  const lines = {
    accounts: [],
    actions: actions.filter(isToDo),
    promises: promises
      .filter((one) => one.madeBy === "us" && waits(promiseStanding(one, asOf)))
      .map(({ id, summary: what, dueOn }) => ({ ...of, id, what, dueOn })),
    complaints,
    registers: dueInRegisters(
      rows.map((row) => ({ ...row, accountName: account.name })),
      now,
    ),
  };
  return dueQueue(lines, now, thresholds).lines;
}

/** Nobody has said what became of it, also where it counts as broken for that. */
const waits = ({ state, hasLapsed }: { readonly state: PromiseState; readonly hasLapsed: boolean }) =>
  state === "open" || state === "overdue" || hasLapsed;

/** A promise that is open, whoever gave it. */
export interface OpenPromise {
  readonly id: string;
  readonly summary: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
}

type Promises = Pick<AccountRegisters, "promises">;

/** What they promised us and have not done yet, the most pressing first. */
export const listOwedToUs = (registers: Promises, asOf: number) => openPromises(registers, "them", asOf);

/** What we promised them and nobody has said what became of it, the most pressing first. */
export const listOwedToThem = (registers: Promises, asOf: number) => openPromises(registers, "us", asOf);

const openPromises = ({ promises }: Promises, madeBy: "us" | "them", asOf: number): readonly OpenPromise[] =>
  promises
    .filter((one) => one.madeBy === madeBy && cameAt(one.promisedOn, one.recordedAt).getTime() <= asOf)
    .map((one) => ({ one, standing: promiseStanding(one, asOf) }))
    .filter(({ standing }) => waits(standing))
    .toSorted((a, b) => a.one.dueOn.getTime() - b.one.dueOn.getTime())
    .map(({ one: { id, summary, dueOn }, standing }) => ({
      ...{ id, summary, dueOn: utcDayOf(dueOn), isOverdue: standing.state !== "open" },
    }));
