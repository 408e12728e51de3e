-- Of a large workspace most accounts have moved within a quarter: how they stood is read from here, and from no table.
CREATE INDEX "FormerStanding_sides_idx"
  ON "FormerStanding"("workspaceId", "accountId", "until", "ladderIndex", "standsOn", "isRated", "isActive", "riskLevel");
