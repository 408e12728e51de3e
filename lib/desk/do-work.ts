import "server-only";
import type { z } from "zod";
import type { AuditSubject } from "@/lib/data/audit-entries";
import { withScope } from "@/lib/data/scope";
import { commitImport } from "@/lib/operations/commit-import";
import { planImport } from "@/lib/operations/plan-import";
import { rereadImport } from "@/lib/operations/reread-import";
import { uploadImport } from "@/lib/operations/upload-import";
import { requirePermission } from "@/lib/permissions/require";
import { auditingRefusals } from "@/lib/records/auditing-refusals";
import { carryOut } from "@/lib/records/carry-out";
import type { Asker, Prepared } from "@/lib/records/prepared";
import { importPlan, importRef, importReread, importUpload } from "@/lib/schemas/import";
import type { DeskRequest, DeskWork } from "./desk-request";

interface Declared<S extends z.ZodType, R> {
  readonly input: S;
  /** Everything that takes thought, with no transaction open. */
  readonly prepare: (who: Asker, input: z.output<S>) => Promise<Prepared<R>>;
  readonly audit: (result: R) => AuditSubject;
}

type Work = (request: DeskRequest) => Promise<unknown>;

const WORK: Readonly<Record<DeskWork, Work>> = {
  uploadImport: workOf({
    input: importUpload,
    prepare: uploadImport,
    audit: ({ importRunId }) => ({ noun: "import", nounId: importRunId }),
  }),
  rereadImport: workOf({
    input: importReread,
    prepare: rereadImport,
    audit: ({ importRunId }) => ({ noun: "import", nounId: importRunId, fields: ["mapping"] }),
  }),
  planImport: workOf({
    input: importPlan,
    prepare: planImport,
    audit: ({ id }) => ({ noun: "import", nounId: id, fields: ["mapping"] }),
  }),
  commitImport: workOf({
    input: importRef,
    prepare: async (_, input) => (scope) => commitImport(scope, input),
    audit: ({ id, status }) => ({ noun: "import", nounId: id, fields: ["rows", status] }),
  }),
};

/** Does what was asked of the desk, with all that belongs to a write. */
export const doWork = (request: DeskRequest): Promise<unknown> => WORK[request.work](request);

/** A file of 100,000 rows is stored in one transaction, in which nothing but storing happens. */
const PATIENCE_MS = 300_000;

function workOf<S extends z.ZodType, R>({ input, prepare, audit }: Declared<S, R>): Work {
  return async ({ who, work, permission, raw, requestKey }) => {
    const write = async () => {
      const store = await prepare(who, input.parse(raw));
      return withScope({ ...who, timeout: PATIENCE_MS }, async (scope) => {
        requirePermission(scope.viewer, permission);
        return carryOut(scope, { name: work, permission, requestKey, payload: raw, run: () => store(scope), audit });
      });
    };
    return auditingRefusals(who, permission, write);
  };
}
