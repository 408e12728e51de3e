-- A promised result is kept as every register is, with its business case and who of theirs confirmed what arrived.
ALTER TABLE "ValueCommitment"
  ADD COLUMN "contactId" UUID,
  ADD COLUMN "externalId" TEXT,
  ADD COLUMN "roi" DOUBLE PRECISION,
  ADD COLUMN "paybackMonths" DOUBLE PRECISION,
  ADD COLUMN "irr" DOUBLE PRECISION,
  ADD COLUMN "confirmedAt" TIMESTAMPTZ(3),
  ADD COLUMN "lapsesAt" TIMESTAMPTZ(3);

-- Nothing was ever written there, and it named nobody.
ALTER TABLE "ValueCommitment" NO FORCE ROW LEVEL SECURITY;
UPDATE "ValueCommitment" SET "confirmedById" = NULL WHERE "confirmedById" IS NOT NULL;
UPDATE "ValueCommitment" SET "measuredAt" = NULL WHERE achieved IS NULL AND "measuredAt" IS NOT NULL;
UPDATE "ValueCommitment" SET "measuredAt" = "recordedAt" WHERE achieved IS NOT NULL AND "measuredAt" IS NULL;
ALTER TABLE "ValueCommitment" FORCE ROW LEVEL SECURITY;

-- On past days nothing of what is new was known.
ALTER TABLE "FormerState" NO FORCE ROW LEVEL SECURITY;
UPDATE "FormerState"
SET state = jsonb_build_object('contactId', NULL, 'roi', NULL, 'paybackMonths', NULL, 'irr', NULL, 'confirmedById', NULL,
  'confirmedAt', NULL) || state
WHERE noun = 'value_commitment';
ALTER TABLE "FormerState" FORCE ROW LEVEL SECURITY;

ALTER TABLE "ValueCommitment"
  ADD CONSTRAINT "ValueCommitment_measured" CHECK (("measuredAt" IS NULL) = (achieved IS NULL)),
  ADD CONSTRAINT "ValueCommitment_confirmed" CHECK (
    ("confirmedAt" IS NULL) = ("confirmedById" IS NULL) AND ("confirmedById" IS NULL OR achieved IS NOT NULL)
  ),
  ADD CONSTRAINT "ValueCommitment_case" CHECK (roi >= -100 AND "paybackMonths" >= 0 AND irr >= -100);

-- Lists of what is due ask of registers what nobody has settled, and no longer by this day.
DROP INDEX "ValueCommitment_dueOn";
CREATE UNIQUE INDEX "ValueCommitment_workspaceId_externalId_key" ON "ValueCommitment"("workspaceId", "externalId");
CREATE INDEX "ValueCommitment_workspaceId_contactId_idx" ON "ValueCommitment"("workspaceId", "contactId");
CREATE INDEX "ValueCommitment_workspaceId_confirmedById_idx" ON "ValueCommitment"("workspaceId", "confirmedById");
CREATE INDEX "ValueCommitment_workspaceId_lapsesAt_idx" ON "ValueCommitment"("workspaceId", "lapsesAt");
ALTER TABLE "ValueCommitment" ADD CONSTRAINT "ValueCommitment_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ValueCommitment" ADD CONSTRAINT "ValueCommitment_workspaceId_confirmedById_fkey" FOREIGN KEY ("workspaceId", "confirmedById") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
