"use client";

import { useTheme } from "next-themes";
import { Toaster as Base } from "sonner";

/** Undo stays within reach for 8 seconds. Elsewhere: `import { toast } from "sonner"`. */
const UNDO_MS = 8000;

export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Base
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      duration={UNDO_MS}
      position="bottom-right"
      closeButton
      mobileOffset={{ bottom: 72 }}
      toastOptions={{ className: "font-sans text-sm" }}
    />
  );
}
