"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { useIsAwake } from "@/components/ui/use-is-awake";

interface FormActionsProps {
  saveLabel: string;
  cancelHref: string;
  isPending: boolean;
  /** Ctrl+Enter saves as well. */
  hasKey?: boolean | undefined;
  /** At the far end, such as a way to take something back. */
  children?: ReactNode;
}

/** The foot of a form; on a phone it stays above the navigation. */
export function FormActions({ saveLabel, cancelHref, isPending, hasKey, children }: FormActionsProps) {
  const isAwake = useIsAwake();
  return (
    <div className="sticky bottom-14 z-10 -mx-4 flex flex-wrap items-center gap-2 border-border border-t bg-surface px-4 py-3 lg:static lg:mx-0 lg:border-t-0 lg:bg-transparent lg:px-0">
      <Button type={isAwake ? "submit" : "button"} variant="primary" isPending={isPending} className="max-lg:flex-1">
        {saveLabel}
      </Button>
      <LinkButton href={cancelHref} variant="ghost">
        Cancel
      </LinkButton>
      {hasKey ? (
        <span className="inline-flex items-center gap-1 text-muted text-xs max-sm:hidden pointer-coarse:hidden">
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd> saves
        </span>
      ) : null}
      {children ? <div className="ml-auto">{children}</div> : null}
    </div>
  );
}
