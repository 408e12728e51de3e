import type { ReactNode } from "react";
import type { Icon } from "@/components/ui/icons";
import { cn } from "./class-names";

interface EmptyStateProps {
  icon?: Icon | undefined;
  title: string;
  /** Why it is empty and what filling it will bring. */
  children?: ReactNode;
  /** The next step, as a button or link; nobody is left in a dead end. */
  action?: ReactNode;
  className?: string | undefined;
}

export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center gap-3 px-6 py-10 text-center", className)}>
      {Icon ? (
        <span className="grid size-10 place-items-center rounded-full border border-border border-dashed text-muted">
          <Icon aria-hidden="true" className="size-5" />
        </span>
      ) : null}
      <div className="max-w-sm space-y-1">
        <p className="font-medium text-base">{title}</p>
        {children ? <div className="text-muted text-sm">{children}</div> : null}
      </div>
      {action ? <div className="flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
