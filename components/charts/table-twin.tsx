import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ChevronRight } from "@/components/ui/icons";

interface TableTwinProps {
  words?: string | undefined;
  children: ReactNode;
}

/** Every chart has its numbers as a table, one key press away. */
export function TableTwin({ words = "Show as a table", children }: TableTwinProps) {
  return (
    <Disclosure
      className="group/twin pt-2 print:hidden"
      summaryClassName="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-muted text-xs hover:text-foreground pointer-coarse:min-h-11"
      summary={
        <>
          <ChevronRight aria-hidden="true" className="size-3.5 group-open/twin:rotate-90" />
          {words}
        </>
      }
    >
      <div className="mt-2 rounded-md border border-border">{children}</div>
    </Disclosure>
  );
}
