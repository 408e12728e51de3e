import "server-only";
import { type AuditedRef, type AuditSubject, recordAudit, watchChanges } from "@/lib/data/audit-entries";
import { requireDiskSpace } from "@/lib/data/disk-space";
import { once } from "@/lib/data/idempotency-keys";
import type { Scope } from "@/lib/data/scope";
import type { Action } from "@/lib/permissions/actions";

export interface Deed<R> {
  readonly name: string;
  readonly permission: Action;
  /** A uuid made by the client for one intended write; repeating it repeats nothing. */
  readonly requestKey: string | undefined;
  /** What was sent: the same key with something else is refused. */
  readonly payload: unknown;
  readonly run: () => Promise<R>;
  /** What the write touched; recorded in the same transaction. */
  readonly audit: (result: R) => AuditSubject;
  /** What is there already and changes, so that the audit says from what to what. */
  readonly changes?: AuditedRef | undefined;
}

/** A write with all that belongs to it: it happens once, and stands in the audit. */
export async function carryOut<R>(scope: Scope, deed: Deed<R>): Promise<unknown> {
  const { name, permission, requestKey, payload, run, audit } = deed;
  const { response } = await once(scope, { key: requestKey, deed: name, payload }, async () => {
    // Not before: what was saved already is answered as it was.
    await requireDiskSpace();
    const changes = await watchChanges(scope, deed.changes);
    const result = await run();
    await recordAudit(scope, permission, audit(result), await changes());
    return result;
  });
  return response;
}
