"use client";

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useIsPrinting } from "./use-is-printing";

interface DisclosureProps {
  /** What stands there while it is closed. */
  summary: ReactNode;
  summaryClassName?: string | undefined;
  className?: string | undefined;
  /** Open from the beginning. */
  isOpen?: boolean | undefined;
  /** Open on paper, whatever it is on the screen. */
  isOnPaper?: boolean | undefined;
  children: ReactNode;
}

/**
 * A native `<details>` whose content comes into the page when it is first opened, and stays. A long page is measured,
 * walked through and printed with what is shown; what nobody opens weighs nothing.
 */
export function Disclosure({
  summary,
  summaryClassName,
  className,
  isOpen = false,
  isOnPaper,
  children,
}: DisclosureProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  const details = useRef<HTMLDetailsElement>(null);
  const look = () => {
    if (details.current?.open) setOpened(true);
  };
  // It may have been opened before this page answered.
  useEffect(look, []);
  const isPrinted = useIsPrinting() && isOnPaper === true;
  useLayoutEffect(() => (isPrinted ? openForPaper(details.current) : undefined), [isPrinted]);
  return (
    <details ref={details} open={isOpen} onToggle={look} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {wasOpened || isPrinted ? children : null}
    </details>
  );
}

/** Opens it, and gives back what puts it as it was. */
function openForPaper(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (details === null || details.open) return undefined;
  details.open = true;
  return () => {
    details.open = false;
  };
}
