import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "@/components/ui/icons";
import { cn } from "./class-names";

const LOOKS = {
  error: { icon: CircleAlert, style: "border-danger/40 bg-danger-soft", ink: "text-danger", word: "Error" },
  warn: { icon: TriangleAlert, style: "border-warn/40 bg-warn-soft", ink: "text-warn", word: "Warning" },
  info: { icon: Info, style: "border-info/30 bg-info-soft", ink: "text-info", word: "Note" },
  success: { icon: CircleCheck, style: "border-carries/40 bg-carries-soft", ink: "text-carries", word: "Done" },
} as const;

interface NoticeProps {
  kind: keyof typeof LOOKS;
  title?: string | undefined;
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
}

/** Says in words what happened and what to do. Errors are announced when they appear. */
export function Notice({ kind, title, children, action, className }: NoticeProps) {
  const { icon: Icon, style, ink, word } = LOOKS[kind];
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={cn("flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-sm", style, className)}
    >
      <Icon aria-label={word} role="img" className={cn("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 space-y-0.5">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
