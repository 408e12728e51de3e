import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-h-5 min-w-5 items-center justify-center rounded-sm border border-border bg-sunken px-1 font-sans text-2xs text-muted">
      {children}
    </kbd>
  );
}
