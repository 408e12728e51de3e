import "server-only";
import { ACT_KIND_LABELS } from "@/lib/format/act-words";
import { accountsWords } from "@/lib/format/bulk-words";
import { fadingWords } from "@/lib/format/coming-words";
import { formatDay } from "@/lib/format/dates";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { formatSums } from "@/lib/format/money";
import { formatPoints, formatScore } from "@/lib/format/scores";
import { STEP_LABELS } from "@/lib/format/step-labels";
import type { Digest } from "@/lib/report/digest";
import type { DueLine } from "@/lib/report/due-queue";
import type { Mover } from "@/lib/report/tell-mover";
import { viewPath } from "@/lib/schemas/account-view";
import { addressed, type LetterLine, type LetterPart, type MemberLetter, placeHref } from "./member-letter";

type Addressee = Parameters<typeof addressed>[0] & { readonly monday: string };

/** The week of one of us: what became worse and better, what is due, and what we do not know. */
export function digestLetter({ monday, ...to }: Addressee, digest: Digest): MemberLetter {
  const { role } = to.reader;
  const home = role === "executive" ? "/at-risk" : "/my-week";
  return {
    ...addressed(to),
    kind: "digest",
    subject: `Your week from ${formatDay(monday)}: ${digest.moved.worse} worse, ${digest.moved.better} better`,
    intro: `${SCOPES[role]} since ${formatDay(digest.since)}.`,
    parts: [
      moversPart("Became worse", "Nobody is down by a point.", digest.worse, digest.since),
      moversPart("Became better", "Nobody is up by a point.", digest.better, digest.since),
      ...(role === "executive" ? [riskPart(digest)] : [duePart(digest)]),
      unknownPart(digest, role),
    ],
    link: placeHref(home),
    linkWords: role === "executive" ? "See what is at risk" : "See your week",
  };
}

const SCOPES: Readonly<Record<Addressee["reader"]["role"], string>> = {
  account_manager: "Your accounts",
  cx_leader: "The portfolio",
  admin: "The portfolio",
  executive: "The relationships with a warning",
};

const nothing = (title: string, words: string, path: string): LetterPart => ({
  ...{ title, lines: [] },
  rest: { words, href: placeHref(path) },
});

function moversPart(title: string, none: string, movers: readonly Mover[], since: string): LetterPart {
  if (movers.length === 0) return nothing(title, none, "/portfolio?since=week");
  return {
    title,
    lines: movers.map(({ id, name, from, to, change, causes }) => ({
      title: name,
      href: placeHref(`${viewPath("why", id)}?since=${since}`),
      said: [
        `${formatScore(from)} to ${formatScore(to)} (${formatPoints(change)})`,
        ...causes.map((cause) => `${causeLabel(cause.of)}: ${formatPoints(cause.points)}`),
      ],
    })),
    rest: null,
  };
}

function causeLabel(of: Mover["causes"][number]["of"]): string {
  if (of === "ageing") return "What was known has aged";
  return of === "model" ? "Another model says so of the same" : INDICATOR_LABELS[of];
}

function duePart({ due }: Digest): LetterPart {
  if (due.length === 0) return nothing("Due", "Nothing asks for you.", "/my-week");
  return { title: "Due", lines: due.map(dueLine), rest: { words: "All of your week", href: placeHref("/my-week") } };
}

function dueLine(line: DueLine): LetterLine {
  const said = [line.on === null ? "" : formatDay(line.on), dueWords(line)].filter(Boolean).join(": ");
  return { title: line.account.name, href: placeHref(`/accounts/${line.account.id}`), said: [said] };
}

function dueWords(line: DueLine): string {
  switch (line.kind) {
    case "action":
      return line.action.summary;
    case "promise":
      return `Promise: “${line.what}”`;
    case "complaint":
      return `Complaint not settled: “${line.what}”`;
    case "escalation":
      return `Escalation not settled: “${line.what}”`;
    case "act":
      return line.account.act ? ACT_KIND_LABELS[line.account.act.kind] : "";
    case "at-risk":
      return "At risk";
    case "silence":
      return "Gone quiet";
    case "fading":
      return fadingWords(line.changes);
    case "unknown":
      return `${STEP_LABELS[line.step]} is hardly known`;
    case "mention":
      return `${line.by} to you: “${line.what}”`;
    case "renewal":
      return `Renews ${formatDay(line.renewsOn)}`;
    default:
      return `${line.stands}: “${line.what}”`;
  }
}

function riskPart({ atRisk }: Digest): LetterPart {
  if (atRisk.length === 0) return nothing("At risk", "No relationship carries a warning.", "/at-risk");
  return {
    title: "At risk, and who does what",
    lines: atRisk.map(({ accountId, name, actOn, action }) => ({
      title: name,
      href: placeHref(`/accounts/${accountId}`),
      said: [
        actOn === null ? "No last moment to act is known" : `Act by ${formatDay(actOn)}`,
        action === null
          ? "Nobody has taken anything on"
          : `${action.ownerName ?? "Nobody yet"}: ${action.summary}, by ${formatDay(action.dueOn)}`,
      ],
    })),
    rest: { words: "All that is at risk", href: placeHref("/at-risk") },
  };
}

function unknownPart({ unknown, worthAsking }: Digest, role: Addressee["reader"]["role"]): LetterPart {
  const worth = unknown.arr.length > 0 ? `, ${formatSums(unknown.arr)}` : "";
  return {
    title: "What we do not know",
    lines: worthAsking.map((line) => ({
      title: line.account.name,
      href: placeHref(`/accounts/${line.account.id}`),
      said: [dueWords(line)],
    })),
    rest: {
      words:
        unknown.count === 0
          ? "Every one of these accounts can be judged."
          : `Too little to judge ${accountsWords(unknown.count)}${worth}`,
      href: placeHref(`/portfolio?risk=unknown${role === "account_manager" ? "&owner=me" : ""}`),
    },
  };
}
