import { renewalDay, type Term } from "@/lib/calendar/contract-terms";
import { midnightOf, utcDayOf } from "@/lib/calendar/days";
import type { LastMoment } from "@/lib/calendar/last-moment-to-act";
import type { AccountDetail } from "@/lib/data/accounts";
import type { RiskSpell } from "@/lib/data/risk-spells";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import { namesOfKind } from "@/lib/schemas/record-field";
import type { AccountHead, DaysAsText, ReportAccount, ReportMoment, RiskSince } from "./account-head";
import { beganWith, endedWith } from "./began-with";
import { isThen } from "./choose-moment";
import type { RiskStanding } from "./risk-standing";

/** How an account stands, as lists store it or as its page has judged it. */
export interface Standing {
  readonly moment: ReportMoment;
  readonly act: LastMoment | null;
  readonly standing: RiskStanding;
  readonly spell: RiskSpell | null;
  /** As they were known then. */
  readonly contracts: readonly Term[];
}

export function composeHead(
  account: AccountDetail,
  { moment, act, standing, spell, contracts }: Standing,
): AccountHead {
  const renewsOn = renewalDay(contracts, account.renewsOn, new Date(midnightOf(moment.asOf)));
  return {
    ...{ moment, standing },
    account: accountOf(account, moment),
    act: act && { ...act, on: utcDayOf(act.on), noticePassedOn: act.noticePassedOn && utcDayOf(act.noticePassedOn) },
    renewsOn: renewsOn && utcDayOf(renewsOn),
    riskSince: spell && riskSinceOf(spell),
  };
}

const riskSinceOf = (spell: RiskSpell): RiskSince => ({
  ...{ day: utcDayOf(spell.sinceAt), notYetOn: spell.otherAt && utcDayOf(spell.otherAt) },
  ...{ isRecorded: spell.isRecorded, began: beganWith(spell), ended: endedWith(spell) },
});

function accountOf(
  { archivedAt, createdAt, version: _, ...account }: AccountDetail,
  moment: ReportMoment,
): ReportAccount {
  const isOfToday = isThen(moment) && createdAt.getTime() > moment.knownAt;
  return { ...daysAsText(account), isArchived: archivedAt !== null, isOfToday };
}

/** The days an account is declared with; an instant would lose what it has to say beyond its day. */
const DAYS: ReadonlySet<string> = new Set(namesOfKind(ACCOUNT_FIELDS, "day"));

function daysAsText<T extends object>(record: T): DaysAsText<T>;
function daysAsText(record: object): object {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      DAYS.has(name) && value instanceof Date ? utcDayOf(value) : value,
    ]),
  );
}
