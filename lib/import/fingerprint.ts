import { createHash } from "node:crypto";
import { columnKey } from "./column-key";

/**
 * What files of one kind have in common: the names of their columns, in their order. Letters and digits alone, so that
 * the same list with another separator or with quotes is still of that kind.
 */
export const fingerprintOf = (header: readonly string[]): string =>
  createHash("sha256").update(header.map(columnKey).join("")).digest("hex");
