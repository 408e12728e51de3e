"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

interface DisclosureProps {
  /** What stands there while it is closed. */
  summary: ReactNode;
  summaryClassName: string;
  className?: string | undefined;
  /** Open from the beginning. */
  isOpen?: boolean | undefined;
  children: ReactNode;
}

/**
 * A native `<details>` whose content comes into the page when it is first opened, and stays. A long page is measured,
 * walked through and printed with what is shown; what nobody opens weighs nothing.
 */
export function Disclosure({ summary, summaryClassName, className, isOpen = false, children }: DisclosureProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  const details = useRef<HTMLDetailsElement>(null);
  const look = () => {
    if (details.current?.open) setOpened(true);
  };
  // It may have been opened before this page answered.
  useEffect(look, []);
  return (
    <details ref={details} open={isOpen} onToggle={look} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {wasOpened ? children : null}
    </details>
  );
}
