-- Contracts and purchases can be corrected; who saw an older version overwrites nothing.
ALTER TABLE "Contract" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Purchase" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
