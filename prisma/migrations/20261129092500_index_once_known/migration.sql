-- There is no index while satisfaction has less than thin evidence. What is stored already was scored by the cuts of the
-- default model; a workspace with other cuts gets its own when its scores age, within a day.
ALTER TABLE "LadderScore" ALTER COLUMN "ladderIndex" DROP NOT NULL;

-- Row-level security holds for the owner too, and no workspace is set here.
ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
UPDATE "LadderScore" SET "ladderIndex" = NULL
WHERE ("summary" -> 'steps' -> 'satisfaction' ->> 'coverage')::float8 < 0.15;
ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
