-- Whoever is a member of several workspaces goes to the one they used last. One they never used comes after all of those, the
-- latest of them last: else whoever invites an address, or is united with it, decides where somebody else comes in next.
CREATE OR REPLACE FUNCTION memberships_of(user_id uuid)
RETURNS TABLE ("workspaceId" uuid, "workspaceName" text, "memberId" uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT m."workspaceId", w.name, m.id
    FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId"
    LEFT JOIN (
      SELECT s."workspaceId", max(s."createdAt") AS at FROM "Session" s WHERE s."userId" = user_id GROUP BY 1
    ) used ON used."workspaceId" = m."workspaceId"
    WHERE m."userId" = user_id AND m."deactivatedAt" IS NULL
    ORDER BY used.at DESC NULLS LAST, m."createdAt", m.id;
END
$$;
