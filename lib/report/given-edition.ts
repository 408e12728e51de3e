import { boundsOf, type ReviewPeriod } from "@/lib/calendar/review-period";
import type { AccountDetail } from "@/lib/data/accounts";
import type { ContractDetail } from "@/lib/data/contracts";
import type { PackTextDetail } from "@/lib/data/pack-texts";
import type { PromiseDetail } from "@/lib/data/promises";
import type { Viewer } from "@/lib/data/scope";
import type { RegisterRow } from "@/lib/registers/register";
import type { PackBlock } from "@/lib/schemas/review-pack";
import { type Earlier, type GivenFootprint, givenFootprint } from "./given-footprint";
import { type GivenMatters, givenMatters } from "./given-matters";
import { type GivenWork, givenWork } from "./given-work";
import { type CustomerSafe, GivenRecord, type Told, toldDay, toldText, toldUs } from "./told";

/** What a customer is given of a review: what both sides know, and what was written for them (decision 0093). */
interface Edition extends GivenWork, GivenMatters {
  readonly cover: {
    readonly account: Told<string>;
    readonly workspace: Told<string>;
    /** Who opened it, and so brings it. */
    readonly preparer: Told<string>;
    readonly on: Told<Date>;
    readonly beginsOn: Told<Date>;
    readonly endsOn: Told<Date>;
  };
  readonly texts: { readonly [B in Exclude<PackBlock, "caution">]: Told<string> | null };
  readonly footprint: GivenFootprint;
  /** Contracts in force: what they agreed to, and how they would leave. */
  readonly terms: readonly {
    readonly key: Told<string>;
    readonly endsOn: Told<Date> | null;
    readonly noticeOn: Told<Date> | null;
  }[];
}

export type GivenEdition = CustomerSafe<Edition>;

export interface Reviewed {
  readonly account: Pick<AccountDetail, "id" | "name">;
  readonly viewer: Pick<Viewer, "name" | "workspaceName" | "timeZone">;
  readonly period: ReviewPeriod;
  /** "2026-11-30" */
  readonly today: string;
  readonly now: number;
  readonly rows: readonly RegisterRow[];
  readonly promises: readonly PromiseDetail[];
  readonly contracts: readonly ContractDetail[];
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  /** Of the customer's edition. */
  readonly texts: readonly PackTextDetail[];
  /** What workflows were known as when the period began. */
  readonly earlier: Earlier;
}

/**
 * What happened in the period, and where it stands as of now: what was done since belongs to what both sides know in the
 * meeting.
 */
export function givenEdition(reviewed: Reviewed): GivenEdition {
  const { account, viewer, period, today, rows, texts } = reviewed;
  const records = { ...reviewed, bounds: boundsOf(period), zone: viewer.timeZone };
  const textOf = (block: PackBlock) => {
    const text = texts.find((one) => one.block === block);
    return text === undefined ? null : toldText(text);
  };
  return {
    cover: {
      account: GivenRecord.ofAccount(account).text("name"),
      ...toldUs(viewer),
      on: toldDay(today),
      beginsOn: toldDay(period.beginsOn),
      endsOn: toldDay(period.endsOn),
    },
    texts: {
      summary: textOf("summary"),
      results: textOf("results"),
      service: textOf("service"),
      next: textOf("next"),
    },
    ...givenWork(records),
    ...givenMatters(records),
    footprint: givenFootprint(rows, { earlier: reviewed.earlier, from: records.bounds.from }),
    terms: termsInForce(records),
  };
}

function termsInForce({ contracts, today, zone }: Pick<Reviewed, "contracts" | "today"> & { readonly zone: string }) {
  const on = new Date(today);
  return contracts
    .filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
    .map(GivenRecord.ofContract)
    .map((record) => ({ key: record.key, endsOn: record.day("endsOn", zone), noticeOn: record.day("noticeOn", zone) }));
}
