-- The bytes of a file as they came, while its encoding and its line of column names can still be chosen.
CREATE TABLE "ImportFile" (
    "workspaceId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("workspaceId","runId")
);
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_workspaceId_runId_fkey" FOREIGN KEY ("workspaceId", "runId") REFERENCES "ImportRun"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ImportFile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ImportFile" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "ImportFile"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
