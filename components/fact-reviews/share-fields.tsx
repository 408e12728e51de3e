import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface Share {
  readonly part: string;
  readonly whole: string;
}

interface ShareFieldsProps {
  legend: string;
  share: Share;
  onChange: (share: Share) => void;
  error?: string | undefined;
}

/** "3 of 5": a share as people count it. */
export function ShareFields({ legend, share, onChange, error }: ShareFieldsProps) {
  return (
    <fieldset>
      <legend className="pb-1 font-medium text-sm">{legend}</legend>
      <div className="flex items-start gap-2">
        <Field name="part" label="With us" isLabelHidden error={error} className="w-40">
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={share.part}
              placeholder="3"
              onChange={(event) => onChange({ ...share, part: event.currentTarget.value })}
            />
          )}
        </Field>
        <span className="pt-1.5 text-muted text-sm">of</span>
        <Field name="whole" label="Altogether" isLabelHidden className="w-24">
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={share.whole}
              placeholder="5"
              onChange={(event) => onChange({ ...share, whole: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
