import { z } from "zod";
import { RELATIONSHIP_TYPES } from "@/lib/scoring";
import {
  cents,
  currency,
  id,
  nearDay,
  optional,
  optionalText,
  pastDay,
  requiredText,
  version,
  whenSound,
} from "./fields";

export const TIERS = ["key", "growth", "light"] as const;
const SUPPLIER_SHARES = ["sole", "main", "one-of-many", "unknown"] as const;

const accountFields = z.strictObject({
  externalId: optionalText(200),
  name: requiredText(200),
  tier: z.enum(TIERS, "Choose key, growth or light.").default("growth"),
  segment: optionalText(100),
  industry: optionalText(100),
  arrCents: optional(cents),
  currency: currency.default("EUR"),
  ownerId: optional(id),
  parentId: optional(id),
  startedOn: optional(pastDay),
  renewsOn: optional(nearDay),
  declaredType: optional(z.enum(RELATIONSHIP_TYPES)),
  supplierShare: z.enum(SUPPLIER_SHARES).default("unknown"),
  note: optionalText(4000),
});

/** What can be said about an account, by form, API and import alike. */
export const accountInput = accountFields.refine(
  ({ startedOn, renewsOn }) => startedOn === null || renewsOn === null || renewsOn >= startedOn,
  { path: ["renewsOn"], message: "Before the relationship began.", ...whenSound("startedOn", "renewsOn") },
);
export type AccountInput = z.output<typeof accountInput>;

export const accountUpdate = accountInput.safeExtend({ accountId: id, version });
export const accountRef = z.strictObject({ accountId: id });
export const accountArchive = z.strictObject({ accountId: id, isArchived: z.boolean() });
