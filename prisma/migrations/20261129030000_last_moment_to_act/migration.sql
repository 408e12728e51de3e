-- By when we must have acted: notice, cliff or renewal, whichever comes first, beside the score it is kept with.
ALTER TABLE "LadderScore"
  ADD COLUMN "actOn" DATE,
  ADD COLUMN "actKind" TEXT,
  ADD COLUMN "noticePassedOn" DATE,
  ADD CONSTRAINT "LadderScore_act_kind" CHECK ("actKind" IN ('notice', 'cliff', 'renewal')),
  ADD CONSTRAINT "LadderScore_act_is_named" CHECK (("actOn" IS NULL) = ("actKind" IS NULL));

-- What is stored already gets its renewal at once; days of notice follow when each score is next made anew, at the
-- latest a day from now. One statement, so that the wall is never seen down: it is forced on the owner of the table too.
DO $$
BEGIN
  ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Account" NO FORCE ROW LEVEL SECURITY;
  UPDATE "LadderScore" l SET "actOn" = a."renewsOn", "actKind" = 'renewal'
    FROM "Account" a
    WHERE a."workspaceId" = l."workspaceId" AND a.id = l."accountId" AND a."renewsOn" IS NOT NULL;
  ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "Account" FORCE ROW LEVEL SECURITY;
END
$$;

CREATE INDEX "LadderScore_workspaceId_actOn_idx" ON "LadderScore"("workspaceId", "actOn");
