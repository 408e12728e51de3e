-- Logins and sessions are known before a workspace is. The app's role sees none of them as a table: of logins the people of
-- the workspace it stands in, everything else by its key, through functions that run as the owner (decision 0050).
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "User" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Session" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_keeps ON "User" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_keeps ON "Session" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_people ON "User" FOR SELECT USING (EXISTS (
  SELECT 1 FROM "Member" m
  WHERE m."workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid AND m."userId" = "User".id
));
CREATE POLICY new_people ON "User" FOR INSERT WITH CHECK (true);

CREATE FUNCTION password_of(user_id uuid)
RETURNS TABLE (hash text, "isProven" boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT u."passwordHash", u."provenAt" IS NOT NULL FROM "User" u WHERE u.id = user_id;
END
$$;

-- Whether the password is still the one that was proven; it cannot be changed before the transaction ends.
CREATE FUNCTION hold_password(user_id uuid, proven_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "User" u WHERE u.id = user_id AND u."passwordHash" = proven_hash FOR SHARE;
  RETURN FOUND;
END
$$;

-- Only whoever knows the password replaces it; whoever has none, and has proven the address, chooses one.
CREATE FUNCTION replace_password(user_id uuid, proven_hash text, new_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "User" u SET "passwordHash" = new_hash
    WHERE u.id = user_id AND u."passwordHash" IS NOT DISTINCT FROM proven_hash
      AND (proven_hash IS NOT NULL OR u."provenAt" IS NOT NULL);
  RETURN FOUND;
END
$$;

CREATE FUNCTION update_profile(user_id uuid, new_name text, new_time_zone text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "User" u SET name = new_name, "timeZone" = new_time_zone WHERE u.id = user_id;
END
$$;

-- With a proven password only while it is the password still: a change that is under way is waited for.
CREATE FUNCTION begin_session(user_id uuid, workspace_id uuid, user_agent text, expires_at timestamptz, proven_hash text)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  session_id uuid;
BEGIN
  INSERT INTO "Session" ("userId", "workspaceId", "userAgent", "expiresAt")
    SELECT u.id, workspace_id, user_agent, expires_at FROM "User" u
    WHERE u.id = user_id AND (proven_hash IS NULL OR u."passwordHash" = proven_hash) FOR SHARE
    RETURNING id INTO session_id;
  RETURN session_id;
END
$$;

CREATE FUNCTION live_session(session_id uuid, at timestamptz)
RETURNS TABLE (id uuid, "userId" uuid, "workspaceId" uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT s.id, s."userId", s."workspaceId" FROM "Session" s
    WHERE s.id = session_id AND s."endedAt" IS NULL AND s."expiresAt" > at;
END
$$;

CREATE FUNCTION end_session(session_id uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Session" s SET "endedAt" = at WHERE s.id = session_id AND s."endedAt" IS NULL;
END
$$;

CREATE FUNCTION move_session(session_id uuid, workspace_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Session" s SET "workspaceId" = workspace_id WHERE s.id = session_id AND s."endedAt" IS NULL;
END
$$;

-- Of one login: in one workspace or in all, but for one.
CREATE FUNCTION end_sessions(user_id uuid, workspace_id uuid, except_id uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Session" s SET "endedAt" = at
    WHERE s."userId" = user_id AND s."endedAt" IS NULL AND s.id IS DISTINCT FROM except_id
      AND (workspace_id IS NULL OR s."workspaceId" = workspace_id);
END
$$;

CREATE FUNCTION forget_sessions(before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  forgotten integer;
BEGIN
  DELETE FROM "Session" s WHERE s."expiresAt" < before OR s."endedAt" < before;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END
$$;

REVOKE ALL ON FUNCTION password_of(uuid), hold_password(uuid, text), replace_password(uuid, text, text),
  update_profile(uuid, text, text), begin_session(uuid, uuid, text, timestamptz, text), live_session(uuid, timestamptz),
  end_session(uuid, timestamptz), move_session(uuid, uuid), end_sessions(uuid, uuid, uuid, timestamptz),
  forget_sessions(timestamptz) FROM PUBLIC;
