-- An idea keeps each of its steps with its own day: answered, looked into, implemented, and when whoever gave it was told.
-- "Implemented" was an outcome; it becomes a day of its own, and what we answered stays beside it.
ALTER TABLE "Idea" DROP CONSTRAINT "Idea_outcome";
ALTER TABLE "Idea" DROP CONSTRAINT "Idea_decided";
ALTER TABLE "Idea" RENAME COLUMN "decidedAt" TO "answeredAt";
ALTER TABLE "Idea"
  ADD COLUMN "rating" INTEGER,
  ADD COLUMN "evaluatedAt" TIMESTAMPTZ(3),
  ADD COLUMN "evaluationToldAt" TIMESTAMPTZ(3),
  ADD COLUMN "implementedAt" TIMESTAMPTZ(3),
  ADD COLUMN "implementationToldAt" TIMESTAMPTZ(3),
  ADD COLUMN "revenueCents" BIGINT,
  ADD COLUMN "savedCents" BIGINT,
  ADD COLUMN "currency" TEXT;

ALTER TABLE "Idea" NO FORCE ROW LEVEL SECURITY;
UPDATE "Idea" SET "implementedAt" = "answeredAt", outcome = 'accepted' WHERE outcome = 'implemented';
ALTER TABLE "Idea" FORCE ROW LEVEL SECURITY;

-- What was known of an idea on past days is told by the same names.
ALTER TABLE "FormerState" NO FORCE ROW LEVEL SECURITY;
UPDATE "FormerState"
SET state = (state - 'decidedAt') || jsonb_build_object(
  'answeredAt', state -> 'decidedAt',
  'implementedAt', CASE WHEN state ->> 'outcome' = 'implemented' THEN state -> 'decidedAt' END,
  'outcome', CASE WHEN state ->> 'outcome' = 'implemented' THEN '"accepted"'::jsonb ELSE state -> 'outcome' END
)
WHERE noun = 'idea';
-- On those days nothing of what is new was known.
UPDATE "FormerState"
SET state = jsonb_build_object('rating', NULL, 'evaluatedAt', NULL, 'evaluationToldAt', NULL, 'implementationToldAt', NULL,
  'revenueCents', NULL, 'savedCents', NULL, 'currency', NULL) || state
WHERE noun = 'idea';
ALTER TABLE "FormerState" FORCE ROW LEVEL SECURITY;

ALTER TABLE "Idea"
  ADD CONSTRAINT "Idea_outcome" CHECK (outcome IN ('answered', 'accepted', 'declined')),
  ADD CONSTRAINT "Idea_answered" CHECK ((outcome IS NULL) = ("answeredAt" IS NULL) AND "answeredAt" >= "givenAt"),
  ADD CONSTRAINT "Idea_steps" CHECK ("evaluatedAt" >= "givenAt" AND "implementedAt" >= "givenAt"),
  ADD CONSTRAINT "Idea_told" CHECK (
    ("evaluationToldAt" IS NULL OR ("evaluatedAt" IS NOT NULL AND "evaluationToldAt" >= "evaluatedAt"))
    AND ("implementationToldAt" IS NULL OR ("implementedAt" IS NOT NULL AND "implementationToldAt" >= "implementedAt"))
  ),
  ADD CONSTRAINT "Idea_rating" CHECK (rating BETWEEN 0 AND 4),
  ADD CONSTRAINT "Idea_money" CHECK (
    "revenueCents" >= 0 AND "savedCents" >= 0
    AND (currency IS NOT NULL OR ("revenueCents" IS NULL AND "savedCents" IS NULL))
  );

-- What others of theirs said about an idea, and whether they are for it.
CREATE TABLE "IdeaReaction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "ideaId" UUID,
    "stance" TEXT NOT NULL,
    "summary" TEXT,
    "rating" INTEGER,
    "reactedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdeaReaction_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "IdeaReaction_stance" CHECK (stance IN ('for', 'against', 'comment')),
    CONSTRAINT "IdeaReaction_summary" CHECK (stance <> 'comment' OR summary IS NOT NULL),
    CONSTRAINT "IdeaReaction_rating" CHECK (rating BETWEEN 0 AND 4)
);
CREATE UNIQUE INDEX "IdeaReaction_workspaceId_externalId_key" ON "IdeaReaction"("workspaceId", "externalId");
CREATE INDEX "IdeaReaction_workspaceId_accountId_idx" ON "IdeaReaction"("workspaceId", "accountId");
CREATE INDEX "IdeaReaction_workspaceId_contactId_idx" ON "IdeaReaction"("workspaceId", "contactId");
CREATE INDEX "IdeaReaction_workspaceId_ideaId_idx" ON "IdeaReaction"("workspaceId", "ideaId");
CREATE INDEX "IdeaReaction_workspaceId_lapsesAt_idx" ON "IdeaReaction"("workspaceId", "lapsesAt");
ALTER TABLE "IdeaReaction" ADD CONSTRAINT "IdeaReaction_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "IdeaReaction" ADD CONSTRAINT "IdeaReaction_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IdeaReaction" ADD CONSTRAINT "IdeaReaction_workspaceId_ideaId_fkey" FOREIGN KEY ("workspaceId", "ideaId") REFERENCES "Idea"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "IdeaReaction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "IdeaReaction" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "IdeaReaction"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
