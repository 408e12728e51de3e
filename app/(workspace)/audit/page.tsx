import type { Metadata } from "next";
import { AuditPage } from "@/components/audit/audit-page";
import { definePage } from "@/lib/http/define-page";
import { listAudit } from "@/lib/operations/list-audit";
import { auditQuery } from "@/lib/schemas/audit";

export const metadata: Metadata = { title: "Audit" };

export default definePage({
  permission: "audit.read",
  input: auditQuery,
  load: listAudit,
  render: ({ data, input, viewer }) => <AuditPage {...data} query={input} timeZone={viewer.timeZone} />,
});
