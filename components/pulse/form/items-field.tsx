"use client";

import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { Checkbox } from "@/components/ui/checkbox";
import { dueWords, PULSE_ITEM_LABELS } from "@/lib/format/pulse-words";
import { type FadingDays, isFading, itemDue } from "@/lib/pulse/due-items";
import { minutesToAnswer } from "@/lib/pulse/reading-time";
import { PULSE_ITEMS, type PulseItem } from "@/lib/schemas/pulse";
import { wordingOf } from "@/lib/wording/languages";
import type { AskableContact } from "./askable-contact";

const GROUPS = [
  { title: "In numbers", items: ["csat", "nps", "ces"] },
  { title: "What it brings them", items: ["proposition_pulse", "delivery_pulse", "creation_pulse"] },
  { title: "The seven questions", items: ["q1", "q2", "q3", "q4", "q5", "q6", "q7_executives", "q7_customers"] },
  {
    title: "Whether they stay because they want to (enters no score)",
    items: ["headline", "again", "why_stay", "alternatives", "cost_to_leave"],
  },
  { title: "At the end", items: ["comment"] },
] as const satisfies readonly { readonly title: string; readonly items: readonly PulseItem[] }[];

interface ItemsFieldProps {
  field: BoundField<readonly PulseItem[]>;
  contacts: readonly AskableContact[];
  /** Whom it would be asked. */
  chosen: BoundField<readonly string[]>;
  fadingDays: FadingDays;
  now: Date;
}

/** What to ask, in the words that are read; a screen each, in this order. */
export function ItemsField({ field, contacts, chosen: people, fadingDays, now }: ItemsFieldProps) {
  const chosen = new Set(useFieldValue(field));
  const ids = new Set(useFieldValue(people));
  const said = contacts.flatMap(({ id, lastSaid }) => (ids.has(id) ? [lastSaid] : []));
  const dueOf = (item: PulseItem) =>
    isFading(item) && said.length > 0 ? ` ${dueWords(itemDue(item, said, { fadingDays, now }))}` : "";
  useTold(field, "What is asked", (items) => items.map((item) => PULSE_ITEM_LABELS[item]).join(", "));
  const toggle = (item: PulseItem) => {
    const isOut = chosen.has(item);
    field.write(PULSE_ITEMS.filter((one) => (one === item ? !isOut : chosen.has(one))));
  };
  return (
    <fieldset className="space-y-4">
      <legend className="sr-only">What is asked</legend>
      <p className="text-sm" aria-live="polite">
        {lengthWords([...chosen])}
      </p>
      {field.error ? <p className="text-danger text-sm">{field.error}</p> : null}
      {GROUPS.map(({ title, items }) => (
        <div key={title}>
          <h3 className="mb-1 text-muted text-xs">{title}</h3>
          <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
            {items.map((item) => (
              <li key={item}>
                <Checkbox
                  name={field.name}
                  value={item}
                  checked={chosen.has(item)}
                  onChange={() => toggle(item)}
                  label={PULSE_ITEM_LABELS[item]}
                  hint={`${wordingOf("en").items.v1[item].ask}${dueOf(item)}`}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </fieldset>
  );
}

function lengthWords(items: readonly PulseItem[]): string {
  if (items.length === 0) return "Nothing is chosen yet.";
  const minutes = minutesToAnswer(items);
  const length = `${items.length} ${items.length === 1 ? "screen" : "screens"}, about ${minutes === 1 ? "a minute" : `${minutes} minutes`} to answer`;
  return items.length > 8 ? `${length}: more than most people finish.` : `${length}.`;
}
