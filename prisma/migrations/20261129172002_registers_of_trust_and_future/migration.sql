-- Rough spots, what is known of people, what lies ahead, and what both sides decided and gave up.
CREATE TABLE "RoughSpot" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "grewFromId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "response" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "trustAfter" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoughSpot_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "RoughSpot_order" CHECK ("settledAt" >= "openedAt"),
    CONSTRAINT "RoughSpot_trustAfter" CHECK ("trustAfter" BETWEEN 0 AND 4 AND ("trustAfter" IS NULL OR "settledAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "RoughSpot_workspaceId_externalId_key" ON "RoughSpot"("workspaceId", "externalId");
CREATE INDEX "RoughSpot_workspaceId_accountId_idx" ON "RoughSpot"("workspaceId", "accountId");
CREATE INDEX "RoughSpot_workspaceId_contactId_idx" ON "RoughSpot"("workspaceId", "contactId");
CREATE INDEX "RoughSpot_workspaceId_lapsesAt_idx" ON "RoughSpot"("workspaceId", "lapsesAt");
ALTER TABLE "RoughSpot" ADD CONSTRAINT "RoughSpot_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RoughSpot" ADD CONSTRAINT "RoughSpot_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RoughSpot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RoughSpot" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "RoughSpot"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "PersonFact" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "learnedAt" TIMESTAMPTZ(3) NOT NULL,
    "isAnticipated" BOOLEAN NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonFact_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "PersonFact_about" CHECK (about IN ('preference', 'last_promise', 'personal', 'appetite'))
);
CREATE UNIQUE INDEX "PersonFact_workspaceId_externalId_key" ON "PersonFact"("workspaceId", "externalId");
CREATE INDEX "PersonFact_workspaceId_accountId_idx" ON "PersonFact"("workspaceId", "accountId");
CREATE INDEX "PersonFact_workspaceId_contactId_idx" ON "PersonFact"("workspaceId", "contactId");
CREATE INDEX "PersonFact_workspaceId_lapsesAt_idx" ON "PersonFact"("workspaceId", "lapsesAt");
ALTER TABLE "PersonFact" ADD CONSTRAINT "PersonFact_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PersonFact" ADD CONSTRAINT "PersonFact_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PersonFact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PersonFact" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "PersonFact"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "PlannedStep" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "stepKind" TEXT NOT NULL,
    "plannedOn" DATE NOT NULL,
    "agreement" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlannedStep_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "PlannedStep_stepKind" CHECK ("stepKind" IN ('meeting', 'joint_plan', 'purchase', 'milestone')),
    CONSTRAINT "PlannedStep_agreement" CHECK (agreement IN ('agreed', 'proposed'))
);
CREATE UNIQUE INDEX "PlannedStep_workspaceId_externalId_key" ON "PlannedStep"("workspaceId", "externalId");
CREATE INDEX "PlannedStep_workspaceId_accountId_idx" ON "PlannedStep"("workspaceId", "accountId");
CREATE INDEX "PlannedStep_workspaceId_contactId_idx" ON "PlannedStep"("workspaceId", "contactId");
CREATE INDEX "PlannedStep_workspaceId_lapsesAt_idx" ON "PlannedStep"("workspaceId", "lapsesAt");
ALTER TABLE "PlannedStep" ADD CONSTRAINT "PlannedStep_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlannedStep" ADD CONSTRAINT "PlannedStep_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PlannedStep" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlannedStep" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "PlannedStep"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "NextLevelTalk" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "proposedType" TEXT NOT NULL,
    "raisedBy" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "honestyOurs" INTEGER,
    "honestyTheirs" INTEGER,
    "communicationOurs" INTEGER,
    "communicationTheirs" INTEGER,
    "opennessOurs" INTEGER,
    "opennessTheirs" INTEGER,
    "commitmentOurs" INTEGER,
    "commitmentTheirs" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "NextLevelTalk_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "NextLevelTalk_proposedType" CHECK ("proposedType" IN (
      'one-night-stand', 'dating', 'going-steady', 'engaged', 'married', 'partner'
    )),
    CONSTRAINT "NextLevelTalk_raisedBy" CHECK ("raisedBy" IN ('us', 'them')),
    CONSTRAINT "NextLevelTalk_checks" CHECK (
      "honestyOurs" BETWEEN 0 AND 4 AND "honestyTheirs" BETWEEN 0 AND 4 AND "communicationOurs" BETWEEN 0 AND 4 AND "communicationTheirs" BETWEEN 0 AND 4
       AND "opennessOurs" BETWEEN 0 AND 4 AND "opennessTheirs" BETWEEN 0 AND 4 AND "commitmentOurs" BETWEEN 0 AND 4 AND "commitmentTheirs" BETWEEN 0 AND 4
    )
);
CREATE UNIQUE INDEX "NextLevelTalk_workspaceId_externalId_key" ON "NextLevelTalk"("workspaceId", "externalId");
CREATE INDEX "NextLevelTalk_workspaceId_accountId_idx" ON "NextLevelTalk"("workspaceId", "accountId");
CREATE INDEX "NextLevelTalk_workspaceId_contactId_idx" ON "NextLevelTalk"("workspaceId", "contactId");
CREATE INDEX "NextLevelTalk_workspaceId_lapsesAt_idx" ON "NextLevelTalk"("workspaceId", "lapsesAt");
ALTER TABLE "NextLevelTalk" ADD CONSTRAINT "NextLevelTalk_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NextLevelTalk" ADD CONSTRAINT "NextLevelTalk_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NextLevelTalk" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "NextLevelTalk" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "NextLevelTalk"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "ForegoneGain" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "whose" TEXT NOT NULL,
    "amountCents" BIGINT,
    "currency" TEXT NOT NULL,
    "passedAt" TIMESTAMPTZ(3) NOT NULL,
    "isTold" BOOLEAN NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "ForegoneGain_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "ForegoneGain_whose" CHECK (whose IN ('ours', 'theirs')),
    CONSTRAINT "ForegoneGain_amount" CHECK ("amountCents" >= 0)
);
CREATE UNIQUE INDEX "ForegoneGain_workspaceId_externalId_key" ON "ForegoneGain"("workspaceId", "externalId");
CREATE INDEX "ForegoneGain_workspaceId_accountId_idx" ON "ForegoneGain"("workspaceId", "accountId");
CREATE INDEX "ForegoneGain_workspaceId_contactId_idx" ON "ForegoneGain"("workspaceId", "contactId");
CREATE INDEX "ForegoneGain_workspaceId_lapsesAt_idx" ON "ForegoneGain"("workspaceId", "lapsesAt");
ALTER TABLE "ForegoneGain" ADD CONSTRAINT "ForegoneGain_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ForegoneGain" ADD CONSTRAINT "ForegoneGain_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ForegoneGain" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ForegoneGain" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "ForegoneGain"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Decision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "whose" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "involvement" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Decision_whose" CHECK (whose IN ('ours', 'theirs')),
    CONSTRAINT "Decision_involvement" CHECK (involvement IN ('decided_with', 'consulted', 'told_after', 'not_told'))
);
CREATE UNIQUE INDEX "Decision_workspaceId_externalId_key" ON "Decision"("workspaceId", "externalId");
CREATE INDEX "Decision_workspaceId_accountId_idx" ON "Decision"("workspaceId", "accountId");
CREATE INDEX "Decision_workspaceId_contactId_idx" ON "Decision"("workspaceId", "contactId");
CREATE INDEX "Decision_workspaceId_lapsesAt_idx" ON "Decision"("workspaceId", "lapsesAt");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Decision"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
