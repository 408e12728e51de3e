import "server-only";
import type { z } from "zod";
import { askDesk } from "@/lib/desk/ask-desk";
import type { DeskWork } from "@/lib/desk/desk-request";
import type { Action } from "@/lib/permissions/actions";
import type { FormAction } from "./define-action";
import { toProblem } from "./problem";
import { enterToWrite } from "./write-door";

interface DeskDoor<S extends z.ZodType, R> {
  readonly permission: Action;
  readonly input: S;
  readonly output: z.ZodType<R>;
  /** Who does it; permission, key and audit are its concern too. */
  readonly work: DeskWork;
}

/** An action that is carried out at the desk, because it may take longer than others should wait. */
export function defineDeskAction<S extends z.ZodType, R>(door: DeskDoor<S, R>): FormAction<R> {
  return async (raw, requestKey, shownIn) => {
    try {
      const who = await enterToWrite(shownIn);
      door.input.parse(raw);
      const { work, permission } = door;
      return { ok: true, data: door.output.parse(await askDesk({ work, permission, who, raw, requestKey })) };
    } catch (error) {
      const { code, message, fields } = await toProblem(error, `action ${door.permission}`);
      return { ok: false, code, message, ...(fields ? { fields } : {}) };
    }
  };
}
