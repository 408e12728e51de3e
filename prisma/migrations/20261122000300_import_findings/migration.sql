-- What the dry run found out about each row, the account or person a new one looks like, and the order in which rows
-- are stored: worked out once when the rows are checked, instead of again for every batch.
ALTER TABLE "ImportRow"
  ADD COLUMN "findings" JSONB,
  ADD COLUMN "alikeId" UUID,
  ADD COLUMN "alikeName" TEXT,
  ADD COLUMN "position" INTEGER;
ALTER TABLE "ImportRun" ADD COLUMN "nextPosition" INTEGER NOT NULL DEFAULT 0;

-- Rows that were checked before this: in the order of the file. Row-level security holds for the owner too, and no
-- workspace is set here.
ALTER TABLE "ImportRow" NO FORCE ROW LEVEL SECURITY;
UPDATE "ImportRow" SET "position" = "line" WHERE "action" IN ('create', 'update') AND "appliedAt" IS NULL;
ALTER TABLE "ImportRow" FORCE ROW LEVEL SECURITY;

CREATE INDEX "ImportRow_workspaceId_runId_position_idx" ON "ImportRow"("workspaceId", "runId", "position");
