/** An account as its form shows it: a day is "2026-03-14", an amount as one types it, what is not known is empty. */
export interface StoredAccount extends Readonly<Record<FieldName, string>> {
  /** Null while it is new. */
  readonly id: string | null;
  readonly version: number;
  readonly externalId: string | null;
  readonly isArchived: boolean;
}

export const FIELD_LABELS = {
  name: "Name",
  tier: "Tier",
  ownerId: "Owner",
  parentId: "Belongs to",
  segment: "Segment",
  industry: "Industry",
  arr: "Recurring revenue a year (ARR)",
  currency: "Currency",
  startedOn: "Relationship since",
  renewsOn: "Renews on",
  declaredType: "What we call this relationship",
  supplierShare: "Our share of what they buy",
  note: "What matters to them",
} as const;

export type FieldName = keyof typeof FIELD_LABELS;
export const FIELD_NAMES = Object.keys(FIELD_LABELS).filter((name): name is FieldName => name in FIELD_LABELS);
