-- What we say to each other about an account or an action, and whom it is for. It enters no score (decision 0084).

-- CreateTable
CREATE TABLE "Comment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "actionId" UUID,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "workspaceId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("workspaceId","commentId","memberId")
);

-- CreateIndex
CREATE INDEX "Comment_workspaceId_accountId_writtenAt_idx" ON "Comment"("workspaceId", "accountId", "writtenAt" DESC);

-- CreateIndex
CREATE INDEX "Comment_workspaceId_actionId_idx" ON "Comment"("workspaceId", "actionId");

-- CreateIndex
CREATE INDEX "Comment_workspaceId_authorId_idx" ON "Comment"("workspaceId", "authorId");

-- CreateIndex
CREATE INDEX "Mention_workspaceId_memberId_seenAt_idx" ON "Mention"("workspaceId", "memberId", "seenAt");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_workspaceId_actionId_fkey" FOREIGN KEY ("workspaceId", "actionId") REFERENCES "Action"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_workspaceId_authorId_fkey" FOREIGN KEY ("workspaceId", "authorId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_workspaceId_commentId_fkey" FOREIGN KEY ("workspaceId", "commentId") REFERENCES "Comment"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "Comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Comment"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

ALTER TABLE "Mention" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Mention" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Mention"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
