"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useIsAwake } from "@/components/ui/use-is-awake";
import type { AccountRow } from "./account-row";

/** What is chosen of a list. */
export interface RowPicking {
  /** Holds the rows. */
  readonly list: RefObject<HTMLTableSectionElement | null>;
  /** How much of this page; null where nothing can be chosen. */
  readonly page: "none" | "some" | "all" | null;
  readonly isPicked: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly togglePage: () => void;
}

interface PickCellProps {
  row: Pick<AccountRow, "id" | "name">;
  picking: RowPicking;
}

/** A box before each row. The list is complete without it: where no script runs there is nothing to choose for. */
export function PickCell({ row: { id, name }, picking: { page, isPicked, toggle } }: PickCellProps) {
  const isAwake = useIsAwake();
  if (page === null) return null;
  return (
    <td className="pick" data-card="pick">
      <label>
        <input
          type="checkbox"
          aria-label={`Choose ${name}`}
          checked={isPicked(id)}
          disabled={!isAwake}
          onChange={() => toggle(id)}
        />
      </label>
    </td>
  );
}

export function PickHead({ picking: { page, togglePage } }: Pick<PickCellProps, "picking">) {
  const isAwake = useIsAwake();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = page === "some";
  }, [page]);
  if (page === null) return null;
  return (
    <th scope="col" className="pick">
      <label>
        <input
          ref={box}
          type="checkbox"
          aria-label="Choose all of this page"
          checked={page === "all"}
          disabled={!isAwake}
          onChange={togglePage}
        />
      </label>
    </th>
  );
}
