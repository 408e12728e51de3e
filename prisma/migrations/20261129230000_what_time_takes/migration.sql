-- What time takes next is kept with a score, for the list of what is due (decision 0061). What is stored already says nothing of
-- it: all of it is due at once, and is made anew some accounts at a time. As a change of the column, which no policy hides rows from.
ALTER TABLE "LadderScore" ADD COLUMN "comingOn" DATE;
ALTER TABLE "LadderScore" ALTER COLUMN "nextChangeAt" TYPE TIMESTAMPTZ(3) USING '1970-01-01T00:00:00Z'::timestamptz;

DROP INDEX "LadderScore_lists_idx";
CREATE INDEX "LadderScore_lists_idx" ON "LadderScore"("workspaceId", "accountId", "standsOn", "isRated", "isActive", "riskLevel", "riskPoints", "coverage", "actOn", "comingOn");
