import { formatDay } from "@/lib/format/dates";
import type { GivenEdition } from "@/lib/report/given-edition";
import { periodWords } from "./period-words";

/** Of whom, of which time, and who brings it. */
export const Cover = ({ cover }: Pick<GivenEdition, "cover">) => (
  <header className="space-y-1 pb-4">
    <p className="text-muted text-sm">{cover.workspace.value}</p>
    <h1 className="break-words text-2xl">{cover.account.value}</h1>
    <p className="text-base">Review of {periodWords(cover.beginsOn.value, cover.endsOn.value)}</p>
    <p className="text-muted text-sm tabular-nums">
      {formatDay(cover.on.value)}, prepared by {cover.preparer.value}
    </p>
  </header>
);
