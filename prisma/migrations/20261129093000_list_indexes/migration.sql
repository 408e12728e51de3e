-- What lists of a large workspace ask for, so that none of it reads a table whole: the first page by name, the segments in use, the scores that
-- speak about an earlier day, the promises that are due, and the sums over the portfolio (from narrow entries of an index
-- instead of rows of 1.5 kB).
CREATE INDEX "Account_workspaceId_segment_idx" ON "Account"("workspaceId", "segment");
CREATE INDEX "Account_workspaceId_name_id_idx" ON "Account"("workspaceId", "name", "id");
CREATE INDEX "LadderScore_workspaceId_asOf_idx" ON "LadderScore"("workspaceId", "asOf");
CREATE INDEX "LadderScore_sums_idx" ON "LadderScore"("workspaceId", "accountId", "standsOn", "coverage", "isActive", "riskLevel");
CREATE INDEX "Promise_workspaceId_dueOn_idx" ON "Promise"("workspaceId", "dueOn");
