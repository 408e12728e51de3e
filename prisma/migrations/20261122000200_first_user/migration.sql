-- The demo world brings users of its own; they must not close the door of the first administrator.
CREATE FUNCTION has_real_user() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM "User" u
    WHERE NOT EXISTS (
      SELECT 1 FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId" WHERE m."userId" = u.id AND w."isDemo"
    )
  ) OR EXISTS (
    SELECT 1 FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId" WHERE NOT w."isDemo"
  );
END
$$;

REVOKE ALL ON FUNCTION has_real_user() FROM PUBLIC;
