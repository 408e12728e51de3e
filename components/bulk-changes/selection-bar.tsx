"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChevronDown, X } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { accountsWords, bulkDone } from "@/lib/format/bulk-words";
import { type BulkKind, MOST_PICKED } from "@/lib/schemas/bulk-change";
import { BULK_LABELS, type BulkGround } from "./bulk-values";
import { ChangeDialog } from "./change-dialog";
import { countPicked, type Selection } from "./selection";
import { isUnderWay, useBulkProgress } from "./use-bulk-progress";

export interface SelectionBarProps {
  selection: Selection;
  /** All that match, on every page. */
  total: number;
  state: string;
  ground: BulkGround;
  onAll: () => void;
  onClear: () => void;
}

/** Below the list, over the page: what is chosen and what can be done with it; then how far that has come. */
export function SelectionBar({ selection, total, state, ground, onAll, onClear }: SelectionBarProps) {
  const [kind, setKind] = useState<BulkKind | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const count = countPicked(selection, total);
  const isChosen = count > 0;
  return (
    <>
      {isChosen ? <ChosenBar {...{ selection, count, total, ground, onAll, onClear }} onKind={setKind} /> : null}
      {begun !== null && !isChosen ? <BegunBar key={begun} id={begun} onClose={() => setBegun(null)} /> : null}
      <ChangeDialog
        {...{ kind, selection, count, state, ground }}
        onClose={() => setKind(null)}
        onBegun={(id) => {
          setKind(null);
          setBegun(id);
          onClear();
        }}
      />
    </>
  );
}

interface ChosenBarProps extends Omit<SelectionBarProps, "state"> {
  count: number;
  onKind: (kind: BulkKind) => void;
}

function ChosenBar({ selection, count, total, ground, onAll, onClear, onKind }: ChosenBarProps) {
  const kinds: readonly BulkKind[] = ["owner", "tier", "segment", "action", ground.isArchived ? "restore" : "archive"];
  const isTooMany = !selection.isAll && count > MOST_PICKED;
  return (
    <section aria-label="Chosen accounts" className="selection-bar">
      <p role="status" className="selection-count">
        {selection.isAll ? `All ${accountsWords(count)}` : `${accountsWords(count)} chosen`}
      </p>
      {selection.isAll || count >= total ? null : (
        <Button size="small" variant="link" className="max-md:order-2 max-md:mr-auto max-md:px-0" onClick={onAll}>
          {isTooMany ? "Too many by hand: " : ""}Select all {accountsWords(total)} that match
        </Button>
      )}
      <span className="flex items-center gap-1.5 max-md:hidden">
        {kinds.map((one) => (
          <Button key={one} size="small" disabled={isTooMany} onClick={() => onKind(one)}>
            {BULK_LABELS[one].item}
          </Button>
        ))}
      </span>
      <span className="order-3 md:hidden">
        <Menu
          trigger={
            <Button size="small" variant="primary" disabled={isTooMany}>
              Change
              <ChevronDown aria-hidden="true" />
            </Button>
          }
        >
          {kinds.map((one) => (
            <MenuItem key={one} onSelect={() => onKind(one)}>
              {BULK_LABELS[one].item}
            </MenuItem>
          ))}
        </Menu>
      </span>
      <Button size="icon" variant="ghost" aria-label="Choose none" className="max-md:order-1" onClick={onClear}>
        <X aria-hidden="true" />
      </Button>
    </section>
  );
}

/** What was begun here: how far it is, and the way back. */
function BegunBar({ id, onClose }: { id: string; onClose: () => void }) {
  const { progress, problem, isPending, cancel, undo } = useBulkProgress(id, null);
  const changed = progress?.counts.changed ?? 0;
  return (
    <section aria-label="Change of many accounts" className="selection-bar">
      <p role="status" className="selection-count">
        {problem ?? (progress === null ? "Beginning…" : begunWords(progress))}
      </p>
      {progress === null ? null : isUnderWay(progress) ? (
        <Button size="small" isPending={isPending} onClick={cancel}>
          Cancel
        </Button>
      ) : changed > 0 ? (
        <Button size="small" isPending={isPending} onClick={undo}>
          Undo
        </Button>
      ) : null}
      <LinkButton size="small" variant="ghost" href={`/portfolio/changes/${id}`}>
        Details
      </LinkButton>
      <Button size="icon" variant="ghost" aria-label="Close" onClick={onClose}>
        <X aria-hidden="true" />
      </Button>
    </section>
  );
}

function begunWords(progress: Parameters<typeof bulkDone>[0]): string {
  const { done, total } = bulkDone(progress);
  const { state, counts } = progress;
  if (state === "running") return `${done} of ${accountsWords(total)}…`;
  if (state === "undoing") return `Undoing: ${done} of ${accountsWords(total)}…`;
  if (state === "undone") return `${accountsWords(counts.undone ?? 0)} put back`;
  return `${accountsWords(counts.changed ?? 0)} changed`;
}
