import "server-only";
import { randomUUID } from "node:crypto";

/**
 * The id of a record that is being made: an account or what is recorded about one. It is minted before the record is
 * written, so that the audit can name it.
 */
export const mintId = (): string => randomUUID();
