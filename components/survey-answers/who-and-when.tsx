import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

interface WhoAndWhenProps {
  contacts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  contactId: string;
  onContact: (contactId: string) => void;
  /** "2026-03-14" */
  day: string;
  today: string;
  onDay: (day: string) => void;
  errors: Readonly<Record<string, string>>;
}

/** Whose answers these are and from when. */
export function WhoAndWhen({ contacts, contactId, onContact, day, today, onDay, errors }: WhoAndWhenProps) {
  return (
    <Card className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
      <Field name="contactId" label="Who said it?" error={errors["contactId"] && "Choose who said it."} required>
        {(control) => (
          <Select
            {...control}
            value={contactId}
            emptyLabel="Choose a person"
            options={contacts.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
            onChange={(event) => onContact(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        name="answeredAt"
        label="When?"
        hint="Answers of one person on one day belong together: entering one again corrects it."
        error={errors["answeredAt"]}
        required
      >
        {(control) => (
          <Input
            {...control}
            type="date"
            value={day}
            max={today}
            onChange={(event) => onDay(event.currentTarget.value)}
          />
        )}
      </Field>
    </Card>
  );
}
