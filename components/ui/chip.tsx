import Link from "next/link";
import { X } from "@/components/ui/icons";

interface ChipProps {
  label: string;
  /** Where the page goes when the chip is taken away. */
  removeHref: string;
}

/** A filter that is on; its cross is a link, because filters live in the address. */
export function Chip({ label, removeHref }: ChipProps) {
  return (
    <span className="inline-flex min-h-7 items-center rounded-full border border-border bg-surface pl-2.5 text-xs pointer-coarse:min-h-11">
      {label}
      <Link
        href={removeHref}
        aria-label={`Remove filter: ${label}`}
        className="grid size-7 place-items-center rounded-full text-muted hover:text-foreground pointer-coarse:size-11"
      >
        <X aria-hidden="true" className="size-3" />
      </Link>
    </span>
  );
}
