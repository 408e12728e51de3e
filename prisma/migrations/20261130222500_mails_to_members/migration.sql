-- Mail goes to members as well: what they were told, and the digest of a week. One of each for each of them and period.
ALTER TABLE "Mail" ALTER COLUMN "recipientId" DROP NOT NULL, ADD COLUMN "memberId" UUID, ADD COLUMN "period" TEXT;
ALTER TABLE "Mail" DROP CONSTRAINT "Mail_kind";
ALTER TABLE "Mail"
  ADD CONSTRAINT "Mail_kind" CHECK (
    CASE WHEN "memberId" IS NULL THEN kind IN ('invitation', 'reminder') ELSE kind IN ('notices', 'digest') END),
  ADD CONSTRAINT "Mail_of_one" CHECK (num_nonnulls("recipientId", "memberId") = 1 AND ("memberId" IS NULL) = (period IS NULL));

-- CreateIndex
CREATE UNIQUE INDEX "Mail_workspaceId_memberId_kind_period_key" ON "Mail"("workspaceId", "memberId", "kind", "period");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_workspaceId_memberId_fkey" FOREIGN KEY ("workspaceId", "memberId") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
