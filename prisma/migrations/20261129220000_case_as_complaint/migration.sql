-- A support case may be marked as a complaint: it then shows that they complain. Of those that are there nobody has said so.
ALTER TABLE "SupportCase" ADD COLUMN "isComplaint" BOOLEAN NOT NULL DEFAULT false;
