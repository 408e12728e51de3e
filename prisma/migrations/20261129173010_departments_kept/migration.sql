-- What is known of a department: whether it matters to us, and how far they trust us there (C46). Kept as a register.
ALTER TABLE "Department"
  ADD COLUMN "contactId" UUID,
  ADD COLUMN "externalId" TEXT,
  ADD COLUMN "summary" TEXT,
  ADD COLUMN "isRelevant" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "trust" INTEGER,
  ADD COLUMN "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  ADD COLUMN "recordedById" UUID,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "removedAt" TIMESTAMPTZ(3),
  ADD COLUMN "lapsesAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Department_trust" CHECK (trust BETWEEN 0 AND 4),
  ADD CONSTRAINT "Department_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A department was known as soon as somebody in it was.
UPDATE "Department" d SET "recordedAt" = known.since
FROM (SELECT "workspaceId", "departmentId", min("createdAt") AS since FROM "Contact" GROUP BY 1, 2) known
WHERE known."workspaceId" = d."workspaceId" AND known."departmentId" = d.id;
CREATE UNIQUE INDEX "Department_workspaceId_externalId_key" ON "Department"("workspaceId", "externalId");
CREATE INDEX "Department_workspaceId_contactId_idx" ON "Department"("workspaceId", "contactId");
CREATE INDEX "Department_workspaceId_lapsesAt_idx" ON "Department"("workspaceId", "lapsesAt");

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
      AND c.conrelid NOT IN ('"Contact"'::regclass, '"Department"'::regclass)
    ORDER BY 1
  LOOP
    EXECUTE format('DELETE FROM %s WHERE "workspaceId" = $1', naming) USING workspace_id;
  END LOOP;
  UPDATE "Department" t SET "contactId" = NULL WHERE t."workspaceId" = workspace_id;
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
