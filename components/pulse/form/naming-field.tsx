"use client";

import { type BoundField, useFieldValue } from "@/components/form/bound-field";
import { PillsField } from "@/components/form/pills-field";
import { Notice } from "@/components/ui/notice";
import { tooFewUnnamed, tooFewWords } from "@/lib/pulse/unnamed";
import type { Naming } from "@/lib/schemas/pulse";
import type { AskableContact } from "./askable-contact";

interface NamingFieldProps {
  contacts: readonly AskableContact[];
  naming: BoundField<Naming>;
  chosen: BoundField<readonly string[]>;
}

const CHOICES = [
  { value: "named", label: "With their names" },
  { value: "unnamed", label: "Without names" },
] as const;

const MEANINGS: Readonly<Record<Naming, string>> = {
  named: "We see who said what, as soon as they send it. Answers enter the score.",
  unnamed:
    "We see answers after the close, all at once, where at least three of an account have answered; never whose they are, who has answered, or one answer beside another of the same person. They enter no score. Of fewer than three nothing is kept.",
};

/** What is promised to whoever is asked, and what follows from it for us. */
export function NamingField({ contacts, naming, chosen }: NamingFieldProps) {
  const value = useFieldValue(naming);
  const ids = new Set(useFieldValue(chosen));
  const people = contacts.filter(({ id }) => ids.has(id)).map((one) => ({ ...one, address: one.id }));
  const tooFew = value === "unnamed" ? tooFewWords(tooFewUnnamed(people)) : null;
  return (
    <div className="space-y-3">
      <PillsField field={naming} legend="Answers come" choices={CHOICES} hint={MEANINGS[value]} />
      {tooFew === null ? null : (
        <Notice kind="warn" title="Too few to ask without names">
          {tooFew}
        </Notice>
      )}
    </div>
  );
}
