"use client";

import { useState } from "react";
import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Check, Plus } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { createContactAction } from "@/lib/actions/contacts";

export interface Person {
  readonly id: string;
  readonly name: string;
}

interface PeoplePickerProps {
  accountId: string;
  /** Those met last stand first. */
  people: readonly Person[];
  field: BoundField<readonly string[]>;
}

export const namesIn = (people: readonly Person[], ids: readonly string[]): string =>
  people.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");

const SHOWN_AT_ONCE = 8;

/** Who took part: chips to tap, letters to find, and a new name becomes a contact on the spot. */
export function PeoplePicker({ accountId, people, field }: PeoplePickerProps) {
  const chosen = new Set(useFieldValue(field));
  const [added, setAdded] = useState<readonly Person[]>([]);
  const [text, setText] = useState("");
  const all = [...added, ...people];
  useTold(field, "Who took part", (ids) => namesIn(all, ids));
  const query = text.trim().toLowerCase();
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(query));
  const shown = query === "" ? all.filter(({ id }, i) => i < SHOWN_AT_ONCE || chosen.has(id)) : fitting;
  const isUnknown = query !== "" && !all.some(({ name }) => name.toLowerCase() === query);

  const creation = useActionForm({
    action: createContactAction,
    onSaved: ({ id }) => {
      setAdded((earlier) => [{ id, name: text.trim() }, ...earlier]);
      // Chips may have been tapped since it was asked for.
      field.write([...field.read(), id]);
      setText((current) => (current === text ? "" : current));
    },
  });
  const toggle = (id: string) => {
    const current = field.read();
    field.write(current.includes(id) ? current.filter((one) => one !== id) : [...current, id]);
  };
  const addPerson = () => void creation.submit({ accountId, name: text.trim() });
  const takeBest = () => {
    const [best] = fitting;
    if (!best) return addPerson();
    if (!chosen.has(best.id)) toggle(best.id);
    setText("");
  };

  return (
    <div className="space-y-2">
      <Field name={field.name} label="Who took part?" error={field.error ?? creation.problem?.message}>
        {(control) => (
          <Input
            {...control}
            value={text}
            autoComplete="off"
            placeholder={all.length === 0 ? "Type a name" : "Find somebody, or type a new name"}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (query !== "") takeBest();
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-1.5">
        {shown.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen.has(id)}
            onClick={() => toggle(id)}
            className={cn(
              "inline-flex min-h-8 max-sm:min-h-11 items-center gap-1 rounded-full border px-3 text-sm pointer-coarse:min-h-11",
              chosen.has(id)
                ? "border-accent bg-accent-soft font-medium text-accent"
                : "border-border-strong/50 bg-surface hover:bg-hover",
            )}
          >
            {chosen.has(id) ? <Check aria-hidden="true" className="size-3.5" /> : null}
            {name}
          </button>
        ))}
        {isUnknown ? (
          <Button className="rounded-full" isPending={creation.isPending} onClick={addPerson}>
            <Plus aria-hidden="true" />
            Add “{text.trim()}” as a new contact
          </Button>
        ) : null}
        {query === "" && all.length > shown.length ? (
          <span className="self-center text-muted text-xs">{all.length - shown.length} more: type a name</span>
        ) : null}
      </div>
    </div>
  );
}
