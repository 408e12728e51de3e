import { lockLabel, riskLabel, standingLabel, TIER_LABELS, typeLabel } from "@/components/account-list/account-words";
import { TIERS } from "@/lib/schemas/account";
import { STANDINGS } from "@/lib/schemas/account-filter";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import type { FilterField } from "./filter-bar";

interface FilterChoices {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly string[];
}

const RISKS = ["at-risk", "watch", "unknown", "ok"];
const LOCKS = ["earned", "dependent", "captive", "free"];

/** Everything the list can be narrowed by. */
export function filterFields({ owners, segments }: FilterChoices): readonly FilterField[] {
  const choices = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
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
    { name: "tier", label: "Tier", options: TIERS.map((value) => ({ value, label: TIER_LABELS[value] })) },
    { name: "segment", label: "Segment", options: choices(segments, (segment) => segment) },
    { name: "stands", label: "Stands on", options: choices(STANDINGS, standingLabel) },
    { name: "risk", label: "Risk", options: choices(RISKS, riskLabel) },
    { name: "lock", label: "What holds them", options: choices(LOCKS, lockLabel) },
    { name: "type", label: "Type", options: choices(RELATIONSHIP_TYPES, typeLabel) },
    { name: "archived", label: "Archived", options: [{ value: "1", label: "Only archived accounts" }] },
  ];
}
