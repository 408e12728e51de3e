-- What a level of risk began with: the reasons of each score are kept in its history, from now on.

-- AlterTable
ALTER TABLE "ScoreSnapshot" ADD COLUMN "riskReasons" JSONB;
