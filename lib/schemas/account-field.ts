import { z } from "zod";
import { type AccountInput, accountInput, TIERS } from "./account";
import { id, optional, version } from "./fields";

/** What of an account can be changed where it stands in a list; each by the name and the rule it has in the form. */
const ROW_FIELDS = ["tier", "ownerId", "segment", "renewsOn"] as const;
export type RowField = (typeof ROW_FIELDS)[number];

const { ownerId, segment, renewsOn } = accountInput.shape;

/** What is sent to change one of them, by its names. */
export const rowFieldInputs = z.strictObject({
  accountId: id,
  version,
  field: z.enum(ROW_FIELDS),
  ownerId,
  segment,
  renewsOn,
  // In the form a tier that is left out is the usual one; here nothing is set that nobody chose.
  tier: optional(z.enum(TIERS, "Choose key, growth or light.")),
});

/** One field of one account, and what it says from now on. */
export const accountFieldInput = rowFieldInputs.transform(({ accountId, version: seen, ...given }, context) => {
  const others = ROW_FIELDS.filter((name) => name !== given.field && given[name] !== null);
  for (const name of others) context.addIssue({ code: "custom", path: [name], message: "One field at a time." });
  const change = changeOf(given);
  if (change === null) {
    context.addIssue({ code: "custom", path: ["tier"], message: "Choose key, growth or light." });
    return z.NEVER;
  }
  return { accountId, version: seen, change };
});
export type AccountFieldInput = z.output<typeof accountFieldInput>;

type Given = Omit<z.output<typeof rowFieldInputs>, "accountId" | "version">;

function changeOf({ field, tier, ownerId: owner, segment: group, renewsOn: day }: Given): Partial<AccountInput> | null {
  switch (field) {
    case "tier":
      return tier === null ? null : { tier };
    case "ownerId":
      return { ownerId: owner };
    case "segment":
      return { segment: group };
    case "renewsOn":
      return { renewsOn: day };
  }
}

/** What stands in these fields now, as it is typed, and what one can choose from. */
export const rowFieldsAnswer = z.object({
  name: z.string(),
  version: z.int(),
  ownerId: z.string(),
  tier: z.string(),
  segment: z.string(),
  renewsOn: z.string(),
  /** When contracts in force end: then the account renews, whatever was declared (decision 0075). */
  contractsEndOn: z.string().nullable(),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type RowFieldsAnswer = z.output<typeof rowFieldsAnswer>;
