import "server-only";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import type { AccountHead } from "@/lib/report/account-head";
import type { ActionsOfToday, ActionWithNews } from "@/lib/report/actions-of-today";
import { isThen } from "@/lib/report/choose-moment";
import { listPlays } from "@/lib/report/list-plays";
import type { ToldAction } from "@/lib/report/told-action";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { knownIndex, newsSince } from "@/lib/scoring";
import { loadAccountHead } from "./load-account-head";
import type { LoadedJudgement } from "./load-judged";
import { loadMoment } from "./load-moment";
import { loadOverview } from "./load-overview";

interface ActionsOfAccount {
  readonly head: AccountHead;
  /** Null of a past day: what we mean to do is of today (decision 0083). */
  readonly today: ActionsOfToday | null;
}

/** Of so many the news since is told: each is a score by itself. */
const MOST_WITH_NEWS = 5;

/** Who does what for an account by when, what came of it, and what could be done. */
export async function getActions(scope: Scope, query: AccountReportQuery): Promise<ActionsOfAccount> {
  const moment = await loadMoment(scope, query);
  if (isThen(moment)) return { head: (await loadAccountHead(scope, query, moment)).head, today: null };
  const { overview, looked, actions } = await loadOverview(scope, query.accountId, moment);
  const members = (await listMembers(scope)).filter(({ deactivatedAt }) => deactivatedAt === null);
  const isHere = members.some(({ id }) => id === looked.account.ownerId);
  const ownerId = (isHere ? looked.account.ownerId : null) ?? scope.viewer.memberId;
  const { hasUnmeasured, closest } = overview;
  return {
    head: overview,
    today: {
      actions: withNews(actions, looked),
      plays: listPlays({ overview, actions, ownerId, now: scope.now }),
      colleagues: members.map(({ id, name }) => ({ id, name })),
      asking: { hasUnmeasured, closest },
    },
  };
}

/** What was recorded on the day it was done, or since, moves the index by so much. */
function withNews(actions: readonly ToldAction[], looked: LoadedJudgement): readonly ActionWithNews[] {
  const { ledger, bundles, model, moment, judged } = looked;
  const { asOf, knownAt } = moment;
  const told = new Set(
    knownIndex(judged.score, model) === null
      ? []
      : actions.filter(({ state }) => state === "done").slice(0, MOST_WITH_NEWS),
  );
  return actions.map((action) => {
    const since = action.closedOn === null || !told.has(action) ? null : Date.parse(action.closedOn);
    const known = { evidence: ledger, bundles };
    return {
      ...action,
      newsSince:
        since === null ? null : newsSince(known, Math.min(since, knownAt), { asOf, knownAt, model }).points.ladder,
    };
  });
}
