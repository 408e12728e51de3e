import { z } from "zod";
import { id, optional, version } from "@/lib/schemas/fields";
import type { RegisterNoun } from "@/lib/schemas/register-noun";

/** What is said of a record besides its own fields. */
export const registerInputOf = <N extends RegisterNoun, S extends z.ZodRawShape>(noun: N, shape: S) =>
  z.strictObject({
    noun: z.literal(noun),
    accountId: id,
    /** Of one that is there. */
    recordId: optional(id),
    version: version.optional(),
    ...shape,
  });
