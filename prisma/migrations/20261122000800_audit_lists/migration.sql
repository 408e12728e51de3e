-- The audit is read by account, by person and by record; each must find its newest entries without reading all of them.
CREATE INDEX "AuditEntry_workspaceId_accountId_at_idx" ON "AuditEntry"("workspaceId", "accountId", "at" DESC);
CREATE INDEX "AuditEntry_workspaceId_memberId_at_idx" ON "AuditEntry"("workspaceId", "memberId", "at" DESC);
CREATE INDEX "AuditEntry_workspaceId_noun_nounId_at_idx" ON "AuditEntry"("workspaceId", "noun", "nounId", "at" DESC);
