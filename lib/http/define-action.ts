import "server-only";
import type { z } from "zod";
import type { ErrorCode, FieldErrors } from "@/lib/errors";
import { toProblem } from "./problem";
import { type WriteDoor, writeDoor } from "./write-door";

/** What a form gets back: the result, or words about what to do. Nothing is thrown at the browser. */
type ActionResult<R> =
  | { readonly ok: true; readonly data: R }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly fields?: FieldErrors;
    };

/** `shownIn` is the workspace the form was shown in; a session that has gone on elsewhere since is refused. */
export type FormAction<R> = (raw: unknown, requestKey?: string, shownIn?: string) => Promise<ActionResult<R>>;

/** A server action is a public POST: everything it does goes through the write door. */
export function defineAction<S extends z.ZodType, R>(door: WriteDoor<S, R> & { output: z.ZodType<R> }): FormAction<R> {
  return async (raw, requestKey, shownIn) => {
    try {
      // Parsed, because the answer may be the stored one of an earlier try.
      const data = door.output.parse(await writeDoor(door, { raw, requestKey, shownIn }));
      return { ok: true, data };
    } catch (error) {
      const { code, message, fields } = await toProblem(error, `action ${door.permission}`);
      return { ok: false, code, message, ...(fields ? { fields } : {}) };
    }
  };
}
