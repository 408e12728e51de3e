"use client";

import type { ComponentProps } from "react";
import { Printer } from "@/components/ui/icons";
import { Button } from "./button";

/** What comes out is laid out by the page itself: `print:` on its parts. */
export function PrintButton({ children, ...rest }: ComponentProps<typeof Button>) {
  return (
    <Button {...rest} onClick={() => window.print()}>
      <Printer aria-hidden="true" />
      {children}
    </Button>
  );
}
