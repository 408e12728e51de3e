import "server-only";
import { recordRefusal } from "@/lib/data/audit-entries";
import { type ScopeOptions, withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Action } from "@/lib/permissions/actions";

/**
 * What somebody wanted to do and may not stands in the audit too (decision 0053). By a transaction of its own, for that of
 * the deed leaves nothing behind.
 */
export async function auditingRefusals<T>(who: ScopeOptions, permission: Action, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") {
      await withScope(who, (scope) => recordRefusal(scope, permission)).catch((failure: unknown) => {
        // Whoever was refused is told that, and not that nobody could write it down.
        log.error({ requestId: who.requestId, err: failure }, "a refusal is missing in the audit");
      });
    }
    throw error;
  }
}
