import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

/** Holds what is under the page header: the same edges and the same distance between sections everywhere. */
export function PageBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("space-y-4 px-4 pb-6 sm:px-6 print:px-0", className)} />;
}
