-- While the demo world had a door for its administrator, visitors could invite each other there. Nobody who was made by the
-- demo world has a password or a proven address, so whoever has one and is a member there came that way: they are out, and
-- their password opens nothing where they have no other place. Each workspace is entered for its own rows.
DO $$
DECLARE
  before text := coalesce(current_setting('app.workspace_id', true), '');
  place record;
BEGIN
  FOR place IN
    SELECT m."workspaceId", m.id, m."userId" FROM "Member" m
      JOIN "Workspace" w ON w.id = m."workspaceId" JOIN "User" u ON u.id = m."userId"
    WHERE w."isDemo" AND (u."passwordHash" IS NOT NULL OR u."provenAt" IS NOT NULL)
  LOOP
    PERFORM set_config('app.workspace_id', place."workspaceId"::text, true);
    UPDATE "Member" m SET "deactivatedAt" = coalesce(m."deactivatedAt", now())
      WHERE m."workspaceId" = place."workspaceId" AND m.id = place.id;
    UPDATE "Session" s SET "endedAt" = now()
      WHERE s."userId" = place."userId" AND s."workspaceId" = place."workspaceId" AND s."endedAt" IS NULL;
    UPDATE "User" u SET "passwordHash" = NULL WHERE u.id = place."userId" AND NOT EXISTS (
      SELECT 1 FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId" WHERE m."userId" = u.id AND NOT w."isDemo");
  END LOOP;
  PERFORM set_config('app.workspace_id', before, true);
END
$$;
