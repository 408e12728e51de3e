import { midnightOf, utcDayOf } from "@/lib/calendar/days";
import type { DueLine } from "./due-queue";
import type { ShownRenewal } from "./renewal-desk";

/** With many accounts renewals are a list of their own: these are the first of it. */
const MOST = 10;

/** What renewals ask of whoever looks: their own calls and outcomes, and decisions that are theirs to make. */
export function renewalsDue(lines: readonly ShownRenewal[], now: Date): readonly DueLine[] {
  return lines
    .flatMap(({ asks, canDo, isOwn, account: { id, name }, renewsAt, by }): DueLine[] => {
      if (asks === "nothing" || !canDo || !(isOwn || asks === "decision")) return [];
      const said = { asks, renewsOn: utcDayOf(renewsAt), account: { id, name } };
      const group = by < midnightOf(now) ? "overdue" : "later";
      return [{ ...said, kind: "renewal", key: `renewal ${id}`, on: utcDayOf(by), group }];
    })
    .toSorted((a, b) => Number((a.on ?? "") > (b.on ?? "")) - Number((a.on ?? "") < (b.on ?? "")))
    .slice(0, MOST);
}
