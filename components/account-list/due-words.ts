import { surveyPath } from "@/components/survey-answers/survey-path";
import type { ActKind } from "@/lib/calendar/last-moment-to-act";
import { fadingWords } from "@/lib/format/coming-words";
import { formatDay } from "@/lib/format/dates";
import { RENEWAL_STEPS } from "@/lib/format/renewal-steps";
import { riskSentence } from "@/lib/format/risk-words";
import { STEP_LABELS, STEP_QUESTIONS } from "@/lib/format/step-labels";
import type { DueGroup, DueLine } from "@/lib/report/due-queue";
import { behindAccount } from "@/lib/schemas/account-view";
import { discussedAt } from "@/lib/schemas/comment";
import { listedAt } from "@/lib/schemas/register-noun";
import type { RenewalStep } from "@/lib/schemas/renewal";
import type { SurveyKind } from "@/lib/schemas/survey-answer";
import type { RiskCode, Step, ToldChange } from "@/lib/scoring";
import { weightiestFirst } from "./account-line";

export const DUE_GROUP_LABELS: Record<DueGroup, string> = {
  overdue: "Overdue",
  soon: "Within 30 days",
  "at-risk": "At risk",
  fading: "Fades within 30 days",
  later: "Within a quarter",
  undated: "Waits without a day",
  silent: "Gone quiet",
  "long-overdue": "Overdue for more than a quarter",
  unknown: "Would tell most",
};

/** What is to be done there; the day itself stands beside it, and nobody is told of themselves. */
export function dueSentence(line: DueLine, readerId?: string): string {
  switch (line.kind) {
    case "action":
      return line.action.ownerId === readerId
        ? line.action.summary
        : `${line.action.ownerName ?? "Nobody yet"}: ${line.action.summary}`;
    case "mention":
      return `${line.by} to you: “${line.what}”`;
    case "renewal":
      return RENEWAL_WORDS[line.asks](formatDay(line.renewsOn));
    case "promise":
      return `${PROMISE_WORDS[line.state] ?? "Promise"}: “${line.what}”`;
    case "complaint":
      return `Complaint not settled: “${line.what}”`;
    case "escalation":
      return `Escalation not settled: “${line.what}”`;
    case "act":
      return `${momentOf(line)} ${reasonOf(line)}`.trim();
    case "at-risk":
      return `${reasonOf(line)} ${line.on === null ? "" : momentOf(line)}`.trim();
    case "silence":
      return reasonOf(line, "silence");
    case "fading":
      return fadingWords(line.changes);
    case "unknown":
      return `${STEP_LABELS[line.step]} is hardly known. ${STEP_QUESTIONS[line.step]}`;
    default:
      return `${line.stands}: “${line.what}”`;
  }
}

const RENEWAL_WORDS: { readonly [S in RenewalStep]: (day: string) => string } = {
  call: (day) => `Say what you expect of the renewal on ${day}.`,
  decision: (day) => `Two calls on the renewal of ${day} differ: decide on which we act.`,
  outcome: (day) => `The renewal of ${day} has passed: say what became of it.`,
};

const PROMISE_WORDS: Partial<Record<string, string>> = {
  open: "Promise",
  overdue: "Promise overdue",
  broken: "Promise nobody settled, it counts as broken",
};

/** Said of a day to come, and of one that has passed. */
const MOMENTS: Record<ActKind, readonly [string, string]> = {
  notice: ["Last day of notice.", "The last day of notice has passed."],
  cliff: ["What holds them ends.", "What held them has ended."],
  renewal: ["The contract renews.", "The contract was to renew."],
};

type OfAccount = Extract<DueLine, { kind: "act" | "at-risk" | "silence" }>;

function momentOf({ account, group }: OfAccount): string {
  return account.act ? MOMENTS[account.act.kind][group === "overdue" || group === "long-overdue" ? 1 : 0] : "";
}

/** The weightiest reason, or the one that is asked for. */
function reasonOf({ account }: OfAccount, code?: RiskCode): string {
  const reasons = weightiestFirst(account.score?.reasons ?? []);
  const reason = code === undefined ? reasons[0] : reasons.find((one) => one.code === code);
  return reason ? riskSentence(reason) : "";
}

/** The question that asks a step straight out. */
const FIRST_QUESTION: Record<Exclude<Step, "entanglement">, SurveyKind> = {
  satisfaction: "csat",
  experience: "ces",
  proposition: "proposition_pulse",
  delivery: "delivery_pulse",
  creation: "creation_pulse",
};

/** Entanglement is asked by the seven questions; every step below it is for the customer to tell. */
const askAbout = (step: Step): readonly [path: string, label: string] =>
  step === "entanglement" ? ["/assess", "Score it"] : [surveyPath(FIRST_QUESTION[step]), "Enter what they said"];

/** A mark out of some is not asked for while something is wrong: what keeps the step then is to settle that. */
const isAnsweredByMark = (change: ToldChange | undefined): boolean =>
  change?.kind === "index" ||
  (change?.kind === "step" && (change.step === "satisfaction" || change.step === "experience"));

/** What would keep it: an answer about the step that fades, a word with them against silence. */
function againstFading(change: ToldChange | undefined, isTroubled: boolean): readonly [path: string, label: string] {
  if (isTroubled && isAnsweredByMark(change)) return ["", "Open"];
  if (change?.kind === "step") return askAbout(change.step);
  if (change?.kind === "index") return askAbout("satisfaction");
  if (change?.kind === "warning" && change.code === "silence") return ["/interactions/new", "Log"];
  return ["", "Open"];
}

/** A meeting ahead is prepared; what became of it is said afterwards. */
const prepared = ({ contactId }: { readonly contactId: string | null }): readonly [path: string, label: string] => [
  `${behindAccount("brief")}${contactId === null ? "" : `?with=${contactId}`}`,
  "Prepare",
];

/** Where to do it, below the account's address, and what the button says; who may not write there is led to the account. */
export function dueAction(line: DueLine, canWrite: boolean): readonly [path: string, label: string] {
  if (line.kind === "planned_step" && line.group !== "overdue" && line.group !== "long-overdue") return prepared(line);
  if (line.kind === "mention") return [discussedAt(line), "Answer"];
  if (!canWrite) return ["", "Open"];
  switch (line.kind) {
    case "action":
      return [`${behindAccount("actions")}#${line.action.id}`, "Say what came of it"];
    case "renewal": {
      const { path, label } = RENEWAL_STEPS[line.asks];
      return [path, label];
    }
    case "promise":
      return [listedAt("promises"), "Say what became of it"];
    case "complaint":
    case "escalation":
      return [`/interactions/${line.interactionId}`, "Settle"];
    case "silence":
      return ["/interactions/new", "Log"];
    case "unknown":
      return askAbout(line.step);
    case "fading":
      return againstFading(line.changes[0], line.isTroubled);
    case "act":
    case "at-risk":
      return ["", "Open"];
    default:
      return [listedAt(line.kind), line.action];
  }
}
