-- A file of 20 MB written as one value is there five times over on its way; in parts of a megabyte it is not.
ALTER TABLE "ImportFile" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ImportFile" ALTER COLUMN "part" DROP DEFAULT;
ALTER TABLE "ImportFile" DROP CONSTRAINT "ImportFile_pkey";
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("workspaceId","runId","part");
