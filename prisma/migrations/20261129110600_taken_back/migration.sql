-- What was recorded by mistake is taken back, not erased: a past day shows what was known then.
ALTER TABLE "Promise" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
ALTER TABLE "ValueCommitment" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
ALTER TABLE "FactReview" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
ALTER TABLE "Assessment" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
