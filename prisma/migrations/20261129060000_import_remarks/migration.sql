-- Rows that are stored without something the file says, such as an owner who has left: told beside the row, and counted.
ALTER TABLE "ImportRow" ADD COLUMN "hasRemarks" BOOLEAN;
