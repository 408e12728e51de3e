-- Lists are narrowed by the last contact and by the day of renewal. Both are kept with the score that every save makes anew, so
-- that no list looks through all interactions and contracts. What is stored already begins with what can be told at once; when an
-- account renews by its contracts is told when its score is made anew, which is due at once.
ALTER TABLE "LadderScore" ADD COLUMN "renewsOn" DATE, ADD COLUMN "lastContactAt" TIMESTAMPTZ(3);

DO $$
BEGIN
  ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Account" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Interaction" NO FORCE ROW LEVEL SECURITY;
  UPDATE "LadderScore" l SET "nextChangeAt" = least(l."nextChangeAt", now()), "renewsOn" = a."renewsOn",
    "lastContactAt" = (SELECT max(i."occurredAt") FROM "Interaction" i
      WHERE i."workspaceId" = l."workspaceId" AND i."accountId" = l."accountId" AND i."removedAt" IS NULL AND i.kind <> 'note')
  FROM "Account" a WHERE a."workspaceId" = l."workspaceId" AND a.id = l."accountId";
  ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Account" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Interaction" FORCE ROW LEVEL SECURITY;
END
$$;

DROP INDEX "LadderScore_lists_idx";
CREATE INDEX "LadderScore_lists_idx" ON "LadderScore"("workspaceId", "accountId", "standsOn", "isRated", "isActive", "riskLevel", "riskPoints", "coverage", "actOn", "comingOn", "renewsOn", "lastContactAt");
