import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { clientOf } from "@/lib/auth/client-address";
import { consumeRateLimit, TOKEN_BY_ADDRESS } from "@/lib/data/rate-limits";
import type { FormAction } from "./define-action";
import { toProblem } from "./problem";
import { currentRequestId } from "./request-id";

interface PublicDoor<S extends z.ZodType, R> {
  readonly input: S;
  /** Checks the one-time token of its input itself; there is no viewer yet. */
  readonly run: (input: z.output<S>, now: Date) => Promise<R>;
}

/**
 * The write door for the two moments before somebody is a member: setting up and accepting an invitation. What
 * authorises is a one-time token, and tries are limited.
 */
export function definePublicAction<S extends z.ZodType, R>(door: PublicDoor<S, R>): FormAction<R> {
  return async (raw) => {
    try {
      await consumeRateLimit(TOKEN_BY_ADDRESS, clientOf(await headers()).address ?? "direct");
      return { ok: true, data: await door.run(door.input.parse(raw), new Date()) };
    } catch (error) {
      const { code, message, fields } = toProblem(error, await currentRequestId());
      return { ok: false, code, message, ...(fields ? { fields } : {}) };
    }
  };
}
