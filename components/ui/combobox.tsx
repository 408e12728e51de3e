"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { useState } from "react";
import { Check, X } from "@/components/ui/icons";
import { cn } from "./class-names";
import { controlHeight, controlStyle } from "./control-style";
import { useFound } from "./use-found";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface SharedProps {
  options: readonly ComboboxOption[];
  id?: string | undefined;
  /** The form gets the value under this name; one entry for each when several are picked. */
  name?: string | undefined;
  required?: boolean | undefined;
  placeholder?: string | undefined;
  /** Said when nothing fits what was typed. */
  emptyMessage?: string | undefined;
  "aria-invalid"?: true | undefined;
  "aria-describedby"?: string | undefined;
}

const sameOption = (one: ComboboxOption, other: ComboboxOption) => one.value === other.value;

interface SearchComboboxProps extends Omit<SharedProps, "options" | "emptyMessage"> {
  /** Asks the server for what was typed. */
  search: (typed: string) => Promise<readonly ComboboxOption[]>;
  value?: ComboboxOption | null | undefined;
  onValueChange: (option: ComboboxOption | null) => void;
}

/** One of more than a page could hold: the server is asked for what is typed. */
export function SearchCombobox({ search, value, onValueChange, ...rest }: SearchComboboxProps) {
  const { id, name, required, placeholder, ...aria } = rest;
  const [typed, setTyped] = useState(value?.label ?? "");
  const { found, isSearching, isAsked } = useFound(typed === value?.label ? "" : typed, search);
  const nothing = isAsked ? "Nothing fits. Try fewer letters." : "Type two letters of the name.";
  return (
    <Base.Root
      items={found}
      filter={null}
      value={value}
      onValueChange={onValueChange}
      onInputValueChange={setTyped}
      isItemEqualToValue={sameOption}
      name={name}
      required={required}
      autoHighlight
    >
      <Base.Input {...aria} id={id} placeholder={placeholder} className={cn(controlStyle, controlHeight)} />
      <Options emptyMessage={isSearching ? "Searching…" : nothing} />
    </Base.Root>
  );
}

interface MultiComboboxProps extends SharedProps {
  value?: readonly ComboboxOption[] | undefined;
  defaultValue?: readonly ComboboxOption[] | undefined;
  onValueChange?: ((options: ComboboxOption[]) => void) | undefined;
}

/** Type to find several; what is picked stands as chips before the cursor. */
export function MultiCombobox({ options, value, defaultValue, onValueChange, ...rest }: MultiComboboxProps) {
  const { id, name, required, placeholder, emptyMessage, ...aria } = rest;
  return (
    <Base.Root
      multiple
      items={options}
      value={value}
      defaultValue={defaultValue}
      onValueChange={(picked) => onValueChange?.(picked)}
      isItemEqualToValue={sameOption}
      name={name}
      required={required}
      autoHighlight
    >
      <Base.Chips className={cn(controlStyle, "flex min-h-8 flex-wrap items-center gap-1 px-1 py-0.5")}>
        <Base.Value>
          {(picked: ComboboxOption[]) => (
            <>
              {picked.map((option) => (
                <Base.Chip
                  key={option.value}
                  aria-label={option.label}
                  className="inline-flex items-center rounded-sm bg-hover pl-2 text-xs data-highlighted:bg-accent-soft"
                >
                  {option.label}
                  <Base.ChipRemove
                    aria-label={`Remove ${option.label}`}
                    className="grid size-6 place-items-center text-muted hover:text-foreground pointer-coarse:size-9"
                  >
                    <X aria-hidden="true" className="size-3" />
                  </Base.ChipRemove>
                </Base.Chip>
              ))}
              <Base.Input
                {...aria}
                id={id}
                placeholder={picked.length > 0 ? "" : placeholder}
                className="h-6 min-w-20 flex-1 bg-transparent px-1.5 outline-none placeholder:text-muted pointer-coarse:h-9"
              />
            </>
          )}
        </Base.Value>
      </Base.Chips>
      <Options emptyMessage={emptyMessage} />
    </Base.Root>
  );
}

function Options({ emptyMessage = "Nothing fits. Try fewer letters." }: Pick<SharedProps, "emptyMessage">) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50">
        <Base.Popup className="max-h-[min(20rem,var(--available-height))] w-(--anchor-width) min-w-56 overflow-y-auto rounded-lg border border-border bg-raised p-1 shadow-pop">
          <Base.Empty className="px-2 py-3 text-muted text-sm empty:hidden">{emptyMessage}</Base.Empty>
          <Base.List>
            {(option: ComboboxOption) => (
              <Base.Item
                key={option.value}
                value={option}
                className="flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-highlighted:bg-hover pointer-coarse:min-h-11"
              >
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.hint ? <span className="shrink-0 text-muted text-xs">{option.hint}</span> : null}
                <Base.ItemIndicator>
                  <Check aria-hidden="true" className="size-4 text-accent" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
