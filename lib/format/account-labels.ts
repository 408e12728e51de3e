import type { SUPPLIER_SHARES, TIERS } from "@/lib/schemas/account";

/** What can be said about an account, as people read it. The keys are the stored values. */
export const TIER_LABELS = { key: "Key", growth: "Growth", light: "Light" } as const satisfies Record<
  (typeof TIERS)[number],
  string
>;

export const SUPPLIER_SHARE_LABELS = {
  sole: "Their only supplier",
  main: "Their main supplier",
  "one-of-many": "One of many",
  unknown: "Not known",
} as const satisfies Record<(typeof SUPPLIER_SHARES)[number], string>;
