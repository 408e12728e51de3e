"use client";

import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { listHref } from "@/components/account-list/list-href";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ArrowDown, ArrowUp, Columns3, Pin } from "@/components/ui/icons";
import { Popover } from "@/components/ui/popover";
import { type AccountFilter, LIST_COLUMNS, type ListColumn, PINS, USUAL_COLUMNS } from "@/lib/schemas/account-filter";

interface ColumnsMenuProps {
  /** Where the list stands. */
  path: string;
  filter: AccountFilter;
}

const LABELS: Record<ListColumn, string> = {
  tier: "Tier",
  owner: "Owner",
  arr: "ARR",
  ladder: "Ladder and index",
  stands: "Stands on",
  coverage: "Coverage",
  type: "Type",
  lock: "What holds them",
  risk: "Risk",
  act: "Act by",
  gap: "We vs. they",
  segment: "Segment",
  renews: "Renewal",
};

/** Which columns, in which order, and how close its rows stand; all of it lives in the address. */
export function ColumnsMenu({ path, filter }: ColumnsMenuProps) {
  const router = useRouter();
  // A box is ticked at once, and the list follows.
  const [shown, show] = useOptimistic<readonly ListColumn[]>(filter.columns ?? USUAL_COLUMNS);
  const goTo = (changes: Parameters<typeof listHref>[2]) =>
    router.push(listHref(path, filter, changes), { scroll: false });
  const choose = (columns: readonly ListColumn[]) =>
    startTransition(() => {
      show(columns);
      goTo({ columns: columns.join() === USUAL_COLUMNS.join() ? undefined : [...columns] });
    });
  const [pins, keep] = useOptimistic(Number(filter.pins ?? 0));
  const pin = (count: number) =>
    startTransition(() => {
      keep(count);
      goTo({ pins: PINS.find((one) => Number(one) === count) });
    });
  const hidden = LIST_COLUMNS.filter((column) => !shown.includes(column));
  const isCompact = filter.density === "compact";
  return (
    <Popover
      title="Columns"
      trigger={
        <Button className="max-md:hidden">
          <Columns3 aria-hidden="true" />
          Columns
        </Button>
      }
    >
      <ul className="grid gap-0.5">
        {[...shown, ...hidden].map((column, at) => (
          <li key={column} className="flex min-h-8 items-center gap-1">
            <Checkbox
              label={LABELS[column]}
              className="flex-1 items-center"
              checked={shown.includes(column)}
              // One at least, or there would be names alone.
              disabled={shown.length === 1 && shown.includes(column)}
              onChange={() =>
                choose(shown.includes(column) ? shown.filter((one) => one !== column) : [...shown, column])
              }
            />
            {shown.includes(column) && at < PINS.length ? <PinButton {...{ column, at, pins, pin }} /> : null}
            {shown.includes(column) ? <MoveButtons {...{ column, shown, choose }} /> : null}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex items-center justify-between gap-2 border-border border-t pt-2">
        <Checkbox
          label="One line a row"
          checked={isCompact}
          onChange={() => goTo({ density: isCompact ? undefined : "compact" })}
        />
        <Button size="small" variant="ghost" onClick={() => choose(USUAL_COLUMNS)}>
          As usual
        </Button>
      </div>
    </Popover>
  );
}

interface PinButtonProps {
  column: ListColumn;
  at: number;
  pins: number;
  pin: (count: number) => void;
}

/** Keeps the columns up to this one beside the name; pressed again, those before it alone. */
function PinButton({ column, at, pins, pin }: PinButtonProps) {
  const isPinned = at < pins;
  return (
    <button
      type="button"
      className="row-button aria-pressed:text-accent"
      aria-label={`Keep beside the name: ${LABELS[column]}`}
      title="Keep beside the name where the table scrolls"
      aria-pressed={isPinned}
      onClick={() => pin(isPinned ? at : at + 1)}
    >
      <Pin aria-hidden="true" className="size-3.5" />
    </button>
  );
}

interface MoveButtonsProps {
  column: ListColumn;
  shown: readonly ListColumn[];
  choose: (columns: readonly ListColumn[]) => void;
}

function MoveButtons({ column, shown, choose }: MoveButtonsProps) {
  const at = shown.indexOf(column);
  const moveTo = (place: number) => choose(shown.filter((one) => one !== column).toSpliced(place, 0, column));
  return (
    <>
      <button
        type="button"
        className="row-button"
        aria-label={`Further left: ${LABELS[column]}`}
        disabled={at === 0}
        onClick={() => moveTo(at - 1)}
      >
        <ArrowUp aria-hidden="true" className="size-3.5" />
      </button>
      <button
        type="button"
        className="row-button"
        aria-label={`Further right: ${LABELS[column]}`}
        disabled={at === shown.length - 1}
        onClick={() => moveTo(at + 1)}
      >
        <ArrowDown aria-hidden="true" className="size-3.5" />
      </button>
    </>
  );
}
