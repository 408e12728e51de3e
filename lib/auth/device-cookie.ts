import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { derivedSecret, env } from "@/lib/env";

/** What a browser keeps in which somebody has signed in by a password: tries at that login are counted apart there. */
export const deviceCookieName = () => (env.isSecure() ? "__Host-entwine.device" : "entwine.device");

/** Half a year. */
export const DEVICE_KEPT_SECONDS = 15_552_000;

/** The line that makes this browser a known one of this login, which it does not name. */
export function deviceCookieFor(userId: string): string {
  const secure = env.isSecure() ? "; Secure" : "";
  return `${deviceCookieName()}=${newDevice(userId)}; Path=/; Max-Age=${DEVICE_KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** A name for a browser, sealed for this login. */
export function newDevice(userId: string): string {
  const device = randomBytes(16).toString("base64url");
  return `${device}.${sealOf(device, userId).toString("base64url")}`;
}

/** Which of these logins has signed in from this browser before, and the name of the browser. */
export function knownIn<L extends { readonly userId: string }>(
  cookie: string | null,
  logins: readonly L[],
): { readonly device: string; readonly login: L } | null {
  const [device, seal] = cookie?.split(".") ?? [];
  if (!(device && seal)) return null;
  const given = Buffer.from(seal, "base64url");
  const login = logins.find(({ userId }) => isSame(given, sealOf(device, userId)));
  return login ? { device, login } : null;
}

const isSame = (given: Buffer, wanted: Buffer) => given.length === wanted.length && timingSafeEqual(given, wanted);

const sealOf = (device: string, userId: string) =>
  createHmac("sha256", derivedSecret("device")).update(`${device}:${userId}`).digest();
