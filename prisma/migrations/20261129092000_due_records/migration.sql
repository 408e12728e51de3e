-- What is due is asked for with every list: few records are open, and only those are looked at.
CREATE INDEX "Promise_open" ON "Promise" ("workspaceId", "dueOn") WHERE "keptAt" IS NULL AND "brokenAt" IS NULL;
CREATE INDEX "ValueCommitment_dueOn" ON "ValueCommitment" ("workspaceId", "dueOn") WHERE "dueOn" IS NOT NULL;
CREATE INDEX "Interaction_unsettled" ON "Interaction" ("workspaceId", "accountId")
  WHERE "resolvedAt" IS NULL AND "removedAt" IS NULL AND kind IN ('complaint', 'escalation');
