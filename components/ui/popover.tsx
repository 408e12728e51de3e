"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

const POPUP =
  "max-h-(--available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-border bg-raised p-3 text-sm shadow-pop outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0";

interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement;
  title: string;
  children: ReactNode;
}

/** A small window beside its button, for what one looks at or sets and leaves again. */
export function Popover({ trigger, title, children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="start" collisionPadding={8} className="z-50">
          <Base.Popup className={POPUP}>
            <Base.Title className="pb-1 text-sm">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface CellPopoverProps extends Omit<PopoverProps, "trigger"> {
  /** The cell it stands over. */
  anchor: HTMLElement;
  onClose: () => void;
}

/** The same over a cell of a table: it begins where the cell does, so that the eye stays where it was. */
export function CellPopover({ anchor, title, onClose, children }: CellPopoverProps) {
  return (
    <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          sideOffset={({ anchor: cell }) => -cell.height - 4}
          alignOffset={-4}
          align="start"
          collisionPadding={8}
          className="z-50"
        >
          <Base.Popup className={POPUP}>
            <Base.Title className="pb-1 font-medium text-sm">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
