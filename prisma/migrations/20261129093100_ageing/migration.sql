-- Scores age without anybody signed in. The server goes from workspace to workspace, in each in the name of one of its
-- members, administrators first; it has to find them before it stands in any workspace.
CREATE FUNCTION workspaces_to_refresh()
RETURNS TABLE ("workspaceId" uuid, "userId" uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT DISTINCT ON (m."workspaceId") m."workspaceId", m."userId"
    FROM "Member" m
    WHERE m."deactivatedAt" IS NULL
    ORDER BY m."workspaceId", m.role <> 'admin', m."createdAt", m.id;
END
$$;

REVOKE ALL ON FUNCTION workspaces_to_refresh() FROM PUBLIC;
