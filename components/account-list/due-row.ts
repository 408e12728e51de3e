import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import type { DueGroup, DueLine } from "@/lib/report/due-queue";
import { dueAction, dueSentence } from "./due-words";

/** One thing that asks for attention, in finished words: the browser makes the line of them. */
export interface DueRow {
  readonly key: string;
  readonly group: DueGroup;
  readonly kind: DueLine["kind"];
  readonly accountId: string;
  readonly name: string;
  readonly sentence: string;
  readonly day: { readonly on: string; readonly away: string } | null;
  /** Where it is done, below the account's address, and what the button says. */
  readonly path: string;
  readonly label: string;
}

interface Reader {
  readonly today: string;
  /** Whether they may record something about these accounts. */
  readonly canWrite: boolean;
}

export function dueRow(line: DueLine, { today, canWrite }: Reader): DueRow {
  const { key, group, kind, account, on } = line;
  const [path, label] = dueAction(line, canWrite);
  const since = kind === "complaint" || kind === "escalation" ? "since " : "";
  return {
    ...{ key, group, kind, path, label, accountId: account.id, name: account.name, sentence: dueSentence(line) },
    day: on === null ? null : { on: `${since}${formatDay(on)}`, away: formatRelativeDay(on, today) },
  };
}
