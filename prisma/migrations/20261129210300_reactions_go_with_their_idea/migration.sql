-- An idea goes only with its workspace, and what was said about it must not stand in the way.
ALTER TABLE "IdeaReaction" DROP CONSTRAINT "IdeaReaction_workspaceId_ideaId_fkey";
ALTER TABLE "IdeaReaction" ADD CONSTRAINT "IdeaReaction_workspaceId_ideaId_fkey" FOREIGN KEY ("workspaceId", "ideaId") REFERENCES "Idea"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
