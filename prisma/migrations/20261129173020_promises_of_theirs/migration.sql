-- What they promised us stands beside what we promised them, and is no evidence (decision 0063).
ALTER TABLE "Promise" ADD COLUMN "madeBy" TEXT NOT NULL DEFAULT 'us';
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_madeBy" CHECK ("madeBy" IN ('us', 'them'));
