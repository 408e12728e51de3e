-- Facts that follow from records: what makes leaving hard, seats, sponsors, workflows (decision 0063).
ALTER TYPE "EvidenceOrigin" ADD VALUE 'barrier';
ALTER TYPE "EvidenceOrigin" ADD VALUE 'seat';
ALTER TYPE "EvidenceOrigin" ADD VALUE 'sponsor_fact';
ALTER TYPE "EvidenceOrigin" ADD VALUE 'workflow';

CREATE TABLE "Barrier" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT,
    "kind" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "serves" TEXT NOT NULL,
    "endsOn" DATE,
    "removedOn" DATE,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Barrier_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Barrier_grade" CHECK (grade BETWEEN 0 AND 4),
    CONSTRAINT "Barrier_serves" CHECK (serves IN ('us', 'them', 'both'))
);
CREATE UNIQUE INDEX "Barrier_workspaceId_externalId_key" ON "Barrier"("workspaceId", "externalId");
CREATE INDEX "Barrier_workspaceId_accountId_idx" ON "Barrier"("workspaceId", "accountId");
CREATE INDEX "Barrier_workspaceId_contactId_idx" ON "Barrier"("workspaceId", "contactId");
CREATE INDEX "Barrier_workspaceId_lapsesAt_idx" ON "Barrier"("workspaceId", "lapsesAt");
ALTER TABLE "Barrier" ADD CONSTRAINT "Barrier_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Barrier" ADD CONSTRAINT "Barrier_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Barrier" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Barrier" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Barrier"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Seat" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT,
    "side" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Seat_side" CHECK (side IN ('ours_at_theirs', 'theirs_at_ours')),
    CONSTRAINT "Seat_level" CHECK (level IN ('consulted', 'standing')),
    CONSTRAINT "Seat_order" CHECK ("endsOn" >= "startsOn")
);
CREATE UNIQUE INDEX "Seat_workspaceId_externalId_key" ON "Seat"("workspaceId", "externalId");
CREATE INDEX "Seat_workspaceId_accountId_idx" ON "Seat"("workspaceId", "accountId");
CREATE INDEX "Seat_workspaceId_contactId_idx" ON "Seat"("workspaceId", "contactId");
CREATE INDEX "Seat_workspaceId_lapsesAt_idx" ON "Seat"("workspaceId", "lapsesAt");
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Seat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Seat" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Seat"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "SponsorFact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT,
    "level" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "SponsorFact_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "SponsorFact_level" CHECK (level IN ('named', 'active')),
    CONSTRAINT "SponsorFact_order" CHECK ("endsOn" >= "startsOn")
);
CREATE UNIQUE INDEX "SponsorFact_workspaceId_externalId_key" ON "SponsorFact"("workspaceId", "externalId");
CREATE INDEX "SponsorFact_workspaceId_accountId_idx" ON "SponsorFact"("workspaceId", "accountId");
CREATE INDEX "SponsorFact_workspaceId_contactId_idx" ON "SponsorFact"("workspaceId", "contactId");
CREATE INDEX "SponsorFact_workspaceId_lapsesAt_idx" ON "SponsorFact"("workspaceId", "lapsesAt");
ALTER TABLE "SponsorFact" ADD CONSTRAINT "SponsorFact_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SponsorFact" ADD CONSTRAINT "SponsorFact_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SponsorFact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SponsorFact" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "SponsorFact"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Workflow" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "departmentId" UUID,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT,
    "name" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "criticality" INTEGER NOT NULL,
    "runsOnUs" TEXT NOT NULL,
    "hoursUntilItHurts" INTEGER,
    "workaround" TEXT,
    "noticedBy" TEXT,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Workflow_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Workflow_domain" CHECK (domain IN ('workflow', 'outcome', 'thinking', 'success')),
    CONSTRAINT "Workflow_criticality" CHECK (criticality BETWEEN 1 AND 5),
    CONSTRAINT "Workflow_runsOnUs" CHECK ("runsOnUs" IN ('none', 'partly', 'wholly')),
    CONSTRAINT "Workflow_hours" CHECK ("hoursUntilItHurts" BETWEEN 0 AND 8760),
    CONSTRAINT "Workflow_noticedBy" CHECK ("noticedBy" IN ('team', 'executives', 'their_customers'))
);
CREATE UNIQUE INDEX "Workflow_workspaceId_externalId_key" ON "Workflow"("workspaceId", "externalId");
CREATE INDEX "Workflow_workspaceId_accountId_idx" ON "Workflow"("workspaceId", "accountId");
CREATE INDEX "Workflow_workspaceId_contactId_idx" ON "Workflow"("workspaceId", "contactId");
CREATE INDEX "Workflow_workspaceId_departmentId_idx" ON "Workflow"("workspaceId", "departmentId");
CREATE INDEX "Workflow_workspaceId_lapsesAt_idx" ON "Workflow"("workspaceId", "lapsesAt");
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_workspaceId_departmentId_fkey" FOREIGN KEY ("workspaceId", "departmentId") REFERENCES "Department"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Workflow" ADD CONSTRAINT "Workflow_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Workflow" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workflow" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Workflow"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE OR REPLACE FUNCTION remove_workspace(workspace_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  members uuid[];
  naming regclass;
BEGIN
  IF workspace_id IS DISTINCT FROM nullif(current_setting('app.workspace_id', true), '')::uuid THEN
    RAISE EXCEPTION 'a workspace can be removed only from inside it' USING ERRCODE = '42501';
  END IF;
  SELECT array_agg(m."userId") INTO members FROM "Member" m WHERE m."workspaceId" = workspace_id;
  -- Whatever table names people or departments keeps them from being deleted; the next one is found here by itself.
  FOR naming IN
    SELECT DISTINCT c.conrelid::regclass FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid IN ('"Contact"'::regclass, '"Department"'::regclass)
      AND c.conrelid <> '"Contact"'::regclass
    ORDER BY 1
  LOOP
    EXECUTE format('DELETE FROM %s WHERE "workspaceId" = $1', naming) USING workspace_id;
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
