import { z } from "zod";
import { QUESTIONS } from "@/lib/scoring";
import { id } from "./fields";

/** As many accounts as five minutes hold. */
export const ROUND_LENGTH = 12;

/** Ids with a dot between them. The whole round stands in its address: a reload and the way back lose nothing of it. */
const accounts = z
  .string()
  .transform((text) => text.split("."))
  .pipe(z.array(id).min(1).max(ROUND_LENGTH));

const place = {
  /** Which of them is shown; one beyond the last is the end. */
  at: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .pipe(z.int().max(ROUND_LENGTH + 1)),
  /** When the round began, in milliseconds: what one has answered since is of this round. */
  since: z
    .string()
    .regex(/^\d{1,13}$/)
    .transform(Number),
};

/** Without accounts it begins anew. */
export const roundQuery = z.object({
  accounts: accounts.optional(),
  at: place.at.optional().catch(undefined),
  since: place.since.optional().catch(undefined),
  /** "1": one stops here, before the last of them. */
  end: z.literal("1").optional().catch(undefined),
  /** "1": an answer sent without script was not saved. */
  unsaved: z.literal("1").optional().catch(undefined),
});
export type RoundQuery = Omit<z.output<typeof roundQuery>, "accounts"> & {
  readonly accounts?: readonly string[] | undefined;
};

/** Where one stands in a round. */
export interface RoundPlace {
  readonly accounts: readonly string[];
  readonly at: number;
  readonly since: number;
}

/** What a form without script sends beside the answer. */
export const roundPlace = z.object({ accounts, ...place });

/** An answer as a form without script sends it. */
export const roundAnswer = z.object({
  accountId: id,
  question: z.enum(QUESTIONS),
  /** "-" is "can't say". */
  value: z.enum(["0", "1", "2", "3", "4", "-"]).transform((text) => (text === "-" ? null : Number(text))),
});

/** The address of a place in a round. */
export function roundHref(
  { accounts: ids, at, since }: RoundPlace,
  more: Pick<RoundQuery, "end" | "unsaved"> = {},
): string {
  const said = Object.entries(more).map(([name, value]) => `&${name}=${value}`);
  return `/round?accounts=${ids.join(".")}&at=${at}&since=${since}${said.join("")}`;
}
