-- Only whoever knows the password replaces it, and only in a session that is alive. Whoever has none, and has proven the
-- address, chooses one within a quarter of an hour of coming in, which without a password is by the identity provider: a
-- session alone, found open or stolen, makes no password that outlives it. Both are held, so neither ends meanwhile.
DROP FUNCTION replace_password(uuid, text, text);
CREATE FUNCTION replace_password(user_id uuid, session_id uuid, proven_hash text, new_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM "User" u WHERE u.id = user_id FOR NO KEY UPDATE;
  PERFORM 1 FROM "Session" s
    WHERE s.id = session_id AND s."userId" = user_id AND s."endedAt" IS NULL AND s."expiresAt" > now()
      AND (proven_hash IS NOT NULL OR s."createdAt" > now() - interval '15 minutes')
    FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE "User" u SET "passwordHash" = new_hash
    WHERE u.id = user_id AND u."passwordHash" IS NOT DISTINCT FROM proven_hash
      AND (proven_hash IS NOT NULL OR u."provenAt" IS NOT NULL);
  RETURN FOUND;
END
$$;
REVOKE ALL ON FUNCTION replace_password(uuid, uuid, text, text) FROM PUBLIC;
