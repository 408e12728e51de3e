import { z } from "zod";
import { id } from "./fields";

const name = z.string().trim().min(1).max(200);

/** What an account is about to be called; `except` is the one that is being changed. */
export const alikeAccountQuery = z.object({ name, except: id.optional() });
export type AlikeAccountQuery = z.output<typeof alikeAccountQuery>;

/** What a person of an account is about to be called. */
export const alikeContactQuery = z.object({
  accountId: id,
  name,
  email: z.string().trim().max(320).default(""),
  except: id.optional(),
});
export type AlikeContactQuery = z.output<typeof alikeContactQuery>;

/** Enough to see what it is about. */
export const MOST_ALIKE = 5;

/** What exists already and is probably the same. */
export const alikeRecords = z.object({
  alike: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      /** Beside the name, to tell two of them apart. */
      detail: z.string().nullable(),
      /** It has exactly this name and no key to tell it from another. */
      isSame: z.boolean(),
    }),
  ),
});
export type AlikeRecord = z.output<typeof alikeRecords>["alike"][number];
