-- What Prisma cannot express: row-level security, the few look-ups that come before a workspace is known,
-- append-only tables and the domains of closed sets. See docs/decisions/0002-composite-keys-and-row-level-security.md.

-- ── every tenant table sees one workspace at a time, its owner included ──────────────────────────────────────────────
DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'Member', 'Invitation', 'Account', 'Department', 'Contact', 'Interaction', 'InteractionContact',
    'InteractionMember', 'Assessment', 'Answer', 'SurveyAnswer', 'Contract', 'Purchase', 'Promise', 'ValueCommitment',
    'FactReview', 'Evidence', 'ScoringModel', 'LadderScore', 'ScoreSnapshot', 'AuditEntry', 'IdempotencyKey',
    'ImportRun', 'ImportRow'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I
         USING ("workspaceId" = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)
         WITH CHECK ("workspaceId" = nullif(current_setting(''app.workspace_id'', true), '''')::uuid)',
      tenant_table
    );
  END LOOP;
END
$$;

ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Workspace"
  USING (id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- ── look-ups before the workspace is known ──────────────────────────────────────────────────────────────────────────
-- The functions below run as the owner of the schema; these policies let exactly that role read what they need.
CREATE POLICY owner_reads ON "Member" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON "Workspace" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON "Invitation" FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION memberships_of(user_id uuid)
RETURNS TABLE ("workspaceId" uuid, "workspaceName" text, "memberId" uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT m."workspaceId", w.name, m.id
    FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE m."userId" = user_id AND m."deactivatedAt" IS NULL
    ORDER BY m."createdAt", m.id;
END
$$;

CREATE FUNCTION invitation_of(token_hash text)
RETURNS TABLE ("workspaceId" uuid, "invitationId" uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT i."workspaceId", i.id FROM "Invitation" i WHERE i."tokenHash" = token_hash;
END
$$;

-- Demo members can be signed in as with one click; nobody else can be found this way.
CREATE FUNCTION demo_members()
RETURNS TABLE ("workspaceId" uuid, "userId" uuid, role text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT m."workspaceId", m."userId", m.role::text
    FROM "Member" m JOIN "Workspace" w ON w.id = m."workspaceId"
    WHERE w."isDemo" AND m."deactivatedAt" IS NULL
    ORDER BY m."createdAt", m.id;
END
$$;

-- Removes one workspace with everything in it. Only from inside it: the policies hold for this function too.
CREATE FUNCTION remove_workspace(workspace_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  members uuid[];
BEGIN
  IF workspace_id IS DISTINCT FROM nullif(current_setting('app.workspace_id', true), '')::uuid THEN
    RAISE EXCEPTION 'a workspace can be removed only from inside it' USING ERRCODE = '42501';
  END IF;
  SELECT array_agg(m."userId") INTO members FROM "Member" m WHERE m."workspaceId" = workspace_id;
  DELETE FROM "InteractionContact" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "InteractionMember" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "SurveyAnswer" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Contact" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Department" t WHERE t."workspaceId" = workspace_id;
  UPDATE "Account" t SET "parentId" = NULL, "ownerId" = NULL WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Account" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "ScoringModel" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "AuditEntry" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "IdempotencyKey" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "ImportRow" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "ImportRun" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Invitation" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Session" s WHERE s."workspaceId" = workspace_id;
  DELETE FROM "Member" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Workspace" w WHERE w.id = workspace_id;
  DELETE FROM "User" u WHERE u.id = ANY (members)
    AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."userId" = u.id);
END
$$;

REVOKE ALL ON FUNCTION memberships_of(uuid), invitation_of(text), demo_members(), remove_workspace(uuid) FROM PUBLIC;

-- ── append-only: the app's role gets SELECT and INSERT on tables whose comment begins so (scripts/roles.mjs) ─────────
COMMENT ON TABLE "Evidence" IS 'append-only: the ledger of evidence; a change is a new revision';
COMMENT ON TABLE "ScoringModel" IS 'append-only: a published model never changes';
COMMENT ON TABLE "ScoreSnapshot" IS 'append-only: what the score was, when we knew it';
COMMENT ON TABLE "AuditEntry" IS 'append-only: who changed what';

-- ── domains ─────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "User" ADD CONSTRAINT "User_email_normalised" CHECK (email = lower(btrim(email)) AND length(email) <= 320);
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_name_length" CHECK (length(name) BETWEEN 1 AND 200);
ALTER TABLE "Account"
  ADD CONSTRAINT "Account_name_length" CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT "Account_not_its_own_parent" CHECK ("parentId" IS DISTINCT FROM id),
  ADD CONSTRAINT "Account_arr_not_negative" CHECK ("arrCents" >= 0),
  ADD CONSTRAINT "Account_declared_type" CHECK (
    "declaredType" IN ('none', 'one-night-stand', 'dating', 'going-steady', 'engaged', 'married', 'partner')
  ),
  ADD CONSTRAINT "Account_supplier_share" CHECK ("supplierShare" IN ('sole', 'main', 'one-of-many', 'unknown'));
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_name_length" CHECK (length(name) BETWEEN 1 AND 200);
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_sentiment" CHECK (sentiment BETWEEN -1 AND 1);
ALTER TABLE "Answer"
  ADD CONSTRAINT "Answer_question" CHECK (question IN ('q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7')),
  ADD CONSTRAINT "Answer_value" CHECK (value BETWEEN 0 AND 4);
ALTER TABLE "SurveyAnswer" ADD CONSTRAINT "SurveyAnswer_value" CHECK (
  CASE kind
    WHEN 'csat' THEN value BETWEEN 1 AND 5
    WHEN 'nps' THEN value BETWEEN 0 AND 10
    WHEN 'ces' THEN value BETWEEN 1 AND 7
    ELSE value BETWEEN 0 AND 4
  END
);
ALTER TABLE "Promise"
  ADD CONSTRAINT "Promise_importance" CHECK (importance BETWEEN 1 AND 3),
  ADD CONSTRAINT "Promise_due_after_promised" CHECK ("dueOn" >= "promisedOn");
ALTER TABLE "ValueCommitment" ADD CONSTRAINT "ValueCommitment_promised" CHECK (promised > 0 AND achieved >= 0);
ALTER TABLE "FactReview" ADD CONSTRAINT "FactReview_value" CHECK (value BETWEEN 0 AND 100);
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_value" CHECK (value BETWEEN 0 AND 100),
  ADD CONSTRAINT "Evidence_weight" CHECK (weight > 0 AND weight <= 100);

-- People do not type a name twice on purpose: one account name once a workspace, whatever its case or width.
CREATE UNIQUE INDEX "Account_one_name" ON "Account" ("workspaceId", lower(normalize(name, NFKC))) WHERE "archivedAt" IS NULL;

-- Names sort as people sort them, whatever the locale of the cluster.
ALTER TABLE "Account" ALTER COLUMN name TYPE text COLLATE "und-x-icu";
ALTER TABLE "Contact" ALTER COLUMN name TYPE text COLLATE "und-x-icu";

-- One contact answers one question once a round.
CREATE UNIQUE INDEX "SurveyAnswer_once_a_round" ON "SurveyAnswer" ("workspaceId", "contactId", kind, "surveyKey")
  WHERE "removedAt" IS NULL;
