"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";

interface HintProps {
  /** What it means, in a sentence. Screen readers get it as the description of what it explains. */
  text: string;
  /** Something that takes the focus: a link or a button. */
  children: ReactElement;
}

/** An explanation on hover and on focus. A finger has neither: what it says must stand somewhere else as well. */
export function Hint({ text, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={300} aria-description={text} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} collisionPadding={8} className="z-50">
          <Tooltip.Popup className="max-w-64 text-pretty rounded-md border border-border bg-raised px-2.5 py-1.5 text-foreground text-xs shadow-pop transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
