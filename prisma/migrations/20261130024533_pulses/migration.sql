-- Customers answer by a link: rounds of questions, whom they ask, what came back, and the mails that carry the links.
ALTER TABLE "Contact" ADD COLUMN "refusesMailSince" TIMESTAMPTZ(3);

ALTER TABLE "Workspace" ADD COLUMN "pulseCadenceDays" INTEGER NOT NULL DEFAULT 60;

CREATE TABLE "Pulse" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "items" TEXT[],
    "wording" TEXT NOT NULL,
    "isNamed" BOOLEAN NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Pulse_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "PulseRecipient" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pulseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "respondedOn" DATE,

    CONSTRAINT "PulseRecipient_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "PulseResponse" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pulseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "recipientId" UUID,
    "keyHash" TEXT NOT NULL,
    "respondedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PulseResponse_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "PulseAnswer" (
    "workspaceId" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "value" SMALLINT,
    "text" TEXT,
    "wording" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "PulseAnswer_pkey" PRIMARY KEY ("workspaceId","responseId","item")
);

CREATE TABLE "Mail" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recipientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "MailRefusal" (
    "workspaceId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "refusedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailRefusal_pkey" PRIMARY KEY ("workspaceId","address")
);

CREATE INDEX "Pulse_workspaceId_createdAt_idx" ON "Pulse"("workspaceId", "createdAt" DESC);

CREATE INDEX "Pulse_workspaceId_askedById_idx" ON "Pulse"("workspaceId", "askedById");

CREATE INDEX "PulseRecipient_tokenHash_idx" ON "PulseRecipient"("tokenHash");

CREATE INDEX "PulseRecipient_workspaceId_accountId_idx" ON "PulseRecipient"("workspaceId", "accountId");

CREATE INDEX "PulseRecipient_workspaceId_contactId_createdAt_idx" ON "PulseRecipient"("workspaceId", "contactId", "createdAt" DESC);

CREATE UNIQUE INDEX "PulseRecipient_workspaceId_pulseId_contactId_key" ON "PulseRecipient"("workspaceId", "pulseId", "contactId");

CREATE UNIQUE INDEX "PulseRecipient_workspaceId_tokenHash_key" ON "PulseRecipient"("workspaceId", "tokenHash");

CREATE INDEX "PulseResponse_workspaceId_pulseId_idx" ON "PulseResponse"("workspaceId", "pulseId");

CREATE INDEX "PulseResponse_workspaceId_accountId_idx" ON "PulseResponse"("workspaceId", "accountId");

CREATE INDEX "PulseResponse_workspaceId_recipientId_idx" ON "PulseResponse"("workspaceId", "recipientId");

CREATE UNIQUE INDEX "PulseResponse_workspaceId_keyHash_key" ON "PulseResponse"("workspaceId", "keyHash");

CREATE INDEX "Mail_workspaceId_state_notBefore_idx" ON "Mail"("workspaceId", "state", "notBefore");

CREATE INDEX "Mail_workspaceId_queuedAt_id_idx" ON "Mail"("workspaceId", "queuedAt" DESC, "id" DESC);

CREATE INDEX "Mail_workspaceId_address_idx" ON "Mail"("workspaceId", "address");

CREATE UNIQUE INDEX "Mail_workspaceId_recipientId_kind_key" ON "Mail"("workspaceId", "recipientId", "kind");

