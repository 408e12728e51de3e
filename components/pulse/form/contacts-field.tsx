"use client";

import { type BoundField, useFieldValue, useTold } from "@/components/form/bound-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import { barWords } from "@/lib/format/pulse-words";
import type { AskableContact } from "./askable-contact";

interface ContactsFieldProps {
  contacts: readonly AskableContact[];
  field: BoundField<readonly string[]>;
}

/** So many stand on one screen beside what they are asked. */
const FEW = 24;

/** Whom to ask: everybody who can be asked may be ticked, and of the others it is said why not. */
export function ContactsField({ contacts, field }: ContactsFieldProps) {
  const chosen = new Set(useFieldValue(field));
  useTold(field, "Who is asked", (ids) => `${ids.length} people`);
  const free = contacts.filter(({ bar }) => bar === null);
  const isAll = free.length > 0 && free.every(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    field.write(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="space-y-3" aria-describedby={field.error ? "contacts-error" : undefined}>
      <legend className="sr-only">Who is asked</legend>
      <div className="flex flex-wrap items-center justify-between gap-2 text-sm">
        <p aria-live="polite">
          <span className="num font-medium">{chosen.size}</span> of {free.length} who can be asked
          {contacts.length > free.length ? (
            <span className="text-muted"> · {contacts.length - free.length} cannot just now</span>
          ) : null}
        </p>
        <Button onClick={() => field.write(isAll ? [] : free.map(({ id }) => id))}>
          {isAll ? "None" : "All who can"}
        </Button>
      </div>
      {field.error ? (
        <p id="contacts-error" className="text-danger text-sm">
          {field.error}
        </p>
      ) : null}
      {/* Of a long list what is asked stays near. */}
      <div className={cn("space-y-3", contacts.length > FEW && "-mx-1 max-h-[30rem] overflow-y-auto px-1")}>
        {groupsOf(contacts).map(({ accountId, accountName, people }) => (
          <div key={accountId}>
            <h3 className="mb-1 font-medium text-sm">{accountName}</h3>
            <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
              {people.map((one) => (
                <li key={one.id}>
                  <Checkbox
                    name={field.name}
                    value={one.id}
                    checked={chosen.has(one.id)}
                    disabled={one.bar !== null}
                    onChange={() => toggle(one.id)}
                    label={<span className={one.bar ? "text-muted" : undefined}>{one.name}</span>}
                    hint={hintOf(one)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function hintOf({ title, department, languageName, bar }: AskableContact): string {
  const who = [title, department].filter((part) => part !== null);
  return [...who, bar === null ? languageName : barWords(bar)].join(" · ");
}

/** They come account by account. */
function groupsOf(contacts: readonly AskableContact[]) {
  const groups = new Map<string, { accountId: string; accountName: string; people: AskableContact[] }>();
  for (const one of contacts) {
    const { accountId, accountName } = one;
    const group = groups.get(accountId) ?? { accountId, accountName, people: [] };
    group.people.push(one);
    groups.set(accountId, group);
  }
  return [...groups.values()];
}
