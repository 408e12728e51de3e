-- A list beside itself on another day reads the index of every account: from here, and not from the wide rows.
DROP INDEX "LadderScore_lists_idx";
CREATE INDEX "LadderScore_lists_idx" ON "LadderScore"("workspaceId", "accountId", "standsOn", "isRated", "isActive", "riskLevel", "riskPoints", "coverage", "actOn", "comingOn", "renewsOn", "lastContactAt", "ladderIndex");