ALTER TABLE "Pulse" ADD CONSTRAINT "Pulse_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Pulse" ADD CONSTRAINT "Pulse_workspaceId_askedById_fkey" FOREIGN KEY ("workspaceId", "askedById") REFERENCES "Member"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PulseRecipient" ADD CONSTRAINT "PulseRecipient_workspaceId_pulseId_fkey" FOREIGN KEY ("workspaceId", "pulseId") REFERENCES "Pulse"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PulseRecipient" ADD CONSTRAINT "PulseRecipient_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PulseRecipient" ADD CONSTRAINT "PulseRecipient_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PulseResponse" ADD CONSTRAINT "PulseResponse_workspaceId_pulseId_fkey" FOREIGN KEY ("workspaceId", "pulseId") REFERENCES "Pulse"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PulseResponse" ADD CONSTRAINT "PulseResponse_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PulseResponse" ADD CONSTRAINT "PulseResponse_workspaceId_recipientId_fkey" FOREIGN KEY ("workspaceId", "recipientId") REFERENCES "PulseRecipient"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PulseAnswer" ADD CONSTRAINT "PulseAnswer_workspaceId_responseId_fkey" FOREIGN KEY ("workspaceId", "responseId") REFERENCES "PulseResponse"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Mail" ADD CONSTRAINT "Mail_workspaceId_recipientId_fkey" FOREIGN KEY ("workspaceId", "recipientId") REFERENCES "PulseRecipient"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "MailRefusal" ADD CONSTRAINT "MailRefusal_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Pulse" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Pulse" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Pulse"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE "PulseRecipient" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PulseRecipient" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "PulseRecipient"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE "PulseResponse" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PulseResponse" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "PulseResponse"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE "PulseAnswer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PulseAnswer" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "PulseAnswer"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE "Mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Mail"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE "MailRefusal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MailRefusal" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "MailRefusal"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_pulseCadenceDays" CHECK ("pulseCadenceDays" BETWEEN 1 AND 365);
ALTER TABLE "Pulse"
  ADD CONSTRAINT "Pulse_name_length" CHECK (length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT "Pulse_items" CHECK (cardinality(items) BETWEEN 1 AND 30),
  ADD CONSTRAINT "Pulse_open" CHECK ("closesAt" > "sendAt");
ALTER TABLE "PulseAnswer" ADD CONSTRAINT "PulseAnswer_value" CHECK (value BETWEEN 0 AND 10);
ALTER TABLE "Mail"
  ADD CONSTRAINT "Mail_kind" CHECK (kind IN ('invitation', 'reminder')),
  ADD CONSTRAINT "Mail_state" CHECK (state IN ('waiting', 'sending', 'sent', 'unsure', 'failed', 'bounced', 'cancelled')),
  ADD CONSTRAINT "Mail_claimed" CHECK (state <> 'sending' OR "claimedAt" IS NOT NULL);
ALTER TABLE "MailRefusal" ADD CONSTRAINT "MailRefusal_normalised" CHECK (address = lower(btrim(address)) AND length(address) <= 320);

-- Before a workspace is known: what the hash of a link leads to, and nothing more.
CREATE POLICY owner_reads ON "PulseRecipient" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION pulse_recipient_of(token_hash text)
RETURNS TABLE ("workspaceId" uuid, "recipientId" uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT r."workspaceId", r.id FROM "PulseRecipient" r WHERE r."tokenHash" = token_hash;
END
$$;
REVOKE ALL ON FUNCTION pulse_recipient_of(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION remove_workspace(workspace_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  members uuid[];
  naming regclass;
BEGIN
  IF workspace_id IS DISTINCT FROM nullif(current_setting('app.workspace_id', true), '')::uuid THEN
    RAISE EXCEPTION 'a workspace can be removed only from inside it' USING ERRCODE = '42501';
  END IF;
  SELECT array_agg(m."userId") INTO members FROM "Member" m WHERE m."workspaceId" = workspace_id;
  -- Whatever table names people or departments keeps them from being deleted; the next one is found here by itself.
  FOR naming IN
    SELECT DISTINCT c.conrelid::regclass FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid IN ('"Contact"'::regclass, '"Department"'::regclass)
      AND c.conrelid NOT IN ('"Contact"'::regclass, '"Department"'::regclass)
    ORDER BY 1
  LOOP
    EXECUTE format('DELETE FROM %s WHERE "workspaceId" = $1', naming) USING workspace_id;
  END LOOP;
  UPDATE "Department" t SET "contactId" = NULL WHERE t."workspaceId" = workspace_id;
  DELETE FROM "InteractionMember" t WHERE t."workspaceId" = workspace_id;
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
  DELETE FROM "Pulse" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Session" s WHERE s."workspaceId" = workspace_id;
  DELETE FROM "Member" t WHERE t."workspaceId" = workspace_id;
  DELETE FROM "Workspace" w WHERE w.id = workspace_id;
  DELETE FROM "User" u WHERE u.id = ANY (members)
    AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."userId" = u.id);
END
$$;
