CREATE TABLE "RenewalCall" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "call" TEXT NOT NULL,
    "calledAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "RenewalCall_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "RenewalCall_call" CHECK (call IN ('stays', 'in_doubt', 'leaves'))
);
CREATE UNIQUE INDEX "RenewalCall_workspaceId_externalId_key" ON "RenewalCall"("workspaceId", "externalId");
CREATE INDEX "RenewalCall_workspaceId_accountId_idx" ON "RenewalCall"("workspaceId", "accountId");
CREATE INDEX "RenewalCall_workspaceId_contactId_idx" ON "RenewalCall"("workspaceId", "contactId");
CREATE INDEX "RenewalCall_workspaceId_lapsesAt_idx" ON "RenewalCall"("workspaceId", "lapsesAt");
ALTER TABLE "RenewalCall" ADD CONSTRAINT "RenewalCall_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RenewalCall" ADD CONSTRAINT "RenewalCall_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RenewalCall" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RenewalCall" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "RenewalCall"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "RenewalDecision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "goesBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "RenewalDecision_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "RenewalDecision_goesBy" CHECK ("goesBy" IN ('owner', 'score'))
);
CREATE UNIQUE INDEX "RenewalDecision_workspaceId_externalId_key" ON "RenewalDecision"("workspaceId", "externalId");
CREATE INDEX "RenewalDecision_workspaceId_accountId_idx" ON "RenewalDecision"("workspaceId", "accountId");
CREATE INDEX "RenewalDecision_workspaceId_contactId_idx" ON "RenewalDecision"("workspaceId", "contactId");
CREATE INDEX "RenewalDecision_workspaceId_lapsesAt_idx" ON "RenewalDecision"("workspaceId", "lapsesAt");
ALTER TABLE "RenewalDecision" ADD CONSTRAINT "RenewalDecision_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RenewalDecision" ADD CONSTRAINT "RenewalDecision_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RenewalDecision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RenewalDecision" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "RenewalDecision"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Outcome" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Outcome_kind" CHECK (kind IN ('renewed', 'expanded', 'contracted', 'churned'))
);
CREATE UNIQUE INDEX "Outcome_workspaceId_externalId_key" ON "Outcome"("workspaceId", "externalId");
CREATE INDEX "Outcome_workspaceId_accountId_idx" ON "Outcome"("workspaceId", "accountId");
CREATE INDEX "Outcome_workspaceId_contactId_idx" ON "Outcome"("workspaceId", "contactId");
CREATE INDEX "Outcome_workspaceId_lapsesAt_idx" ON "Outcome"("workspaceId", "lapsesAt");
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Outcome" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Outcome" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Outcome"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE INDEX "Account_workspaceId_renewsOn_idx" ON "Account"("workspaceId", "renewsOn");
CREATE INDEX "Contract_workspaceId_endsOn_idx" ON "Contract"("workspaceId", "endsOn");
