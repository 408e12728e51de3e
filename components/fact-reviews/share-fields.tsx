import type { BoundField } from "@/components/form/bound-field";
import { TextField } from "@/components/form/text-field";

interface ShareFieldsProps {
  legend: string;
  part: BoundField<string>;
  whole: BoundField<string>;
}

/** "3 of 5": a share as people count it. */
export function ShareFields({ legend, part, whole }: ShareFieldsProps) {
  return (
    <fieldset>
      <legend className="pb-1 font-medium text-sm">{legend}</legend>
      <div className="flex items-start gap-2">
        <TextField
          field={{ ...part, required: undefined }}
          label="With us"
          isLabelHidden
          className="w-40"
          inputMode="decimal"
        />
        <span className="pt-1.5 text-muted text-sm">of</span>
        <TextField
          field={{ ...whole, required: undefined }}
          label="Altogether"
          isLabelHidden
          className="w-24"
          inputMode="decimal"
        />
      </div>
    </fieldset>
  );
}
