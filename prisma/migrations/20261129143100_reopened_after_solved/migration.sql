-- Only what was solved can be reopened; a case that was not stays open.
UPDATE "SupportCase" SET "reopenedAt" = NULL WHERE "solvedAt" IS NULL;
ALTER TABLE "SupportCase" ADD CONSTRAINT "SupportCase_reopened" CHECK ("reopenedAt" IS NULL OR "solvedAt" IS NOT NULL);
