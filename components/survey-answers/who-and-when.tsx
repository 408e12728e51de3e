import { DayField } from "@/components/form/day-field";
import { SelectField } from "@/components/form/select-field";
import { Card } from "@/components/ui/card";
import type { SurveyField, SurveyOptions } from "./use-survey-form";

interface WhoAndWhenProps extends Pick<SurveyOptions, "contacts" | "today"> {
  field: SurveyField;
}

/** Whose answers these are and from when. */
export function WhoAndWhen({ contacts, today, field }: WhoAndWhenProps) {
  const who = field("contactId");
  return (
    <Card className="grid gap-4 p-4 sm:grid-cols-2 sm:p-5">
      <SelectField
        field={{ ...who, error: who.error && "Choose who said it." }}
        label="Who said it?"
        emptyLabel="Choose a person"
        options={contacts.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
      />
      <DayField
        field={field("answeredAt")}
        label="When?"
        hint="Answers of one person on one day belong together: entering one again corrects it."
        max={today}
      />
    </Card>
  );
}
