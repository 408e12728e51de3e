-- What has become another, told to whoever it concerns, and what each of them wants to be told (decision 0091).

-- CreateTable
CREATE TABLE "Notification" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "memberId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" UUID,
    "recordId" UUID,
    "about" TEXT,
    "former" TEXT,
    "latter" TEXT,
    "bundle" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "mailId" UUID,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "workspaceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kindsInApp" TEXT[],
    "kindsByMail" TEXT[],
    "reach" TEXT NOT NULL,
    "quietFrom" INTEGER NOT NULL,
    "quietUntil" INTEGER NOT NULL,
    "hasDigest" BOOLEAN NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("workspaceId","memberId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Notification_workspaceId_key_memberId_key" ON "Notification"("workspaceId", "key", "memberId");

-- CreateIndex
CREATE INDEX "Notification_workspaceId_memberId_happenedAt_idx" ON "Notification"("workspaceId", "memberId", "happenedAt" DESC);

-- CreateIndex
CREATE INDEX "Notification_workspaceId_memberId_bundle_idx" ON "Notification"("workspaceId", "memberId", "bundle");

-- CreateIndex
CREATE INDEX "Notification_workspaceId_accountId_idx" ON "Notification"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "Notification_workspaceId_mailId_idx" ON "Notification"("workspaceId", "mailId");

-- The number in the frame of every page: of one person, what is unread and stands for itself.
CREATE INDEX "Notification_unread_idx" ON "Notification"("workspaceId", "memberId") WHERE "readAt" IS NULL AND bundle IS NULL;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_mailId_fkey" FOREIGN KEY ("workspaceId", "mailId") REFERENCES "Mail"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Notification"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

ALTER TABLE "NotificationChoice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NotificationChoice" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "NotificationChoice"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
