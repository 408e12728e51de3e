-- Gaps of the portfolio: accounts on both sides of which a question was answered.

-- CreateIndex
CREATE INDEX "LadderScore_workspaceId_perceptionGap_idx" ON "LadderScore"("workspaceId", "perceptionGap");
