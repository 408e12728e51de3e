import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CircleHelp } from "@/components/ui/icons";
import type { Thresholds } from "@/lib/scoring";
import type { Column } from "./column-head";
import { columnMeaning } from "./column-meanings";

interface ColumnLegendProps {
  columns: readonly Column[];
  thresholds: Thresholds;
}

/** The explanations of all columns in one place: for a finger, which has no hover, and for reading them at leisure. */
export function ColumnLegend({ columns, thresholds }: ColumnLegendProps) {
  return (
    <Dialog
      title="What the columns mean"
      trigger={
        <Button variant="ghost" className="text-muted print:hidden">
          <CircleHelp aria-hidden="true" />
          What the columns mean
        </Button>
      }
    >
      <dl className="space-y-2.5 text-sm">
        {columns.flatMap(({ label }) => {
          const meaning = columnMeaning(label, thresholds);
          return meaning === undefined
            ? []
            : [
                <div key={label}>
                  <dt className="font-medium">{label}</dt>
                  <dd className="text-muted">{meaning}</dd>
                </div>,
              ];
        })}
      </dl>
    </Dialog>
  );
}
