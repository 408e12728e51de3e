import { DAY_MS, midnightOf, utcDayOf } from "@/lib/calendar/days";
import { isClosed } from "@/lib/schemas/action";
import type { LadderScore, RiskCause } from "@/lib/scoring";
import type { AccountOverview, ReportNextQuestion } from "./account-overview";
import type { DueLine } from "./due-queue";
import type { ToldAction } from "./told-action";

type Gap = Pick<LadderScore["twoSided"], "gap" | "gapLabel">;

/** A suggested action: what stands there today and asks for one, until when, and whose it would be. */
export type Play = {
  /** The same for the same reason on another day. */
  readonly key: string;
  readonly dueOn: string;
  readonly ownerId: string;
} & (
  | { readonly kind: "warning"; readonly cause: RiskCause }
  | { readonly kind: "promise"; readonly promiseId: string; readonly what: string; readonly on: string }
  | { readonly kind: "gap"; readonly gap: Gap }
  /** With what the answer would move, simulated by the scoring library. */
  | { readonly kind: "question"; readonly question: ReportNextQuestion }
);

interface Standing {
  readonly overview: Pick<AccountOverview, "causes" | "score" | "nextQuestions" | "due" | "act">;
  readonly actions: readonly ToldAction[];
  /** Whose it would be. */
  readonly ownerId: string;
  readonly now: Date;
}

/** More is no help. */
const MOST = { warning: 3, promise: 2, gap: 1, question: 2 } as const;
/** What was done about it so lately is not suggested again. */
const REST_DAYS = 30;
/** A warning and a broken word do not wait; a question can. */
const USUAL_DAYS = { warning: 5, promise: 5, gap: 14, question: 14 } as const;

type Asking = { [K in Play["kind"]]: Omit<Extract<Play, { kind: K }>, "dueOn" | "ownerId"> }[Play["kind"]];

/** What could be done here, what presses most first; nothing that somebody does already, or did lately. */
export function listPlays({ overview, actions, ownerId, now }: Standing): readonly Play[] {
  const taken = new Set(actions.filter((one) => isTaken(one, now)).map(playKeyOf));
  return askings(overview)
    .filter(({ key }) => !taken.has(key))
    .map((one) => ({ ...one, ownerId, dueOn: dueOn(one.kind, overview.act, now) }));
}

function askings({ causes, score, nextQuestions, due }: Standing["overview"]): readonly Asking[] {
  const warnings = causes.map((cause): Asking => ({ kind: "warning", key: keyOf("warning", cause.code), cause }));
  const promises = due.flatMap((line) => promiseIn(line) ?? []);
  const questions = nextQuestions.map((question): Asking => {
    return { kind: "question", key: keyOf("question", question.indicator), question };
  });
  return [
    ...promises.slice(0, MOST.promise),
    ...warnings.toSorted((a, b) => pointsOf(b) - pointsOf(a)).slice(0, MOST.warning),
    ...gapIn(score, causes),
    ...questions.slice(0, MOST.question),
  ];
}

const pointsOf = (asking: Asking) => (asking.kind === "warning" ? asking.cause.points : 0);

const keyOf = (kind: Play["kind"], what: string) => `${kind} ${what}`;

/** One of ours whose day is over. */
function promiseIn(line: DueLine): Asking | null {
  if (line.kind !== "promise" || line.on === null || line.state === "open") return null;
  const promiseId = line.key.replace(/^promise /, "");
  return { kind: "promise", key: keyOf("promise", promiseId), promiseId, what: line.what, on: line.on };
}

/** Where the difference is no chance, and no warning tells of it already. */
function gapIn(
  { twoSided: { gap, gapLabel, gapClear } }: LadderScore,
  causes: readonly RiskCause[],
): readonly Asking[] {
  const isTold = causes.some(({ code }) => code === "watermelon");
  if (isTold || gapClear !== true || gapLabel === null || gapLabel === "aligned") return [];
  return [{ kind: "gap", key: keyOf("gap", gapLabel), gap: { gap, gapLabel } }];
}

/** What an action answers, as a play has it. */
const playKeyOf = ({ reasonKind, reasonKey, promiseId }: ToldAction): string =>
  `${reasonKind} ${promiseId ?? reasonKey ?? ""}`;

function isTaken({ state, closedOn }: ToldAction, now: Date): boolean {
  if (!isClosed(state) || closedOn === null) return true;
  return Date.parse(closedOn) > now.getTime() - REST_DAYS * DAY_MS;
}

/** As usual, but before the last moment to act where that comes first; never before today. */
function dueOn(kind: Play["kind"], act: AccountOverview["act"], now: Date): string {
  const today = midnightOf(now);
  const usual = today + USUAL_DAYS[kind] * DAY_MS;
  const lastDay = act === null ? usual : Date.parse(act.on) - DAY_MS;
  const isAhead = act !== null && Date.parse(act.on) >= today;
  return utcDayOf(isAhead ? Math.max(today, Math.min(usual, lastDay)) : usual);
}
