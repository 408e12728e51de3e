import { formatDay, formatRelativeDay } from "@/lib/format/dates";
import type { DueGroup, DueLine } from "@/lib/report/due-queue";
import type { ToldAction } from "@/lib/report/told-action";
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
  /** What a colleague said to the reader, who may say that they have seen it. */
  readonly mentionId: string | null;
  /** One that the reader may say at once what came of. */
  readonly action: ToldAction | null;
}

interface Reader {
  readonly today: string;
  /** Whether they may record something about these accounts. */
  readonly canWrite: boolean;
  /** Whose own list it is. */
  readonly memberId?: string;
}

export function dueRow(line: DueLine, { today, canWrite, memberId }: Reader): DueRow {
  const { key, group, kind, account, on } = line;
  const [path, label] = dueAction(line, canWrite);
  const since = kind === "complaint" || kind === "escalation" ? "since " : "";
  return {
    ...{
      key,
      group,
      kind,
      path,
      label,
      accountId: account.id,
      name: account.name,
      sentence: dueSentence(line, memberId),
    },
    mentionId: line.kind === "mention" ? line.commentId : null,
    action: line.kind === "action" && (canWrite || line.action.ownerId === memberId) ? line.action : null,
    day: on === null ? null : { on: `${since}${formatDay(on)}`, away: formatRelativeDay(on, today) },
  };
}
