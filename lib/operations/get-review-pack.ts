import "server-only";
import { DAY_MS, utcDayOf } from "@/lib/calendar/days";
import { boundsOf, type ReviewPeriod } from "@/lib/calendar/review-period";
import { dayOf } from "@/lib/calendar/wall-time";
import { listContacts } from "@/lib/data/contacts";
import { listContracts } from "@/lib/data/contracts";
import { loadFormerStates } from "@/lib/data/former-states";
import { sumInteractions } from "@/lib/data/known-interactions";
import { listMembers } from "@/lib/data/members";
import { listPackTexts } from "@/lib/data/pack-texts";
import type { Scope } from "@/lib/data/scope";
import type { AccountOverview } from "@/lib/report/account-overview";
import type { ReportChange } from "@/lib/report/account-report";
import { type GivenEdition, givenEdition } from "@/lib/report/given-edition";
import { givenWithout } from "@/lib/report/given-without";
import { type InternalPack, internalPack } from "@/lib/report/internal-pack";
import { packBlocks, type WrittenBlock } from "@/lib/report/pack-blocks";
import { periodOf, type ReviewPackQuery } from "@/lib/schemas/review-pack";
import { loadChangeSince } from "./load-change-since";
import { loadMoment } from "./load-moment";
import { loadOverview } from "./load-overview";

/** A review pack for ourselves: how we judge them, what we do, and beside it what they are given. */
interface ReviewPack {
  readonly period: ReviewPeriod;
  readonly overview: AccountOverview;
  readonly change: ReportChange;
  readonly ours: InternalPack;
  /** What there is for the customer, with what is left out as well, so that it can be told again. */
  readonly theirs: GivenEdition;
  /** As the customer reads it. */
  readonly told: GivenEdition;
  /** Of both editions, for whoever writes them. */
  readonly blocks: readonly WrittenBlock[];
}

export async function getReviewPack(scope: Scope, query: ReviewPackQuery): Promise<ReviewPack> {
  const { viewer, now } = scope;
  const { accountId } = query;
  const period = periodOf(query, utcDayOf(now));
  const { from } = boundsOf(period);
  // What changed since the last moment before the period.
  const moment = await loadMoment(scope, { accountId, since: utcDayOf(from - DAY_MS) });
  const { overview, looked, actions } = await loadOverview(scope, accountId, moment);
  const { account, registers, model } = looked;
  const [contacts, members] = [await listContacts(scope, accountId), await listMembers(scope)];
  const at = new Date(moment.asOf);
  const { ties } = await sumInteractions(scope, { accountId, asOf: at, knownAt: new Date(moment.knownAt), except: [] });
  const theirTexts = await listPackTexts(scope, { accountId, edition: "customer", period });
  const ourTexts = await listPackTexts(scope, { accountId, edition: "internal", period });
  const former = await loadFormerStates(scope, accountId, new Date(from));
  const theirs = givenEdition({
    ...{ account, viewer, period, contacts, now: now.getTime(), today: dayOf(now, viewer.timeZone) },
    ...{ rows: registers.rows, promises: registers.promises, contracts: await listContracts(scope, accountId) },
    texts: theirTexts,
    earlier: former.registerRows,
  });
  return {
    ...{ period, overview, theirs, told: givenWithout(theirs, query.leave ?? []) },
    blocks: packBlocks([...ourTexts, ...theirTexts]),
    change: await loadChangeSince(scope, { accountId, moment, registers, model, contacts, members }),
    ours: internalPack({
      rows: registers.rows,
      level: overview.score.risk.level,
      ties,
      contacts,
      members,
      actions,
      at,
    }),
  };
}
