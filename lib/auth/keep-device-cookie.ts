import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { DEVICE_KEPT_SECONDS, deviceCookieName, newDevice } from "./device-cookie";

/**
 * Makes a browser known to whoever has just come by an invitation: strangers who try the e-mail then keep them out of
 * nothing. Apart from its neighbour, which also runs where there is no request.
 */
export async function keepDeviceCookie(userId: string): Promise<void> {
  const kept = {
    path: "/",
    maxAge: DEVICE_KEPT_SECONDS,
    httpOnly: true,
    sameSite: "lax",
    secure: env.isSecure(),
  } as const;
  (await cookies()).set(deviceCookieName(), newDevice(userId), kept);
}
