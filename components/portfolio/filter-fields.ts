import { STANDING_LABELS } from "@/components/account-list/account-words";
import { PLACE_LABELS } from "@/components/portfolio-map/quarter-words";
import type { SelectOption } from "@/components/ui/select";
import { TIER_LABELS } from "@/lib/format/account-labels";
import { ACT_WINDOW_LABELS, RENEWAL_WINDOW_LABELS } from "@/lib/format/act-words";
import { LOCK_LABELS } from "@/lib/format/lock-labels";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import { TIERS } from "@/lib/schemas/account";
import {
  ACT_WINDOWS,
  LOCK_STANDINGS,
  MOVES,
  type Move,
  NO_CONTACT,
  PLACES,
  RENEWAL_WINDOWS,
  RISK_FILTERS,
  STANDINGS,
} from "@/lib/schemas/account-filter";
import { RELATIONSHIP_TYPE_LABELS } from "@/lib/schemas/relationship-type-labels";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";

interface FilterChoices {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly string[];
  /** With another day. */
  readonly isCompared: boolean;
}

type SeveralName = "owner" | "tier" | "segment" | "stands" | "risk" | "lock" | "type" | "place" | "moved" | "stood";
type RangeName = "arr" | "index" | "coverage" | "gap";

/** One thing a list can be narrowed by: several choices, one, all that lies between two numbers, or what lies so near. */
export type FilterField =
  | {
      readonly kind: "several";
      readonly name: SeveralName;
      readonly label: string;
      readonly options: readonly SelectOption[];
    }
  | {
      readonly kind: "one";
      readonly name: "act" | "archived";
      readonly label: string;
      readonly options: readonly SelectOption[];
    }
  | { readonly kind: "range"; readonly name: RangeName; readonly label: string; readonly unit: string }
  | {
      readonly kind: "near";
      readonly name: "renews" | "contacted";
      readonly label: string;
      /** Said with one press; anything else between two ends. */
      readonly options: readonly SelectOption[];
    };

/** Everything the list can be narrowed by. */
export function filterFields(
  { owners, segments, isCompared }: FilterChoices,
  currency: string,
): readonly FilterField[] {
  const several = (name: SeveralName, label: string, options: readonly SelectOption[]): FilterField => ({
    ...{ kind: "several", name, label, options },
  });
  const range = (name: RangeName, label: string, unit: string): FilterField => ({ kind: "range", name, label, unit });
  return [
    several("owner", "Owner", [
      { value: "me", label: "Me" },
      { value: "none", label: "Nobody" },
      ...owners.map(({ id, name }) => ({ value: id, label: name })),
    ]),
    several("tier", "Tier", choices(TIERS, TIER_LABELS)),
    several(
      "segment",
      "Segment",
      segments.map((segment) => ({ value: segment, label: segment })),
    ),
    several("stands", "Stands on", choices(STANDINGS, STANDING_LABELS)),
    several("risk", "Risk", choices(RISK_FILTERS, { ...RISK_LABELS, dormant: "Dormant: nobody said no" })),
    several("lock", "What holds them", choices(LOCK_STANDINGS, LOCK_LABELS)),
    several("type", "Type", choices(RELATIONSHIP_TYPES, RELATIONSHIP_TYPE_LABELS)),
    several("place", "On the map", choices(PLACES, PLACE_LABELS)),
    { kind: "one", name: "act", label: "Act by", options: choices(ACT_WINDOWS, ACT_WINDOW_LABELS) },
    { kind: "near", name: "renews", label: "Renews", options: choices(RENEWAL_WINDOWS, RENEWAL_WINDOW_LABELS) },
    { kind: "near", name: "contacted", label: "Last contact", options: CONTACT_OPTIONS },
    range("arr", "ARR", currency),
    range("index", "Index", ""),
    range("coverage", "Coverage", "%"),
    range("gap", "We vs. they", "points"),
    ...(isCompared
      ? [
          several("moved", "Since then", choices(MOVES, MOVE_LABELS)),
          several("stood", "Stood then on", choices(STANDINGS, STANDING_LABELS)),
        ]
      : []),
    { kind: "one", name: "archived", label: "Archived", options: [{ value: "1", label: "Only archived accounts" }] },
  ];
}

const CONTACT_OPTIONS: readonly SelectOption[] = [
  { value: "..30", label: "Within 30 days" },
  { value: "30..", label: "30 days ago or longer" },
  { value: "60..", label: "60 days ago or longer" },
  { value: NO_CONTACT, label: "None on record" },
];

const MOVE_LABELS: Record<Move, string> = {
  down: "Index down by a point or more",
  up: "Index up by a point or more",
  known: "First index",
  came: "New",
};

const choices = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));
