import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { derivedSecret, env } from "@/lib/env";

/** What a browser keeps in which somebody has signed in by a password: their own tries are counted apart from everybody's. */
export const deviceCookieName = () => (env.isSecure() ? "__Host-entwine.device" : "entwine.device");

/** Half a year. */
const KEPT_SECONDS = 15_552_000;

/** The line that makes this browser a known one of this e-mail, which it does not name. */
export function deviceCookieFor(email: string): string {
  const device = randomBytes(16).toString("base64url");
  const value = `${device}.${sealOf(device, email).toString("base64url")}`;
  const secure = env.isSecure() ? "; Secure" : "";
  return `${deviceCookieName()}=${value}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** The name of the browser, where this e-mail has signed in from it before. */
export function deviceOf(cookie: string | null, email: string): string | null {
  const [device, seal] = cookie?.split(".") ?? [];
  if (!(device && seal)) return null;
  const given = Buffer.from(seal, "base64url");
  const wanted = sealOf(device, email);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? device : null;
}

const sealOf = (device: string, email: string) =>
  createHmac("sha256", derivedSecret("device")).update(`${device}:${email}`).digest();
