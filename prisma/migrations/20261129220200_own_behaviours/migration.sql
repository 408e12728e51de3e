-- Ways of taking part that a workspace counts besides the eleven of the model. A contribution may be of one of them.
CREATE TABLE "OwnBehaviour" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OwnBehaviour_pkey" PRIMARY KEY ("workspaceId","id")
);
CREATE UNIQUE INDEX "OwnBehaviour_workspaceId_name_key" ON "OwnBehaviour"("workspaceId", "name");
ALTER TABLE "OwnBehaviour" ADD CONSTRAINT "OwnBehaviour_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "OwnBehaviour" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OwnBehaviour" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "OwnBehaviour"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

ALTER TABLE "BehaviourEvent" ADD COLUMN "ownBehaviourId" UUID;
CREATE INDEX "BehaviourEvent_workspaceId_ownBehaviourId_idx" ON "BehaviourEvent"("workspaceId", "ownBehaviourId");
-- A workspace that goes takes both along in one statement: which of them first is not ours to say.
ALTER TABLE "BehaviourEvent" ADD CONSTRAINT "BehaviourEvent_workspaceId_ownBehaviourId_fkey" FOREIGN KEY ("workspaceId", "ownBehaviourId") REFERENCES "OwnBehaviour"("workspaceId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "BehaviourEvent" DROP CONSTRAINT "BehaviourEvent_behaviour";
ALTER TABLE "BehaviourEvent" ADD CONSTRAINT "BehaviourEvent_behaviour" CHECK (behaviour IN ('helps-out', 'reviews', 'markets-for-us', 'own'));
ALTER TABLE "BehaviourEvent" ADD CONSTRAINT "BehaviourEvent_own" CHECK ((behaviour = 'own') = ("ownBehaviourId" IS NOT NULL));
