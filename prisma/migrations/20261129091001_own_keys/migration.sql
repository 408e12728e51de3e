-- Accounts that another system tells apart by keys may share a name; one without a key has nothing but its name.
DROP INDEX "Account_one_name";
CREATE UNIQUE INDEX "Account_one_name" ON "Account" ("workspaceId", lower(normalize(name, NFKC)))
  WHERE "archivedAt" IS NULL AND "externalId" IS NULL;

-- One line of a survey holds answers to several questions under one key: the key is unique for each question.
DROP INDEX "SurveyAnswer_workspaceId_externalId_key";
CREATE UNIQUE INDEX "SurveyAnswer_workspaceId_externalId_kind_key" ON "SurveyAnswer"("workspaceId", "externalId", kind);
