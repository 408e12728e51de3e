-- How a kind of file was read last, so that the next one of that kind is read alike without being asked again.
CREATE TABLE "ImportKind" (
    "workspaceId" UUID NOT NULL,
    "noun" "ImportNoun" NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportKind_pkey" PRIMARY KEY ("workspaceId","noun","fingerprint")
);
-- A workspace that is removed takes its rows along.
ALTER TABLE "ImportKind" ADD CONSTRAINT "ImportKind_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ImportKind" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ImportKind" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "ImportKind"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
