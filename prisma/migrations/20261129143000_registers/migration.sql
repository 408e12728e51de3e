-- Registers of one kind (lib/registers): a table each, with the same columns around its own fields.
ALTER TYPE "EvidenceOrigin" ADD VALUE 'support_case';
ALTER TYPE "EvidenceOrigin" ADD VALUE 'request';
ALTER TYPE "EvidenceOrigin" ADD VALUE 'goal';
ALTER TYPE "EvidenceOrigin" ADD VALUE 'idea';

CREATE TABLE "SupportCase" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "targetHours" INTEGER NOT NULL,
    "solvedAt" TIMESTAMPTZ(3),
    "reopenedAt" TIMESTAMPTZ(3),
    "isCritical" BOOLEAN NOT NULL DEFAULT false,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "SupportCase_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "SupportCase_target" CHECK ("targetHours" BETWEEN 1 AND 8760),
    CONSTRAINT "SupportCase_order" CHECK ("solvedAt" >= "openedAt" AND "reopenedAt" >= "openedAt")
);
CREATE UNIQUE INDEX "SupportCase_workspaceId_externalId_key" ON "SupportCase"("workspaceId", "externalId");
CREATE INDEX "SupportCase_workspaceId_accountId_idx" ON "SupportCase"("workspaceId", "accountId");
CREATE INDEX "SupportCase_workspaceId_contactId_idx" ON "SupportCase"("workspaceId", "contactId");
CREATE INDEX "SupportCase_workspaceId_lapsesAt_idx" ON "SupportCase"("workspaceId", "lapsesAt");
ALTER TABLE "SupportCase" ADD CONSTRAINT "SupportCase_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SupportCase" ADD CONSTRAINT "SupportCase_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SupportCase" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SupportCase" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "SupportCase"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Request" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstAnsweredAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Request_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Request_order" CHECK ("firstAnsweredAt" >= "askedAt")
);
CREATE UNIQUE INDEX "Request_workspaceId_externalId_key" ON "Request"("workspaceId", "externalId");
CREATE INDEX "Request_workspaceId_accountId_idx" ON "Request"("workspaceId", "accountId");
CREATE INDEX "Request_workspaceId_contactId_idx" ON "Request"("workspaceId", "contactId");
CREATE INDEX "Request_workspaceId_lapsesAt_idx" ON "Request"("workspaceId", "lapsesAt");
ALTER TABLE "Request" ADD CONSTRAINT "Request_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Request" ADD CONSTRAINT "Request_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Request" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Request"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Goal" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "horizonOn" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Goal_state" CHECK (state IN ('on_track', 'at_risk', 'achieved', 'missed'))
);
CREATE UNIQUE INDEX "Goal_workspaceId_externalId_key" ON "Goal"("workspaceId", "externalId");
CREATE INDEX "Goal_workspaceId_accountId_idx" ON "Goal"("workspaceId", "accountId");
CREATE INDEX "Goal_workspaceId_contactId_idx" ON "Goal"("workspaceId", "contactId");
CREATE INDEX "Goal_workspaceId_lapsesAt_idx" ON "Goal"("workspaceId", "lapsesAt");
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Goal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Goal" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Goal"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Idea" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Idea_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Idea_outcome" CHECK (outcome IN ('answered', 'accepted', 'declined', 'implemented')),
    CONSTRAINT "Idea_decided" CHECK ((outcome IS NULL) = ("decidedAt" IS NULL) AND "decidedAt" >= "givenAt")
);
CREATE UNIQUE INDEX "Idea_workspaceId_externalId_key" ON "Idea"("workspaceId", "externalId");
CREATE INDEX "Idea_workspaceId_accountId_idx" ON "Idea"("workspaceId", "accountId");
CREATE INDEX "Idea_workspaceId_contactId_idx" ON "Idea"("workspaceId", "contactId");
CREATE INDEX "Idea_workspaceId_lapsesAt_idx" ON "Idea"("workspaceId", "lapsesAt");
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Idea" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Idea" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Idea"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

ALTER TABLE "FormerState" DROP CONSTRAINT "FormerState_noun";
ALTER TABLE "FormerState" ADD CONSTRAINT "FormerState_noun" CHECK (
  noun IN (
    'account', 'contract', 'purchase', 'interaction', 'survey_answer', 'promise', 'value_commitment',
    'support_case', 'request', 'goal', 'idea'
  )
);

CREATE OR REPLACE FUNCTION remove_workspace(workspace_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  members uuid[];
  of_people regclass;
BEGIN
  IF workspace_id IS DISTINCT FROM nullif(current_setting('app.workspace_id', true), '')::uuid THEN
    RAISE EXCEPTION 'a workspace can be removed only from inside it' USING ERRCODE = '42501';
  END IF;
  SELECT array_agg(m."userId") INTO members FROM "Member" m WHERE m."workspaceId" = workspace_id;
  -- Whatever table names people keeps them from being deleted; the next one is found here by itself.
  FOR of_people IN
    SELECT c.conrelid::regclass FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid = '"Contact"'::regclass AND c.conrelid <> c.confrelid
    ORDER BY 1
  LOOP
    EXECUTE format('DELETE FROM %s WHERE "workspaceId" = $1', of_people) USING workspace_id;
  END LOOP;
  DELETE FROM "InteractionMember" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Contact" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Department" t WHERE t."workspaceId" = workspace_id;
  UPDATE "Account" t SET "parentId" = NULL, "ownerId" = NULL WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Account" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "ScoringModel" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "AuditEntry" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "IdempotencyKey" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "ImportRow" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "ImportRun" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Invitation" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Session" s WHERE s."workspaceId" = workspace_id;
  DELETE FROM "Member" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Workspace" w WHERE w.id = workspace_id;
  DELETE FROM "User" u WHERE u.id = ANY (members)
    AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."userId" = u.id);
END
$$;
