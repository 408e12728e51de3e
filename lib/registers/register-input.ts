import { z } from "zod";
import { id, optional, version, whenSound } from "@/lib/schemas/fields";
import { ownValue } from "@/lib/schemas/own-value";
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

type Said = Readonly<Record<string, unknown>>;
type Rule = [isFine: (said: Said) => boolean, told: { path: string[]; message: string }];

/** The rule that what is said in one field asks for another; it is told at the one that is missing. */
export function bothOrNone(said: string, missing: string, message: string): Rule {
  const isThere = (value: unknown) => value !== null && value !== undefined;
  const isFine = (all: Said) => !isThere(ownValue(all, said)) || isThere(ownValue(all, missing));
  return [isFine, { path: [missing], message, ...whenSound(said, missing) }];
}

/** The rule that one moment or day does not come before another, where both are said. */
export function notBefore(later: string, earlier: string, message: string): Rule {
  const isInOrder = (said: Said) => {
    const [from, to] = [ownValue(said, earlier), ownValue(said, later)];
    return !(from instanceof Date && to instanceof Date) || to >= from;
  };
  return [isInOrder, { path: [later], message, ...whenSound(later, earlier) }];
}
