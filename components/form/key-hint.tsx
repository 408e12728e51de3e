import { Kbd } from "@/components/ui/kbd";

/** The key that does the same; only where there is a keyboard, and not read out with the control. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="max-sm:hidden pointer-coarse:hidden">
      <Kbd>{children}</Kbd>
    </span>
  );
}
