import { STANDING_LABELS } from "@/components/account-list/account-words";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { ACT_WINDOW_LABELS } from "@/lib/format/act-words";
import { LOCK_LABELS } from "@/lib/format/lock-labels";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import { TIERS } from "@/lib/schemas/account";
import { ACT_WINDOWS, LOCK_STANDINGS, RISK_FILTERS, STANDINGS } from "@/lib/schemas/account-filter";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import type { FilterField } from "./filter-bar";

interface FilterChoices {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly string[];
}

/** Everything the list can be narrowed by. */
export function filterFields({ owners, segments }: FilterChoices): readonly FilterField[] {
  return [
    {
      name: "owner",
      label: "Owner",
      options: [
        { value: "me", label: "Me" },
        { value: "none", label: "Nobody" },
        ...owners.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    { name: "tier", label: "Tier", options: choices(TIERS, TIER_LABELS) },
    { name: "segment", label: "Segment", options: segments.map((segment) => ({ value: segment, label: segment })) },
    { name: "stands", label: "Stands on", options: choices(STANDINGS, STANDING_LABELS) },
    {
      name: "risk",
      label: "Risk",
      options: choices(RISK_FILTERS, { ...RISK_LABELS, dormant: "Dormant: nobody said no" }),
    },
    { name: "act", label: "Act by", options: choices(ACT_WINDOWS, ACT_WINDOW_LABELS) },
    { name: "lock", label: "What holds them", options: choices(LOCK_STANDINGS, LOCK_LABELS) },
    { name: "type", label: "Type", options: choices(RELATIONSHIP_TYPES, RELATIONSHIP_TYPE_LABELS) },
    { name: "archived", label: "Archived", options: [{ value: "1", label: "Only archived accounts" }] },
  ];
}

const choices = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));
