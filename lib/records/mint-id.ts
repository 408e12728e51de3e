import "server-only";
import { randomUUID } from "node:crypto";

/** The id of a record that is being made. Every record gets its id here, before it is written, so that the audit can name it. */
export const mintId = (): string => randomUUID();
