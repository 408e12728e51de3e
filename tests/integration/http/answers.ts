import { linesOf, wordsOf } from "../../../scripts/faults/words-of.mjs";
import type { Answer } from "./visitor";

/** An answer without what is different in any two. */
export const anonymous = ({ status, location, body }: Answer, id?: string) => ({
  status,
  location: wordsOf(location ?? "", id),
  lines: linesOf(body, id),
});
