-- What came of a round without names, once it has closed (decision 0081): no row of it leads to a person.
CREATE TABLE "UnnamedTally" (
    "workspaceId" UUID NOT NULL,
    "pulseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "asked" INTEGER NOT NULL,
    "answered" INTEGER,

    CONSTRAINT "UnnamedTally_pkey" PRIMARY KEY ("workspaceId","pulseId","accountId")
);

CREATE TABLE "UnnamedAnswer" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pulseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "value" SMALLINT,
    "text" TEXT,
    "wording" TEXT NOT NULL,

    CONSTRAINT "UnnamedAnswer_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE INDEX "UnnamedTally_workspaceId_accountId_idx" ON "UnnamedTally"("workspaceId", "accountId");

CREATE INDEX "UnnamedAnswer_workspaceId_pulseId_accountId_idx" ON "UnnamedAnswer"("workspaceId", "pulseId", "accountId");

ALTER TABLE "UnnamedTally" ADD CONSTRAINT "UnnamedTally_workspaceId_pulseId_fkey" FOREIGN KEY ("workspaceId", "pulseId") REFERENCES "Pulse"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "UnnamedTally" ADD CONSTRAINT "UnnamedTally_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "UnnamedAnswer" ADD CONSTRAINT "UnnamedAnswer_workspaceId_pulseId_accountId_fkey" FOREIGN KEY ("workspaceId", "pulseId", "accountId") REFERENCES "UnnamedTally"("workspaceId", "pulseId", "accountId") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "UnnamedTally" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UnnamedTally" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "UnnamedTally"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE "UnnamedAnswer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UnnamedAnswer" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "UnnamedAnswer"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- The promise, where no code can break it: of fewer than three nothing is told.
ALTER TABLE "UnnamedTally" ADD CONSTRAINT "UnnamedTally_answered" CHECK (answered BETWEEN 3 AND asked);
ALTER TABLE "UnnamedAnswer" ADD CONSTRAINT "UnnamedAnswer_value" CHECK (value BETWEEN 0 AND 10);
