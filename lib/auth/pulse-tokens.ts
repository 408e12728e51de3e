import "server-only";
import { createHash, createHmac } from "node:crypto";
import { derivedSecret } from "@/lib/env";
import { hashToken } from "./tokens";

/**
 * The token of somebody's link to a pulse: 256 bits that follow from the installation's secret and the recipient's id. So no
 * table and no queue holds it, a reminder carries the same link as the first mail, and a database alone opens no door.
 */
export const pulseTokenOf = (recipientId: string): string =>
  createHmac("sha256", derivedSecret("pulse-token")).update(recipientId).digest("base64url");

/** By this the recipient is found; it is stored. */
export const pulseTokenHash = (token: string): string => hashToken(token);

/**
 * By this the response is found, by whoever holds the link and by nobody else: of the two hashes neither leads to the other,
 * so that where names were promised away no table ties an answer to a person.
 */
export const pulseResponseKey = (token: string): string =>
  createHash("sha256").update(`response:${token}`).digest("hex");
