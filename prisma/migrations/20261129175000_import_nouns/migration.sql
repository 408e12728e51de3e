-- Every declared register has files of its own, so what a file holds is no closed set of the database any more: the next
-- register is a declaration and a table, and the declarations are the set.
ALTER TABLE "ImportRun" ALTER COLUMN "noun" TYPE text USING "noun"::text;
ALTER TABLE "ImportKind" ALTER COLUMN "noun" TYPE text USING "noun"::text;
DROP TYPE "ImportNoun";
