import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** 256 random bits. Only its hash is stored, so a stolen database opens no door. */
export const makeToken = () => randomBytes(32).toString("base64url");

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** Is this the one-time token that was printed at start? */
export function isSetupToken(token: string): boolean {
  const expected = env.setupTokenHash();
  if (!expected) return false;
  const given = Buffer.from(hashToken(token));
  const wanted = Buffer.from(expected);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
