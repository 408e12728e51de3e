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
      className={cn(
        "section min-w-0 max-lg:scroll-mt-8",
        isFlush && "section-flush",
        !isLong && "break-inside-avoid",
        className,
      )}
    >
      <Card>
        <header className="section-head">
          <div className="section-title">
            <h2 id={titleId}>{title}</h2>
            {description ? <p>{description}</p> : null}
          </div>
          {actions ? <div className="section-actions">{actions}</div> : null}
        </header>
        <div className="section-body">{children}</div>
      </Card>
    </section>
  );
}
