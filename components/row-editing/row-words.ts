import { TIER_LABELS } from "@/lib/format/account-labels";
import { formatDay } from "@/lib/format/dates";
import { TIERS } from "@/lib/schemas/account";
import type { RowField, RowFieldsAnswer } from "@/lib/schemas/account-field";

/** How the cells that can be changed are called. */
export const ROW_FIELD_LABELS: Readonly<Record<RowField, string>> = {
  tier: "Tier",
  ownerId: "Owner",
  segment: "Segment",
  renewsOn: "Renewal",
};

/** What was typed, as its cell says it. */
export function rowWords(field: RowField, typed: string, owners: RowFieldsAnswer["owners"]): string {
  const text = typed.trim();
  switch (field) {
    case "tier": {
      const tier = TIERS.find((one) => one === text);
      return tier ? TIER_LABELS[tier] : text;
    }
    case "ownerId":
      return owners.find(({ id }) => id === text)?.name ?? "no owner";
    case "segment":
      return text === "" ? "no segment" : text;
    case "renewsOn":
      return text === "" ? "not known" : formatDay(text);
  }
}
