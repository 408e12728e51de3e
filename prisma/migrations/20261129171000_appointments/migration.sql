-- Scores are made anew by appointment (decision 0061). What is stored already has none: all of it is due at once, and gets
-- its own when it is next made anew, some accounts at a time.
ALTER TABLE "LadderScore" ADD COLUMN "nextChangeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01T00:00:00Z';
ALTER TABLE "LadderScore" ALTER COLUMN "nextChangeAt" DROP DEFAULT;

DROP INDEX "LadderScore_workspaceId_asOf_idx";
CREATE INDEX "LadderScore_workspaceId_nextChangeAt_idx" ON "LadderScore"("workspaceId", "nextChangeAt");
