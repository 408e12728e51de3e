"use client";

import { usePress } from "@/components/registers/use-press";
import { Button } from "@/components/ui/button";
import { recordActionAction, removeActionAction } from "@/lib/actions/actions";
import { formatDay } from "@/lib/format/dates";

/** A suggestion in finished words, with what accepting it sends. */
export interface PlayRow {
  readonly key: string;
  readonly summary: string;
  readonly reason: string;
  readonly effect: string | null;
  readonly owner: string;
  readonly dueOn: string;
  readonly sends: { readonly accountId: string } & Readonly<Record<string, string | null>>;
}

/** What could be done, each accepted by one press. */
export const PlayList = ({ rows, canWrite }: { rows: readonly PlayRow[]; canWrite: boolean }) => (
  <ul className="divide-y divide-border">
    {rows.map((row) => (
      <li key={row.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0 flex-1 basis-72">
          <p className="text-sm">{row.summary}</p>
          <p className="text-muted text-xs">{row.reason}</p>
          {row.effect ? <p className="text-xs tabular-nums">{row.effect}</p> : null}
        </div>
        {canWrite ? <TakeOn row={row} /> : null}
      </li>
    ))}
  </ul>
);

function TakeOn({ row: { summary, owner, dueOn, sends } }: { row: PlayRow }) {
  const { isPending, press } = usePress("Action taken on");
  const { accountId } = sends;
  return (
    <div className="flex items-center gap-3 print:hidden">
      <span className="text-muted text-xs tabular-nums">
        {owner}, by {formatDay(dueOn)}
      </span>
      <Button
        size="small"
        aria-label={`Take it on: ${summary}`}
        disabled={isPending}
        onClick={() =>
          void press(
            () => recordActionAction(sends, crypto.randomUUID()),
            ({ id }) => removeActionAction({ accountId, actionId: id, isRemoved: true }, crypto.randomUUID()),
          )
        }
      >
        Take it on
      </Button>
    </div>
  );
}
