-- What one of us wrote into the review pack of an account, per period, edition and block (decision 0093).

-- CreateTable
CREATE TABLE "PackText" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "beginsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "edition" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PackText_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "PackText_workspaceId_accountId_beginsOn_endsOn_idx" ON "PackText"("workspaceId", "accountId", "beginsOn", "endsOn");

-- AddForeignKey
ALTER TABLE "PackText" ADD CONSTRAINT "PackText_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One text a block: what was taken back stands beside it.
CREATE UNIQUE INDEX "PackText_one_a_block" ON "PackText" ("workspaceId", "accountId", "beginsOn", "endsOn", "edition", "block") WHERE "removedAt" IS NULL;

ALTER TABLE "PackText" ADD CONSTRAINT "PackText_edition_check" CHECK ("edition" IN ('internal', 'customer'));
-- What is not to be raised has no place in what the customer reads.
ALTER TABLE "PackText" ADD CONSTRAINT "PackText_block_check" CHECK ("block" IN ('summary', 'results', 'service', 'next') OR ("block" = 'caution' AND "edition" = 'internal'));
ALTER TABLE "PackText" ADD CONSTRAINT "PackText_period_check" CHECK ("beginsOn" <= "endsOn");

ALTER TABLE "PackText" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PackText" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "PackText"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
