import { DAY_MS, YEAR_MS } from "@/lib/calendar/days";
import type { AccountRegisters } from "@/lib/data/account-registers";
import { REGISTERS } from "@/lib/registers/all-registers";
import { askedForIn } from "@/lib/registers/ask";
import type { RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { type Behaviour, LATELY_DAYS } from "@/lib/scoring";

/** What we asked of them and what we did for them, as it stood at the moment of the page. */
export interface ReportAsks {
  /** Of each way to take part: how often it was asked for in a year, and how often they answered, with whatever. */
  readonly byBehaviour: Readonly<Partial<Record<Behaviour, { readonly asked: number; readonly answered: number }>>>;
  /** Something was ever asked, so that what was not is known as not asked. */
  readonly hasAny: boolean;
  /** Of the last 90 days: asks that serve ourselves first, more sales and higher prices, and times we helped (C24). */
  readonly lately: { readonly sales: number; readonly help: number };
}

export function countAsks(registers: Pick<AccountRegisters, "rows" | "promises">, asOf: number): ReportAsks {
  const asks = registers.rows.flatMap((row) => {
    const asked = askedForIn(row);
    const at = momentOf(row, "askedAt");
    return asked === null || at === null || at > asOf ? [] : [{ ...asked, row, at }];
  });
  const inAYear = asks.filter(({ at }) => at > asOf - YEAR_MS);
  const byBehaviour: Partial<Record<Behaviour, { asked: number; answered: number }>> = {};
  for (const { behaviour, row } of inAYear) {
    if (behaviour === null) continue;
    const { asked, answered } = byBehaviour[behaviour] ?? { asked: 0, answered: 0 };
    const isAnswered = ownValue(row.fields, "outcome") !== "none" && (momentOf(row, "answeredAt") ?? asOf + 1) <= asOf;
    byBehaviour[behaviour] = { asked: asked + 1, answered: answered + (isAnswered ? 1 : 0) };
  }
  const isLately = (at: number | null) => at !== null && at <= asOf && at > asOf - LATELY_DAYS * DAY_MS;
  const help = [
    ...registers.rows.map(helpedAt),
    ...registers.promises.map(({ madeBy, keptAt }) => (madeBy === "us" && keptAt?.getTime()) || null),
  ].filter(isLately).length;
  const sales = asks.filter(({ isSale, at }) => isSale === true && isLately(at)).length;
  return { byBehaviour, hasAny: asks.length > 0, lately: { sales, help } };
}

/** When a record says that we helped them; null where it does not. */
function helpedAt(row: RegisterRow): number | null {
  const { helps } = REGISTERS[row.noun];
  if (!helps || (helps.only && ownValue(row.fields, helps.only.field) !== helps.only.is)) return null;
  return momentOf(row, helps.at);
}

function momentOf({ fields }: RegisterRow, name: string): number | null {
  const value = ownValue(fields, name);
  return value instanceof Date ? value.getTime() : null;
}
