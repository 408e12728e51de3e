-- An address may have several logins until somebody proves that it is theirs: whoever holds an invitation makes one that
-- opens that workspace alone (docs/decisions/0050-a-login-belongs-to-whoever-proves-it.md).
DROP INDEX "User_email_key";
ALTER TABLE "User" ADD COLUMN "provenAt" TIMESTAMPTZ(3);
CREATE INDEX "User_email_idx" ON "User"("email");
CREATE UNIQUE INDEX "User_one_proven" ON "User" (email) WHERE "provenAt" IS NOT NULL;

-- The logins of one address, the proven one first.
CREATE FUNCTION logins_of(address text)
RETURNS TABLE ("userId" uuid, "passwordHash" text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT u.id, u."passwordHash" FROM "User" u WHERE u.email = address
    ORDER BY u."provenAt" IS NULL, u."createdAt", u.id;
END
$$;

-- Makes one login of several of the same address: their places become the places of the one that is kept. A place it has
-- already stays, and so does the login that holds the other. Each workspace is entered for its own rows, as the policies ask.
CREATE FUNCTION unite_logins(kept uuid, others uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.workspace_id', true), '');
  place record;
BEGIN
  SELECT array_agg(u.id) INTO others FROM "User" u
    WHERE u.id = ANY (others) AND u.id <> kept AND u.email = (SELECT k.email FROM "User" k WHERE k.id = kept);
  FOR place IN SELECT m."workspaceId", m.id FROM "Member" m WHERE m."userId" = ANY (others) LOOP
    PERFORM set_config('app.workspace_id', place."workspaceId"::text, true);
    UPDATE "Member" m SET "userId" = kept
      WHERE m."workspaceId" = place."workspaceId" AND m.id = place.id
        AND NOT EXISTS (SELECT 1 FROM "Member" o WHERE o."workspaceId" = place."workspaceId" AND o."userId" = kept);
  END LOOP;
  PERFORM set_config('app.workspace_id', before, true);
  UPDATE "Session" s SET "endedAt" = now() WHERE s."userId" = ANY (others) AND s."endedAt" IS NULL;
  DELETE FROM "User" u WHERE u.id = ANY (others) AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."userId" = u.id);
END
$$;

-- The login of an address that somebody else vouches for. What came by links before it is taken over: their passwords and
-- sessions end, for whoever made them has proven nothing.
CREATE FUNCTION prove_address(address text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept uuid;
  others uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('address:' || address, 0));
  SELECT l."userId" INTO kept FROM logins_of(address) l LIMIT 1;
  SELECT array_agg(l."userId") INTO others FROM logins_of(address) l WHERE l."userId" <> kept;
  IF kept IS NULL THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "User" u WHERE u.id = kept AND u."provenAt" IS NOT NULL) THEN
    UPDATE "User" u SET "provenAt" = now(), "passwordHash" = NULL WHERE u.id = kept;
    UPDATE "Session" s SET "endedAt" = now() WHERE s."userId" = kept AND s."endedAt" IS NULL;
  END IF;
  UPDATE "User" u SET "passwordHash" = NULL WHERE u.id = ANY (others);
  PERFORM unite_logins(kept, others);
  RETURN kept;
END
$$;

-- Forgets a login that has no place anywhere any more.
CREATE FUNCTION forget_login(user_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "User" u WHERE u.id = user_id AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."userId" = u.id);
END
$$;

-- Whether anybody could use the sign-in form.
CREATE FUNCTION has_any_login() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM "User" u WHERE u."passwordHash" IS NOT NULL);
END
$$;

REVOKE ALL ON FUNCTION logins_of(text), unite_logins(uuid, uuid[]), prove_address(text), forget_login(uuid), has_any_login()
  FROM PUBLIC;

-- The demo world has no door for its administrator any more; whoever came through it is out.
UPDATE "Session" s SET "endedAt" = now() FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId"
  WHERE s."userId" = m."userId" AND s."workspaceId" = m."workspaceId" AND w."isDemo" AND m.role = 'admin' AND s."endedAt" IS NULL;
