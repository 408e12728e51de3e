"use client";

import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { Search } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import { paletteHandle } from "./palette-store";

interface PaletteButtonProps {
  className?: string | undefined;
  /** Shows the key that does the same. */
  hasKey?: boolean | undefined;
  children?: ReactNode;
}

export function PaletteButton({ className, hasKey, children }: PaletteButtonProps) {
  return (
    <Dialog.Trigger
      handle={paletteHandle}
      className={className}
      aria-label="Search and commands"
      aria-keyshortcuts="Control+K Meta+K"
    >
      {children ?? (
        <>
          <Search aria-hidden="true" className="size-4" />
          <span className="flex-1 text-left">Search…</span>
        </>
      )}
      {hasKey ? <Kbd>Ctrl K</Kbd> : null}
    </Dialog.Trigger>
  );
}
