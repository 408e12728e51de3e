"use client";

import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { ChoicePills } from "@/components/form/choice-pills";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { DAY_MS } from "@/lib/calendar/days";
import { instantOfWallTime, wallTimeOf } from "@/lib/calendar/wall-time";
import { formatInstant } from "@/lib/format/dates";

export interface When {
  readonly choice: "now" | "yesterday" | "other";
  /** "2026-03-14T09:30" on the reader's clock. */
  readonly wallTime: string;
}

interface WhenFieldProps {
  field: BoundField<When>;
  zone: string;
  /** UTC milliseconds. */
  now: number;
}

/** The moment that was chosen; null when what was typed is no date. */
export function momentOf({ choice, wallTime }: When, { zone, now }: { zone: string; now: number }): Date | null {
  if (choice === "now") return new Date(now);
  // The same time of day, also across a change of the clock.
  if (choice === "yesterday") return instantOfWallTime(aDayBefore(wallTimeOf(now, zone)), zone);
  return instantOfWallTime(wallTime, zone);
}

const aDayBefore = (wallTime: string) => new Date(Date.parse(`${wallTime}Z`) - DAY_MS).toISOString().slice(0, 16);

export function WhenField({ field, zone, now }: WhenFieldProps) {
  const when = useFieldValue(field);
  useTold(field, "When", (one) => {
    const at = momentOf(one, { zone, now });
    return at ? formatInstant(at, zone) : one.wallTime;
  });
  const moment = momentOf(when, { zone, now });
  return (
    <div className="space-y-2">
      <ChoicePills
        legend="When?"
        name="when"
        value={when.choice}
        choices={[
          { value: "now", label: "Now" },
          { value: "yesterday", label: "Yesterday" },
          { value: "other", label: "Another time" },
        ]}
        onChange={(choice) => {
          const wallTime = choice === "other" ? when.wallTime || wallTimeOf(moment ?? now, zone) : when.wallTime;
          field.write({ choice, wallTime });
        }}
        hint={when.choice === "other" || !moment ? undefined : formatInstant(moment, zone)}
      />
      {when.choice === "other" ? (
        <Field name={field.name} label="Date and time" hint={`Your time zone: ${zone}`} error={field.error}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={when.wallTime}
              max={wallTimeOf(now, zone)}
              className="sm:max-w-60"
              onChange={(event) => field.write({ choice: "other", wallTime: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
