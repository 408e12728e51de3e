"use client";

import { ThemeProvider as Base } from "next-themes";
import type { ReactNode } from "react";

/** Light, dark or as the system says. `nonce` lets its inline script through the content security policy. */
export function ThemeProvider({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <Base
      attribute="class"
      defaultTheme="system"
      enableSystem
      // The stylesheet sets color-scheme itself, so that print stays light.
      enableColorScheme={false}
      disableTransitionOnChange
      {...(nonce === undefined ? {} : { nonce })}
    >
      {children}
    </Base>
  );
}
