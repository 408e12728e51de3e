"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { Colleague } from "./shown-comment";

interface MentionPickerProps {
  /** Who may see this account. */
  colleagues: readonly Colleague[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  error: string | undefined;
}

/** Whom a comment is for; it stands in their week until they answer, or say that they have seen it. */
export function MentionPicker({ colleagues, chosen, onChoose, error }: MentionPickerProps) {
  if (colleagues.length === 0) return null;
  const names = colleagues.filter(({ id }) => chosen.includes(id)).map(({ name }) => `@${name}`);
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent pointer-coarse:min-h-11">
        {names.length === 0 ? "Mention somebody" : `For ${names.join(", ")}`}
      </summary>
      <fieldset className="mt-1 grid max-h-48 gap-x-4 overflow-y-auto rounded-md border border-border p-2 sm:grid-cols-2">
        <legend className="sr-only">Whom it is for</legend>
        {colleagues.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="mentionIds"
            value={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      {error ? <p className="text-danger text-xs">{error}</p> : null}
    </details>
  );
}
