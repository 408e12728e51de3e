import type { RegisterField } from "./register";

/** Fields that several registers have, each written once. */

/** The one line that tells a record from its like. */
export const summaryField = (label: string): RegisterField => ({
  ...{ kind: "text", label, auditLabel: "Summary", isPrivate: true, column: "text" },
});

/** Of a field that both sides know: a review pack may tell it to the customer (decision 0093). */
export const forCustomer = (field: RegisterField): RegisterField => ({ ...field, isForCustomer: true });

/** Of which side something is. */
export const WHOSE = ["ours", "theirs"] as const;
export const WHOSE_LABELS: { readonly [W in (typeof WHOSE)[number]]: string } = { ours: "Ours", theirs: "Theirs" };

/** A person of the account. */
export const contactField = (label: string): RegisterField => ({
  ...{ kind: "record", label, auditLabel: "Contact", alias: "contact", column: "uuid" },
});

/** A line somebody may write beside. */
export const textField = (label: string, auditLabel: string): RegisterField => ({
  ...{ kind: "text", label, auditLabel, isPrivate: true, column: "text" },
});

/** The day on which something happened: people know the day, and its noon counts. */
export const happenedField = (label: string, more: Partial<RegisterField> = {}): RegisterField => ({
  ...{ kind: "instant", isDay: true, label, column: "timestamptz" },
  ...more,
});

/** A moment to the minute. */
export const momentField = (label: string, more: Partial<RegisterField> = {}): RegisterField => ({
  ...{ kind: "instant", label, column: "timestamptz" },
  ...more,
});

/** A calendar day, which may lie ahead. */
export const dayField = (label: string, auditLabel: string): RegisterField => ({
  ...{ kind: "day", label, auditLabel, column: "date" },
});

/** One of a closed set, in the order of the form. */
export const choiceField = (
  label: string,
  labels: Readonly<Record<string, string>>,
  more: Partial<RegisterField> = {},
): RegisterField => ({
  ...{ kind: "choice", label, column: "text" },
  choices: Object.entries(labels).map(([value, words]) => ({ value, label: words })),
  ...more,
});

/** Yes or no; and where nobody need say, neither. */
export const yesNoField = (label: string, auditLabel: string, more: Partial<RegisterField> = {}): RegisterField =>
  choiceField(label, { false: "No", true: "Yes" }, { auditLabel, column: "boolean", ...more });

/** From 0 to 4, each with its words. */
export const gradeField = (
  label: string,
  auditLabel: string,
  anchors: readonly [string, string, string, string, string],
): RegisterField => ({
  ...{ kind: "number", label, auditLabel, column: "int" },
  choices: anchors.map((words, grade) => ({ value: String(grade), label: `${grade} · ${words}` })),
});
