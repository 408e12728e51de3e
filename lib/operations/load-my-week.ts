import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { hasAccounts } from "@/lib/data/account-owners";
import { listOpenMentions } from "@/lib/data/comments";
import { loadOwnMoney } from "@/lib/data/currency-rates";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { mentionsDue } from "@/lib/report/mentions-due";
import { type WeekPart, weekOf } from "@/lib/report/my-week";
import { renewalsDue } from "@/lib/report/renewals-due";
import { thresholdsOf } from "@/lib/scoring";
import { loadDue } from "./load-due";
import { loadRenewals } from "./load-renewals";

interface MyWeek {
  readonly parts: readonly WeekPart[];
  /** Whether they own an account at all. */
  readonly isOwner: boolean;
}

/** What asks for whoever looks, by its day. However many accounts they own, it is read by a few bounded statements. */
export async function loadMyWeek(scope: Scope): Promise<MyWeek> {
  const thresholds = thresholdsOf(await currentModel(scope));
  const view = { thresholds, money: await loadOwnMoney(scope) };
  const { memberId } = scope.viewer;
  const due = await loadDue(scope, memberId, view);
  const { lines } = await loadRenewals(scope, {});
  const all = [...due.lines, ...renewalsDue(lines, scope.now), ...mentionsDue(await listOpenMentions(scope))];
  return { parts: weekOf(all, utcDayOf(scope.now), due.left), isOwner: await hasAccounts(scope, memberId) };
}
