-- A list as it stands in its address, under a name; of one person, or shared with everybody of the workspace.
CREATE TABLE "SavedView" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ownerId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL,
    "isDefault" BOOLEAN NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "SavedView_list" CHECK (list IN ('portfolio')),
    CONSTRAINT "SavedView_default" CHECK (NOT ("isDefault" AND "removedAt" IS NOT NULL))
);
-- A list opens with one view, for each of us.
CREATE UNIQUE INDEX "SavedView_workspaceId_ownerId_list_default_key" ON "SavedView"("workspaceId", "ownerId", "list") WHERE "isDefault";
CREATE INDEX "SavedView_workspaceId_ownerId_idx" ON "SavedView"("workspaceId", "ownerId");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SavedView" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SavedView" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "SavedView"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
