-- A page of the timeline is read from the index in its order, also where many interactions are of one instant. Without the
-- id in it every interaction of the account would be read and sorted for sixteen of them.
DROP INDEX "Interaction_workspaceId_accountId_occurredAt_idx";
CREATE INDEX "Interaction_workspaceId_accountId_occurredAt_id_idx"
  ON "Interaction" ("workspaceId", "accountId", "occurredAt" DESC, id);
