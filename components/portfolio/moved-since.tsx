import Link from "next/link";
import { listHref } from "@/components/account-list/list-href";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { formatSums } from "@/lib/format/money";
import { formatPoints, formatScorePair } from "@/lib/format/scores";
import type { AccountSum } from "@/lib/report/account-totals";
import type { Mover } from "@/lib/report/tell-mover";
import type { AccountFilter, Move } from "@/lib/schemas/account-filter";
import { viewPath } from "@/lib/schemas/account-view";

interface MovedSinceProps {
  filter: AccountFilter;
  /** The end of this day. */
  day: string;
  moves: Readonly<Record<Move | "left", AccountSum>>;
  movers: readonly Mover[];
}

/** Who has moved since a day, how far, and by what; every number leads to its accounts. */
export function MovedSince({ filter, day, moves, movers }: MovedSinceProps) {
  return (
    <PageSection title={`Since ${formatDay(day)}`} description={restWords(moves)} isFlush isLong>
      <div className="grid divide-border max-lg:divide-y lg:grid-cols-2 lg:divide-x">
        {(["down", "up"] as const).map((move) => (
          <div key={move} className="min-w-0 p-4">
            <h3 className="text-sm">
              <MoveLink {...{ filter, move, sum: moves[move] }} />
            </h3>
            <ol className="mt-2 space-y-2.5">
              {movers
                .filter((mover) => mover.move === move)
                .map((mover) => (
                  <MoverItem key={mover.id} mover={mover} day={day} />
                ))}
            </ol>
          </div>
        ))}
      </div>
      <OthersLine filter={filter} moves={moves} />
    </PageSection>
  );
}

const MOVE_WORDS = { down: "down", up: "up", known: "with an index for the first time", came: "new" } as const;

function MoveLink({ filter, move, sum }: { filter: AccountFilter; move: Move; sum: AccountSum }) {
  if (sum.count === 0) return <span className="text-muted">{NOBODY[move]}</span>;
  return (
    <Link
      href={listHref("/portfolio", filter, { moved: [move], stood: undefined })}
      aria-current={filter.moved?.join() === move || undefined}
      className="underline decoration-border-strong underline-offset-4 hover:text-accent"
    >
      {countWords(sum)} {MOVE_WORDS[move]}
      {sum.arr.length > 0 ? `, ${formatSums(sum.arr)}` : ""}
    </Link>
  );
}

const NOBODY: Record<Move, string> = {
  down: "Nobody is down by a point",
  up: "Nobody is up by a point",
  known: "",
  came: "",
};

const countWords = ({ count }: AccountSum) => `${count} ${count === 1 ? "account" : "accounts"}`;

/** What of them all stands below, in a line. */
function restWords({ down, up }: MovedSinceProps["moves"]): string {
  const all = down.count + up.count;
  return all === 0
    ? "No index has moved by a whole point"
    : "Whose index moved by a whole point or more; those that moved furthest stand here, with what moved them";
}

function MoverItem({ mover, day }: { mover: Mover; day: string }) {
  const { id, name, ownerName, from, to, change, causes, rest } = mover;
  const [before, after] = formatScorePair(from, to) ?? [from.toFixed(1), to.toFixed(1)];
  return (
    <li className="text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link href={`${viewPath("why", id)}?since=${day}`} className="font-medium hover:underline">
          {name}
        </Link>
        <span className="text-muted text-xs">{ownerName ?? "no owner"}</span>
        <span className="ml-auto whitespace-nowrap tabular-nums">
          {before} <span aria-hidden="true">→</span>
          <span className="sr-only">to</span> {after} <strong className="font-semibold">{formatPoints(change)}</strong>
        </span>
      </p>
      <ul className="text-muted text-xs">
        {causes.map((cause) => (
          <li key={cause.of} className="flex justify-between gap-3">
            <span className="min-w-0">{causeWords(cause)}</span>
            <span className="tabular-nums">{formatPoints(cause.points)}</span>
          </li>
        ))}
        {rest === null ? null : (
          <li className="flex justify-between gap-3">
            <span>{rest.count === 1 ? "one smaller one" : `${rest.count} smaller ones`}</span>
            <span className="tabular-nums">{formatPoints(rest.points)}</span>
          </li>
        )}
      </ul>
    </li>
  );
}

/** "Satisfaction survey (CSAT): 4 records, the last of 12 Nov 2026" */
function causeWords({ of, records, lastAt }: Mover["causes"][number]): string {
  if (of === "ageing") return "What was known has aged";
  if (of === "model") return "Another model says so of the same";
  const last = lastAt === null ? "" : formatDay(new Date(lastAt));
  return records === 1
    ? `${INDICATOR_LABELS[of]}: ${last}`
    : `${INDICATOR_LABELS[of]}: ${records} records, the last of ${last}`;
}

/** Whose index did not move, but who was not there, or was not known. */
function OthersLine({ filter, moves }: Pick<MovedSinceProps, "filter" | "moves">) {
  const { known, came, left } = moves;
  if (known.count + came.count + left.count === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-border border-t px-4 py-3 text-sm">
      {came.count > 0 ? <MoveLink {...{ filter, move: "came", sum: came }} /> : null}
      {known.count > 0 ? <MoveLink {...{ filter, move: "known", sum: known }} /> : null}
      {left.count > 0 ? (
        <span className="text-muted">
          {countWords(left)} archived{left.arr.length > 0 ? `, ${formatSums(left.arr)}` : ""}
        </span>
      ) : null}
    </p>
  );
}
