import type { BoundField } from "@/components/form/bound-field";
import { DayField } from "@/components/form/day-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { BulkKind } from "@/lib/schemas/bulk-change";
import { type BulkGround, ownerOptions, type Typed, tierOptions } from "./bulk-values";

interface ChangeFieldsProps {
  kind: BulkKind;
  form: { readonly field: (name: keyof Typed) => BoundField<string> };
  ground: BulkGround;
}

/** The one thing that is to be set in all of them. */
export function ChangeFields({ kind, form, ground }: ChangeFieldsProps) {
  switch (kind) {
    case "owner":
      return (
        <SelectField
          field={form.field("ownerId")}
          label="Who owns them from now on?"
          options={ownerOptions(ground)}
          emptyLabel="Choose a colleague"
        />
      );
    case "tier":
      return (
        <SelectField field={form.field("tier")} label="Which tier?" options={tierOptions} emptyLabel="Choose a tier" />
      );
    case "segment":
      return <SegmentField form={form} ground={ground} />;
    case "action":
      return <ActionFields form={form} ground={ground} />;
    default:
      return (
        <p className="text-sm">
          {kind === "archive"
            ? "They leave every list, sum and warning. What was recorded about them stays, and they can be restored."
            : "They stand in every list, sum and warning again."}
        </p>
      );
  }
}

type FieldsProps = Omit<ChangeFieldsProps, "kind">;

const SegmentField = ({ form, ground }: FieldsProps) => (
  <>
    <TextField
      field={form.field("segment")}
      label="Which segment?"
      hint="Left empty, they belong to none."
      list="segments-in-use"
      autoComplete="off"
      isLimited
    />
    <datalist id="segments-in-use">
      {ground.segments.map((segment) => (
        <option key={segment} value={segment} />
      ))}
    </datalist>
  </>
);

/** One action for each of the accounts. */
const ActionFields = ({ form, ground }: FieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <TextField field={form.field("summary")} label="What is to be done?" className="sm:col-span-2" isLimited />
    <SelectField
      field={form.field("ownerId")}
      label="Who does it?"
      options={ground.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      emptyLabel="Whoever owns the account"
    />
    <DayField field={form.field("dueOn")} label="By when?" />
    <TextField field={form.field("reason")} label="Why?" className="sm:col-span-2" isLimited isOptional />
  </div>
);
