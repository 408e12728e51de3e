-- Actions: who does what for an account by when, why, and what came of it. They enter no score (decision 0083).

-- CreateTable
CREATE TABLE "Action" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "reasonKind" TEXT NOT NULL,
    "reasonKey" TEXT,
    "promiseId" UUID,
    "reason" TEXT,
    "ownerId" UUID,
    "dueOn" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "snoozedUntil" DATE,
    "closedOn" DATE,
    "outcome" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Action_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateIndex
CREATE INDEX "Action_workspaceId_accountId_dueOn_idx" ON "Action"("workspaceId", "accountId", "dueOn");

-- CreateIndex
CREATE INDEX "Action_workspaceId_ownerId_dueOn_idx" ON "Action"("workspaceId", "ownerId", "dueOn");

-- CreateIndex
CREATE INDEX "Action_workspaceId_promiseId_idx" ON "Action"("workspaceId", "promiseId");

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_workspaceId_promiseId_fkey" FOREIGN KEY ("workspaceId", "promiseId") REFERENCES "Promise"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "Action" ADD CONSTRAINT "Action_reasonKind" CHECK ("reasonKind" IN ('warning', 'gap', 'promise', 'question', 'other'));
ALTER TABLE "Action" ADD CONSTRAINT "Action_state" CHECK (state IN ('open', 'snoozed', 'done', 'dropped'));
ALTER TABLE "Action" ADD CONSTRAINT "Action_promise" CHECK ("promiseId" IS NULL OR "reasonKind" = 'promise');
ALTER TABLE "Action" ADD CONSTRAINT "Action_snoozed" CHECK ((state = 'snoozed') = ("snoozedUntil" IS NOT NULL));
ALTER TABLE "Action" ADD CONSTRAINT "Action_closed" CHECK ((state IN ('done', 'dropped')) = ("closedOn" IS NOT NULL));
ALTER TABLE "Action" ADD CONSTRAINT "Action_outcome" CHECK ((state = 'open') = (outcome IS NULL));

ALTER TABLE "Action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Action" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Action"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
