-- A change that somebody wanted to make and may not stands in the audit as well, and says so (decision 0053).
ALTER TABLE "AuditEntry" ADD COLUMN "isRefused" BOOLEAN NOT NULL DEFAULT false;
