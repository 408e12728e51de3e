-- What they do beyond buying, what we ask of them, whom they recommend us to, and why they stay.
CREATE TABLE "BehaviourEvent" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "behaviour" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "link" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "BehaviourEvent_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "BehaviourEvent_behaviour" CHECK (behaviour IN ('helps-out', 'reviews', 'markets-for-us'))
);
CREATE UNIQUE INDEX "BehaviourEvent_workspaceId_externalId_key" ON "BehaviourEvent"("workspaceId", "externalId");
CREATE INDEX "BehaviourEvent_workspaceId_accountId_idx" ON "BehaviourEvent"("workspaceId", "accountId");
CREATE INDEX "BehaviourEvent_workspaceId_contactId_idx" ON "BehaviourEvent"("workspaceId", "contactId");
CREATE INDEX "BehaviourEvent_workspaceId_lapsesAt_idx" ON "BehaviourEvent"("workspaceId", "lapsesAt");
ALTER TABLE "BehaviourEvent" ADD CONSTRAINT "BehaviourEvent_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BehaviourEvent" ADD CONSTRAINT "BehaviourEvent_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BehaviourEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BehaviourEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "BehaviourEvent"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Ask" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "askedFor" TEXT NOT NULL,
    "theirBenefit" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "discountPercent" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Ask_askedFor" CHECK ("askedFor" IN (
      'ideas', 'events', 'helps-out', 'reviews', 'co-creates', 'complains', 'brings-others', 'speaks-well', 'markets-for-us',
      'answer', 'upsell', 'price_rise'
    )),
    CONSTRAINT "Ask_outcome" CHECK (outcome IN ('yes', 'no', 'later', 'none')),
    CONSTRAINT "Ask_answered" CHECK ((outcome IS NULL) = ("answeredAt" IS NULL) AND "answeredAt" >= "askedAt"),
    CONSTRAINT "Ask_discount" CHECK ("discountPercent" BETWEEN 1 AND 100)
);
CREATE UNIQUE INDEX "Ask_workspaceId_externalId_key" ON "Ask"("workspaceId", "externalId");
CREATE INDEX "Ask_workspaceId_accountId_idx" ON "Ask"("workspaceId", "accountId");
CREATE INDEX "Ask_workspaceId_contactId_idx" ON "Ask"("workspaceId", "contactId");
CREATE INDEX "Ask_workspaceId_lapsesAt_idx" ON "Ask"("workspaceId", "lapsesAt");
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Ask" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Ask" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Ask"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "Recommendation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "behaviour" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "Recommendation_behaviour" CHECK (behaviour IN ('speaks-well', 'brings-others')),
    CONSTRAINT "Recommendation_outcome" CHECK (outcome IN ('nothing', 'talks', 'customer'))
);
CREATE UNIQUE INDEX "Recommendation_workspaceId_externalId_key" ON "Recommendation"("workspaceId", "externalId");
CREATE INDEX "Recommendation_workspaceId_accountId_idx" ON "Recommendation"("workspaceId", "accountId");
CREATE INDEX "Recommendation_workspaceId_contactId_idx" ON "Recommendation"("workspaceId", "contactId");
CREATE INDEX "Recommendation_workspaceId_lapsesAt_idx" ON "Recommendation"("workspaceId", "lapsesAt");
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recommendation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Recommendation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "Recommendation"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

CREATE TABLE "ReasonToStay" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "contactId" UUID,
    "externalId" TEXT,
    "summary" TEXT NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,
    "wouldChooseAgain" INTEGER,
    "staysBecause" TEXT,
    "hasLookedElsewhere" BOOLEAN,
    "isAsked" BOOLEAN NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "lapsesAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReasonToStay_pkey" PRIMARY KEY ("workspaceId","id"),
    CONSTRAINT "ReasonToStay_wouldChooseAgain" CHECK ("wouldChooseAgain" BETWEEN 0 AND 4),
    CONSTRAINT "ReasonToStay_staysBecause" CHECK ("staysBecause" IN ('wants_to', 'has_to'))
);
CREATE UNIQUE INDEX "ReasonToStay_workspaceId_externalId_key" ON "ReasonToStay"("workspaceId", "externalId");
CREATE INDEX "ReasonToStay_workspaceId_accountId_idx" ON "ReasonToStay"("workspaceId", "accountId");
CREATE INDEX "ReasonToStay_workspaceId_contactId_idx" ON "ReasonToStay"("workspaceId", "contactId");
CREATE INDEX "ReasonToStay_workspaceId_lapsesAt_idx" ON "ReasonToStay"("workspaceId", "lapsesAt");
ALTER TABLE "ReasonToStay" ADD CONSTRAINT "ReasonToStay_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReasonToStay" ADD CONSTRAINT "ReasonToStay_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReasonToStay" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReasonToStay" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "ReasonToStay"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
