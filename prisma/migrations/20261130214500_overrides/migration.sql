CREATE TABLE "Override" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "givenIndex" INTEGER NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Override_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Override_givenIndex" CHECK ("givenIndex" BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX "Override_workspaceId_externalId_key" ON "Override"("workspaceId", "externalId");
CREATE INDEX "Override_workspaceId_accountId_idx" ON "Override"("workspaceId", "accountId");
CREATE INDEX "Override_workspaceId_contactId_idx" ON "Override"("workspaceId", "contactId");
CREATE INDEX "Override_workspaceId_lapsesAt_idx" ON "Override"("workspaceId", "lapsesAt");
-- Of a list those that hold are asked for.
CREATE INDEX "Override_workspaceId_expiresOn_idx" ON "Override"("workspaceId", "expiresOn");
ALTER TABLE "Override" ADD CONSTRAINT "Override_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Override" ADD CONSTRAINT "Override_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Override" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Override" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Override"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
