-- What a change was from and to. Null for entries that change nothing that was there before.
ALTER TABLE "AuditEntry" ADD COLUMN "changes" JSONB;
