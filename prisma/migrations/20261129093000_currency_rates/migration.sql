-- What one unit of another currency is worth in the workspace's own, by the day it was rated.
CREATE TABLE "CurrencyRate" (
    "workspaceId" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "ratedOn" DATE NOT NULL,
    "rate" DOUBLE PRECISION NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,

    CONSTRAINT "CurrencyRate_pkey" PRIMARY KEY ("workspaceId","currency","ratedOn"),
    CONSTRAINT "CurrencyRate_rate" CHECK ("rate" > 0 AND "rate" < 1e9)
);
ALTER TABLE "CurrencyRate" ADD CONSTRAINT "CurrencyRate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CurrencyRate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CurrencyRate" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "CurrencyRate"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
