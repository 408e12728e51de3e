import { z } from "zod";
import { isStorable } from "./fields";

/** A part of a name, as somebody types it to find an account or a person. */
export const nameSearch = z.object({ q: z.string().trim().min(1).max(200).refine(isStorable) });
