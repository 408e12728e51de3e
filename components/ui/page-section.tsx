import { type ReactNode, useId } from "react";
import { Card } from "./card";
import { cn } from "./class-names";

interface PageSectionProps {
  title: string;
  /** One line under the title. */
  description?: ReactNode;
  /** Right of the title: links, a segmented control, one button. */
  actions?: ReactNode;
  /** Target of links into the page. */
  id?: string | undefined;
  /** Tables and lists touch the edge of the card. */
  isFlush?: boolean | undefined;
  /** May run over the edge of a sheet; else it stays whole on paper. */
  isLong?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A titled card that is a landmark of its own. */
export function PageSection({
  title,
  description,
  actions,
  id,
  isFlush,
  isLong,
  className,
  children,
}: PageSectionProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      id={id}
      className={cn("min-w-0 max-lg:scroll-mt-8", !isLong && "break-inside-avoid", className)}
    >
      <Card>
        <header
          className={cn(
            "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3",
            isFlush ? "border-border border-b pb-3" : "pb-1",
          )}
        >
          <div className="min-w-0">
            <h2 id={titleId} className="text-base">
              {title}
            </h2>
            {description ? <p className="text-muted text-xs">{description}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
        <div className={isFlush ? "overflow-hidden rounded-b-lg" : "px-4 pt-2 pb-4"}>{children}</div>
      </Card>
    </section>
  );
}
