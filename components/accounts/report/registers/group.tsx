import { Children, type ReactNode } from "react";
import { FoldedList } from "@/components/accounts/report/folded-list";

/** So many rows of a group stand open. */
const ROWS_SHOWN = 6;

interface GroupProps {
  title: string;
  children: ReactNode;
  /** What paper says in place of rows it leaves out. */
  onPaper?: string | null;
}

/** What stands about them in one respect, under a small title. */
export function Group({ title, children, onPaper = null }: GroupProps) {
  return (
    <div>
      <h3 className="pb-0.5 text-muted text-xs">{title}</h3>
      <FoldedList shown={ROWS_SHOWN}>{Children.toArray(children)}</FoldedList>
      {onPaper === null ? null : <p className="hidden text-muted text-xs print:block">{onPaper}</p>}
    </div>
  );
}
