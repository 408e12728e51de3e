-- What is still to be done, by who does it and by account: what is closed only grows, and no queue walks through it.
CREATE INDEX "Action_open_of_owner" ON "Action" ("workspaceId", "ownerId", "dueOn", id)
  WHERE state IN ('open', 'snoozed') AND "removedAt" IS NULL;
CREATE INDEX "Action_open_of_account" ON "Action" ("workspaceId", "accountId", "dueOn", id)
  WHERE state IN ('open', 'snoozed') AND "removedAt" IS NULL;
