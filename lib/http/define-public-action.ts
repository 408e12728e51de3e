import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { clientOf } from "@/lib/auth/client-address";
import { keepDeviceCookie } from "@/lib/auth/keep-device-cookie";
import { hashToken } from "@/lib/auth/tokens";
import { requireDiskSpace } from "@/lib/data/disk-space";
import { consumeRateLimit, slowDown, TOKEN_BY_ADDRESS, TOKEN_BY_ANYBODY, TOKEN_BY_HASH } from "@/lib/data/rate-limits";
import type { FormAction } from "./define-action";
import { toProblem } from "./problem";

type TokenInput = z.ZodType<{ readonly token: string }>;

interface PublicDoor<S extends TokenInput, R> {
  /** For the log; the audit calls it the same. */
  readonly deed: "workspace.set_up" | "invitation.accept";
  readonly input: S;
  /** Checks the one-time token of its input itself; there is no viewer yet. */
  readonly run: (input: z.output<S>, now: Date) => Promise<R>;
  /** The login whose password they gave, so that this browser is known from then on. */
  readonly loginOf?: (result: R) => string;
}

/**
 * The write door for the two moments before somebody is a member: setting up and accepting an invitation. What
 * authorises is a one-time token, and tries are limited.
 */
export function definePublicAction<S extends TokenInput, R>(door: PublicDoor<S, R>): FormAction<R> {
  return async (raw) => {
    try {
      const input = door.input.parse(raw);
      await limitTries(input.token);
      await requireDiskSpace();
      const data = await door.run(input, new Date());
      if (door.loginOf) await keepDeviceCookie(door.loginOf(data));
      return { ok: true, data };
    } catch (error) {
      const { code, message, fields } = await toProblem(error, `action ${door.deed}`);
      return { ok: false, code, message, ...(fields ? { fields } : {}) };
    }
  };
}

/** Where nobody knows where a try comes from, all share one counter, which slows them and shuts the door to nobody. */
async function limitTries(token: string): Promise<void> {
  const { address } = clientOf(await headers());
  if (address === null) await slowDown(TOKEN_BY_ANYBODY, "all");
  else await consumeRateLimit(TOKEN_BY_ADDRESS, address);
  await consumeRateLimit(TOKEN_BY_HASH, hashToken(token));
}
