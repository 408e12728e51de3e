-- Of what makes leaving hard: what we would hand over, whose action it takes, and whether it stands in a contract for a cloud
-- service under EU law, where switching charges end on 12 January 2027 (Regulation 2023/2854, Article 29).
ALTER TABLE "Barrier" ADD COLUMN "handover" TEXT;
ALTER TABLE "Barrier" ADD COLUMN "clearedBy" TEXT;
ALTER TABLE "Barrier" ADD COLUMN "isEuCloud" BOOLEAN NOT NULL DEFAULT false;
-- Whoever writes says it; only what is there already is known to be none.
ALTER TABLE "Barrier" ALTER COLUMN "isEuCloud" DROP DEFAULT;
ALTER TABLE "Barrier" ADD CONSTRAINT "Barrier_clearedBy" CHECK ("clearedBy" IN ('us', 'them', 'both'));

-- On past days nobody had said any of it; left out, today's would be told.
ALTER TABLE "FormerState" NO FORCE ROW LEVEL SECURITY;
UPDATE "FormerState" SET state = jsonb_build_object('handover', NULL, 'clearedBy', NULL, 'isEuCloud', false) || state WHERE noun = 'barrier';
ALTER TABLE "FormerState" FORCE ROW LEVEL SECURITY;
