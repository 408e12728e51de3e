"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactElement, ReactNode } from "react";
import { X } from "@/components/ui/icons";
import { buttonStyle } from "./button-style";
import { cn } from "./class-names";

interface DialogProps {
  title: string;
  description?: ReactNode;
  /** The button that opens it; leave it out when `open` is steered from outside. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  size?: "small" | "medium" | "large" | undefined;
  children: ReactNode;
}

const WIDTHS = { small: "sm:max-w-sm", medium: "sm:max-w-lg", large: "sm:max-w-2xl" };

/** A window in the middle; on a phone a sheet from below. Focus goes in, stays in, and returns. */
export function Dialog({ title, description, trigger, open, onOpenChange, size = "medium", children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-overlay transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cn(
            "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-xl border border-border bg-raised shadow-pop outline-none transition-[transform,opacity] duration-150 data-ending-style:translate-y-4 data-starting-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:inset-x-4 sm:top-[12vh] sm:bottom-auto sm:mx-auto sm:max-h-[76vh] sm:rounded-xl",
            WIDTHS[size],
          )}
        >
          <header className="space-y-0.5 py-4 pr-14 pb-2 pl-5">
            <Base.Title className="text-lg">{title}</Base.Title>
            {description ? <Base.Description className="text-muted text-sm">{description}</Base.Description> : null}
          </header>
          <div className="overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {/* Last, so that the focus begins with what the window is about. */}
          <Base.Close
            aria-label="Close"
            className={cn(buttonStyle({ variant: "ghost", size: "icon" }), "absolute top-2.5 right-3")}
          >
            <X aria-hidden="true" />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
