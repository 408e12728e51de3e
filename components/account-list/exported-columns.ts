import { ACT_KIND_LABELS } from "@/lib/format/act-words";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { AccountInput } from "@/lib/schemas/account";
import { type ListColumn, USUAL_COLUMNS } from "@/lib/schemas/account-filter";
import { viewPath } from "@/lib/schemas/account-view";
import { minorDigitsOf } from "@/lib/schemas/currency";
import { type OwnMoney, ownFactor } from "@/lib/schemas/own-money";
import { STEPS, type Step } from "@/lib/scoring";
import type { AccountLine } from "./account-line";
import { type AccountRow, type Ground, rowOf } from "./account-row";

export type ExportedAccount = AccountLine & Readonly<Pick<AccountInput, "externalId">>;

/** By what the lines of a file are made, besides their accounts. */
export interface ExportGround extends Ground {
  readonly money: OwnMoney;
  /** What links begin with. */
  readonly appUrl: string;
}

/** A `Date` is a calendar day; what is not known is null. */
type ExportedCell = string | number | Date | null;

interface ExportedColumn {
  /** The column of the list it is part of. */
  readonly of?: ListColumn;
  /** In every file, whichever columns are chosen. */
  readonly place?: "first" | "last";
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (line: Line) => ExportedCell;
}

interface Line {
  readonly account: ExportedAccount;
  /** The words of the list. */
  readonly row: AccountRow;
}

/** The list as a file: its heads and words, and numbers as numbers. */
export function exportedColumns(
  ground: Pick<ExportGround, "money" | "appUrl">,
  columns: readonly ListColumn[] = USUAL_COLUMNS,
): readonly ExportedColumn[] {
  const all = everyColumn(ground);
  const [first, last] = [all.filter(({ place }) => place === "first"), all.filter(({ place }) => place === "last")];
  return [...first, ...columns.flatMap((column) => all.filter((one) => one.of === column)), ...last];
}

function everyColumn({ money, appUrl }: Pick<ExportGround, "money" | "appUrl">): readonly ExportedColumn[] {
  const score = ({ account }: Line) => account.score;
  return [
    { place: "first", head: "Account", width: 32, cell: ({ row }) => row.name },
    { place: "first", head: "Segment", width: 18, cell: ({ row }) => row.segment },
    { of: "tier", head: "Tier", width: 10, cell: ({ row }) => row.tier },
    { of: "owner", head: "Owner", width: 20, cell: ({ row }) => row.owner },
    ...moneyColumns(money),
    { of: "ladder", head: "Index", width: 8, cell: (line) => tenths(score(line)?.index) },
    ...STEPS.map((step) => ({
      of: "ladder" as const,
      head: STEP_LABELS[step],
      width: 13,
      cell: (line: Line) => stepScore(line.account, step),
    })),
    {
      of: "stands",
      head: "Stands on",
      width: 16,
      cell: ({ row: { stands } }) => ("on" in stands ? stands.on : stands.nothing),
    },
    {
      of: "stands",
      head: "Firmly",
      width: 8,
      cell: ({ row: { stands } }) => ("on" in stands ? (stands.isFirm ? "yes" : "no") : null),
    },
    { of: "coverage", head: "Coverage (%)", width: 13, cell: (line) => percent(score(line)?.coverage) },
    { of: "type", head: "Type", width: 20, cell: ({ row }) => row.type.evidenced },
    { of: "type", head: "Declared type", width: 20, cell: ({ row }) => row.type.declared },
    { of: "lock", head: "What holds them", width: 18, cell: ({ row }) => row.lock },
    { of: "risk", head: "Risk", width: 12, cell: ({ row }) => row.risk?.level ?? null },
    { of: "risk", head: "Reason", width: 48, cell: ({ row }) => row.risk?.reason ?? null },
    { of: "act", head: "Act by", width: 12, cell: ({ account }) => account.act?.on ?? null },
    { of: "act", head: "Act by: what", width: 22, cell: ({ account: { act } }) => act && ACT_KIND_LABELS[act.kind] },
    { of: "act", head: "Notice passed on", width: 16, cell: ({ account }) => account.act?.noticePassedOn ?? null },
    {
      of: "renews",
      head: "Renewal",
      width: 12,
      cell: ({ account: { score: scored, renewsOn } }) => scored?.renewsOn ?? renewsOn,
    },
    { of: "gap", head: "We vs. they", width: 12, cell: (line) => tenths(score(line)?.perceptionGap) },
    { place: "last", head: "Next step", width: 48, cell: ({ row }) => row.next },
    { place: "last", head: "External ID", width: 16, cell: ({ account }) => account.externalId },
    { place: "last", head: "Link", width: 40, cell: ({ account }) => `${appUrl}${viewPath("overview", account.id)}` },
  ];
}

/** One account, cell by cell. */
export function exportedCells(
  account: ExportedAccount,
  columns: readonly ExportedColumn[],
  ground: ExportGround,
): readonly ExportedCell[] {
  const line = { account, row: rowOf(account, ground) };
  return columns.map(({ cell }) => cell(line));
}

/** In the account's currency and in the own one, with the rate that lies between and its day. */
function moneyColumns(money: OwnMoney): readonly ExportedColumn[] {
  const rateOf = ({ account: { arrCents, currency } }: Line) =>
    arrCents === null ? undefined : money.rates.find((rate) => rate.currency === currency);
  return [
    { of: "arr", head: "ARR", width: 14, cell: ({ account: { arrCents, currency } }) => major(arrCents, currency) },
    {
      of: "arr",
      head: "Currency",
      width: 9,
      cell: ({ account }) => (account.arrCents === null ? null : account.currency),
    },
    {
      of: "arr",
      head: `ARR in ${money.currency}`,
      width: 14,
      cell: ({ account: { arrCents, currency } }) => {
        const factor = ownFactor(currency, money);
        return arrCents === null || factor === null ? null : major(Math.round(arrCents * factor), money.currency);
      },
    },
    { of: "arr", head: "Rate", width: 9, cell: (line) => rateOf(line)?.rate ?? null },
    { of: "arr", head: "Rate of", width: 12, cell: (line) => rateOf(line)?.ratedOn ?? null },
  ];
}

const major = (cents: number | null, currency: string) =>
  cents === null ? null : cents / 10 ** minorDigitsOf(currency);

/** 50 is where nothing is known, and no result. */
function stepScore({ score }: ExportedAccount, step: Step): number | null {
  const mark = score?.steps[step];
  return mark === undefined || mark.reading === null ? null : tenths(mark.score);
}

const tenths = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10);
const percent = (share: number | null | undefined) => (share == null ? null : Math.round(share * 100));
