import { ACT_KINDS } from "@/lib/calendar/last-moment-to-act";
import { LOCALE } from "@/lib/schemas/locale";
import type { BundleKind, NotificationKind, StandingKind } from "@/lib/schemas/notification";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { INDICATORS } from "@/lib/scoring";
import { ACT_KIND_LABELS } from "./act-words";
import { accountsWords } from "./bulk-words";
import { countWords } from "./count-words";
import { formatDay } from "./dates";
import { INDICATOR_LABELS } from "./indicator-labels";
import { LOCK_LABELS } from "./lock-labels";
import { RISK_LABELS } from "./risk-labels";
import { STEP_LABELS } from "./step-labels";

/** What can be told, as people choose it. */
export const NOTIFICATION_LABELS: Readonly<Record<NotificationKind, string>> = {
  risk: "The risk changes",
  standing: "What it stands on changes",
  type: "The relationship changes",
  lock: "What holds them changes",
  last_moment: "Last moment to act comes near",
  promise: "A promise of ours is broken",
  answer: "An answer of 0 or 1",
  owner: "An account changes its owner",
  mention: "A colleague mentions you",
  action_due: "An action is due",
};

/** What is told about an account, or about many at once. */
interface Told {
  readonly kind: NotificationKind | BundleKind;
  readonly about: string | null;
  readonly former: string | null;
  readonly latter: string | null;
  readonly text: string | null;
  readonly authorName: string | null;
  readonly accounts: number;
  readonly atRisk: number;
}

/** One change in a sentence without its account. `names` are those of members by their ids. */
export function notificationWords(told: Told, names: ReadonlyMap<string, string>): string {
  switch (told.kind) {
    case "risk":
    case "standing":
    case "type":
    case "lock":
      return standingWords(told.kind, told);
    case "last_moment":
      return `${momentLabel(told.about)} on ${formatDay(told.latter ?? "")} comes near`;
    case "promise":
      return `A promise of ours was broken: “${told.text ?? ""}”`;
    case "answer":
      return `Answered ${told.latter} of 4: ${answeredLabel(told.about)}`;
    case "owner":
      return `Owner: ${nameOf(told.latter, names)}, was ${nameOf(told.former, names)}`;
    case "mention":
      if (told.text === null) return "A comment to you was taken back, or is for others now";
      return `${told.authorName ?? "A colleague"} to you: “${told.text ?? ""}”`;
    case "action_due":
      return `Action due ${formatDay(told.about ?? "")}: ${told.text ?? ""}`;
    default:
      return manyWords(told);
  }
}

/** What became another at one account, a sentence each; of several low answers one, for one survey gives many. */
export function notificationSentences<One extends Told & { readonly id: string }>(
  changes: readonly One[],
  names: ReadonlyMap<string, string>,
): readonly { readonly id: string; readonly words: string; readonly isBad: boolean }[] {
  const answers = changes.filter(({ kind }) => kind === "answer");
  return changes.flatMap((one) => {
    const isBad = isForTheWorseTold(one);
    if (one.kind !== "answer" || answers.length === 1)
      return [{ id: one.id, words: notificationWords(one, names), isBad }];
    return one === answers[0] ? [{ id: one.id, words: answersWords(answers), isBad }] : [];
  });
}

/** So many questions are named, those with most low answers first. */
const MOST_QUESTIONS = 3;

/** "5 answers of 0 or 1, of 4: Part of their decisions, they say (3 times); They say: results arrived (2 times)". */
function answersWords(answers: readonly Pick<Told, "about">[]): string {
  const times = new Map<string, number>();
  for (const { about } of answers) times.set(about ?? "", (times.get(about ?? "") ?? 0) + 1);
  const questions = [...times].toSorted(([, one], [, other]) => other - one);
  const named = questions.slice(0, MOST_QUESTIONS).map(([about, count]) => {
    return count === 1 ? answeredLabel(about) : `${answeredLabel(about)} (${count} times)`;
  });
  const more = questions.length - named.length;
  const rest = more > 0 ? ` and ${countWords(more, "more question")}` : "";
  return `${countWords(answers.length, "answer")} of 0 or 1, of 4: ${named.join("; ")}${rest}`;
}

/** "Import customers.csv: 312 accounts changed, 14 newly at risk". */
function manyWords({ kind, text, accounts, atRisk }: Told): string {
  const what = kind === "import" ? `Import ${text ?? ""}` : "A change of many accounts";
  const risk = atRisk > 0 ? `, ${atRisk.toLocaleString(LOCALE)} newly at risk` : "";
  return `${what.trim()}: ${accountsWords(accounts)} changed${risk}`;
}

const STANDING_LABELS: Readonly<Record<StandingKind, readonly [of: string, labels: Readonly<Record<string, string>>]>> =
  {
    risk: ["Risk", RISK_LABELS],
    standing: ["Stands on", { ...STEP_LABELS, nothing: "Nothing proven", unrated: "Nothing known yet" }],
    type: ["Relationship", RELATIONSHIP_TYPE_LABELS],
    lock: ["What holds them", LOCK_LABELS],
  };

function standingWords(kind: StandingKind, { former, latter }: Told): string {
  const [of, labels] = STANDING_LABELS[kind];
  const labelOf = (state: string | null) => labelIn(labels, state ?? "");
  return `${of}: ${labelOf(latter)}, was ${labelOf(former)}`;
}

const labelIn = (labels: Readonly<Record<string, string>>, state: string): string => {
  const label = Object.hasOwn(labels, state) ? labels[state] : undefined;
  return label === undefined ? state : label.charAt(0).toLowerCase() + label.slice(1);
};

const momentLabel = (about: string | null): string => {
  const kind = ACT_KINDS.find((one) => one === about);
  return kind ? ACT_KIND_LABELS[kind] : "The last moment to act";
};

const answeredLabel = (about: string | null): string => {
  const indicator = INDICATORS.find((one) => one === about);
  return indicator ? INDICATOR_LABELS[indicator] : "";
};

const nameOf = (memberId: string | null, names: ReadonlyMap<string, string>): string =>
  names.get(memberId ?? "") ?? "nobody";

/** Whether it asks for something: these stand out among what has only become another. */
export const isForTheWorseTold = ({ kind, latter }: Pick<Told, "kind" | "latter">): boolean =>
  kind === "promise" || kind === "answer" || (kind === "risk" && latter === "at-risk") || latter === "captive";
