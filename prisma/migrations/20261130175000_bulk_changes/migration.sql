-- One change of many accounts, made by a job in whole batches, and the accounts it is about (decision 0088).

-- CreateTable
CREATE TABLE "BulkChange" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "what" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "accounts" INTEGER NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "stop" TEXT,

    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "BulkChange_kind" CHECK (kind IN ('owner', 'tier', 'segment', 'archive', 'restore', 'action')),
    CONSTRAINT "BulkChange_state" CHECK (state IN ('running', 'done', 'cancelled', 'undoing', 'undone')),
    CONSTRAINT "BulkChange_stop" CHECK (stop IN ('asker_left', 'owner_left')),
    CONSTRAINT "BulkChange_ended" CHECK ((state IN ('running', 'undoing')) = ("endedAt" IS NULL))
);

-- CreateTable
CREATE TABLE "BulkChangeRow" (
    "workspaceId" UUID NOT NULL,
    "bulkChangeId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "keptAs" BIGINT,
    "actionId" UUID,

    CONSTRAINT "BulkChangeRow_pkey" PRIMARY KEY ("workspaceId","bulkChangeId","accountId"),
    CONSTRAINT "BulkChangeRow_outcome" CHECK (outcome IN ('waiting', 'changed', 'same', 'forbidden', 'name_taken', 'undone', 'kept_changed', 'kept_forbidden', 'kept_owner_left', 'kept_name_taken'))
);

-- CreateIndex
CREATE INDEX "BulkChange_workspaceId_askedAt_idx" ON "BulkChange"("workspaceId", "askedAt" DESC);

-- CreateIndex
CREATE INDEX "BulkChange_workspaceId_state_askedAt_idx" ON "BulkChange"("workspaceId", "state", "askedAt");

-- CreateIndex
CREATE INDEX "BulkChangeRow_workspaceId_bulkChangeId_outcome_accountId_idx" ON "BulkChangeRow"("workspaceId", "bulkChangeId", "outcome", "accountId");

-- CreateIndex
CREATE INDEX "BulkChangeRow_workspaceId_accountId_idx" ON "BulkChangeRow"("workspaceId", "accountId");

-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_workspaceId_askedById_fkey" FOREIGN KEY ("workspaceId", "askedById") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_workspaceId_undoneById_fkey" FOREIGN KEY ("workspaceId", "undoneById") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChangeRow" ADD CONSTRAINT "BulkChangeRow_workspaceId_bulkChangeId_fkey" FOREIGN KEY ("workspaceId", "bulkChangeId") REFERENCES "BulkChange"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChangeRow" ADD CONSTRAINT "BulkChangeRow_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "BulkChange" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BulkChange" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "BulkChange"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

ALTER TABLE "BulkChangeRow" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BulkChangeRow" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "BulkChangeRow"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
