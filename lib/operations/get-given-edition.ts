import "server-only";
import { utcDayOf } from "@/lib/calendar/days";
import { boundsOf } from "@/lib/calendar/review-period";
import { dayOf } from "@/lib/calendar/wall-time";
import { findAccount } from "@/lib/data/accounts";
import { listContactNames } from "@/lib/data/contacts";
import { listContracts } from "@/lib/data/contracts";
import { loadFormerStates } from "@/lib/data/former-states";
import { listPackTexts } from "@/lib/data/pack-texts";
import { listPromises } from "@/lib/data/promises";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { requirePermission } from "@/lib/permissions/require";
import { type GivenEdition, givenEdition } from "@/lib/report/given-edition";
import { givenWithout } from "@/lib/report/given-without";
import { periodOf, type ReviewPackQuery } from "@/lib/schemas/review-pack";

/** Where what a customer is told is kept. */
const GROUPS = ["value", "ideas", "experience", "footprint", "future"] as const;

/**
 * The customer's edition of a review pack, and nothing else: what this answers is all that its page can show, and no score
 * is made for it (decision 0093). Null where the address does not say soundly what is left out: then nothing is told.
 */
export async function getGivenEdition(scope: Scope, query: ReviewPackQuery): Promise<GivenEdition | null> {
  const { viewer, now } = scope;
  const { accountId, leave } = query;
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  requirePermission(viewer, "account.read", account.ownerId);
  if (leave === null) return null;
  const period = periodOf(query, utcDayOf(now));
  const former = await loadFormerStates(scope, accountId, new Date(boundsOf(period).from));
  const edition = givenEdition({
    ...{ account, viewer, period, now: now.getTime(), today: dayOf(now, viewer.timeZone) },
    rows: await listRegisterRows(scope, accountId, { groups: GROUPS }),
    promises: await listPromises(scope, accountId),
    contracts: await listContracts(scope, accountId),
    contacts: await listContactNames(scope, accountId),
    texts: await listPackTexts(scope, { accountId, edition: "customer", period }),
    earlier: former.registerRows,
  });
  return givenWithout(edition, leave);
}
