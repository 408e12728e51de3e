import "server-only";
import type { z } from "zod";
import { currentSession } from "@/lib/auth/current-session";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { defineAction, type FormAction } from "./define-action";
import { toProblem } from "./problem";
import type { WriteDoor } from "./write-door";

type LiveSession = NonNullable<Awaited<ReturnType<typeof currentSession>>>;

interface PreparedDoor<S extends z.ZodType, P, R> extends Omit<WriteDoor<S, R>, "run"> {
  readonly output: z.ZodType<R>;
  /** Slow work, such as hashing, that must not hold a transaction open. Somebody is signed in, nothing else is known. */
  readonly prepare: (input: z.output<S>, session: LiveSession) => Promise<P>;
  readonly run: (scope: Scope, prepared: P) => Promise<R>;
}

/** An action whose slow part runs before its transaction is opened. */
export function definePreparedAction<S extends z.ZodType, P, R>(door: PreparedDoor<S, P, R>): FormAction<R> {
  return async (raw, requestKey, shownIn) => {
    try {
      const session = await currentSession();
      if (!session) throw new AppError("not_signed_in", { message: "You are signed out. Sign in again." });
      const prepared = await door.prepare(door.input.parse(raw), session);
      return await defineAction({ ...door, run: (scope) => door.run(scope, prepared) })(raw, requestKey, shownIn);
    } catch (error) {
      const { code, message, fields } = await toProblem(error, `action ${door.permission}`);
      return { ok: false, code, message, ...(fields ? { fields } : {}) };
    }
  };
}
