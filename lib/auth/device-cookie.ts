import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { derivedSecret, env } from "@/lib/env";

/** What a browser keeps in which somebody has signed in by a password: tries at that login are counted apart there. */
export const deviceCookieName = () => (env.isSecure() ? "__Host-entwine.device" : "entwine.device");

/** Half a year. */
const KEPT_SECONDS = 15_552_000;

/** The line that makes this browser a known one of this login, which it does not name. */
export function deviceCookieFor(userId: string): string {
  const secure = env.isSecure() ? "; Secure" : "";
  return `${deviceCookieName()}=${deviceOf(userId)}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** The same for whoever has just come by an invitation: strangers who try the e-mail then keep them out of nothing. */
export async function keepDeviceCookie(userId: string): Promise<void> {
  const kept = { path: "/", maxAge: KEPT_SECONDS, httpOnly: true, sameSite: "lax", secure: env.isSecure() } as const;
  (await cookies()).set(deviceCookieName(), deviceOf(userId), kept);
}

function deviceOf(userId: string): string {
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
