-- Sums over a whole portfolio are kept, because 50,000 accounts cannot be read for every page: entries that add up to how
-- many accounts of a workspace stand alike, and to their ARR (decision 0043).

-- Whether there is enough evidence to call nothing proven a finding, by the model that made the score. What is stored
-- already was scored by the cuts of the default model; other cuts follow when the scores age, within a day.
ALTER TABLE "LadderScore" ADD COLUMN "isRated" BOOLEAN NOT NULL DEFAULT false;
DO $$
BEGIN
  ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
  UPDATE "LadderScore" SET "isRated" = true WHERE coverage >= 0.15;
  ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
END
$$;
ALTER TABLE "LadderScore" ALTER COLUMN "isRated" DROP DEFAULT;

CREATE TABLE "AccountTally" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "isArchived" BOOLEAN NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "standsOn" TEXT,
    -- Null where nothing was scored, as the two below it.
    "isRated" BOOLEAN,
    "isActive" BOOLEAN,
    "riskLevel" TEXT,
    "accounts" INTEGER NOT NULL,
    "accountsWithArr" INTEGER NOT NULL,
    "arrCents" BIGINT NOT NULL,

    CONSTRAINT "AccountTally_pkey" PRIMARY KEY ("workspaceId","id")
);
ALTER TABLE "AccountTally" ADD CONSTRAINT "AccountTally_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "AccountTally" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AccountTally" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "AccountTally"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- The database keeps them, so that no way of writing can forget it. A statement leaves one entry for every kind of account
-- that became more or fewer by it; nobody changes an entry of another, so no writer waits for one. Both rows an entry is
-- made of are written under the lock of the account, so neither moves while the other one is read.
CREATE FUNCTION tally_accounts() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    -- Of each account, before its score goes with it.
    INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, "standsOn", "isRated", "isActive", "riskLevel",
      accounts, "accountsWithArr", "arrCents")
    SELECT OLD."workspaceId", OLD."archivedAt" IS NOT NULL, OLD.currency, l."standsOn", l."isRated", l."isActive", l."riskLevel",
      -1, -(OLD."arrCents" IS NOT NULL)::int, -coalesce(OLD."arrCents", 0)
    FROM (VALUES (1)) AS one LEFT JOIN "LadderScore" l ON l."workspaceId" = OLD."workspaceId" AND l."accountId" = OLD.id;
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, accounts, "accountsWithArr", "arrCents")
    SELECT "workspaceId", "archivedAt" IS NOT NULL, currency, count(*), count("arrCents"), coalesce(sum("arrCents"), 0)
    FROM after GROUP BY 1, 2, 3;
    RETURN NULL;
  END IF;
  INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, "standsOn", "isRated", "isActive", "riskLevel",
    accounts, "accountsWithArr", "arrCents")
  SELECT moved."workspaceId", moved."isArchived", moved.currency, l."standsOn", l."isRated", l."isActive", l."riskLevel",
    sum(moved.one), sum(moved."withArr"), sum(moved.cents)
  FROM (
    SELECT "workspaceId", id, "archivedAt" IS NOT NULL AS "isArchived", currency,
      -1 AS one, -("arrCents" IS NOT NULL)::int AS "withArr", -coalesce("arrCents", 0) AS cents FROM before
    UNION ALL
    SELECT "workspaceId", id, "archivedAt" IS NOT NULL, currency,
      1, ("arrCents" IS NOT NULL)::int, coalesce("arrCents", 0) FROM after
  ) moved
  LEFT JOIN "LadderScore" l ON l."workspaceId" = moved."workspaceId" AND l."accountId" = moved.id
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  HAVING sum(moved.one) <> 0 OR sum(moved."withArr") <> 0 OR sum(moved.cents) <> 0;
  RETURN NULL;
END
$$;

CREATE FUNCTION tally_scores() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- Counted so far as one of those that nobody has scored.
    INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, "standsOn", "isRated", "isActive", "riskLevel",
      accounts, "accountsWithArr", "arrCents")
    SELECT a."workspaceId", a."archivedAt" IS NOT NULL, a.currency, side."standsOn", side."isRated", side."isActive", side."riskLevel",
      sum(side.one), sum(side.one * (a."arrCents" IS NOT NULL)::int), coalesce(sum(side.one * a."arrCents"), 0)
    FROM after JOIN "Account" a ON a."workspaceId" = after."workspaceId" AND a.id = after."accountId"
    CROSS JOIN LATERAL (VALUES
      (-1, NULL, NULL::boolean, NULL::boolean, NULL),
      (1, after."standsOn", after."isRated", after."isActive", after."riskLevel")
    ) AS side (one, "standsOn", "isRated", "isActive", "riskLevel")
    GROUP BY 1, 2, 3, 4, 5, 6, 7;
    RETURN NULL;
  END IF;
  INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, "standsOn", "isRated", "isActive", "riskLevel",
    accounts, "accountsWithArr", "arrCents")
  SELECT a."workspaceId", a."archivedAt" IS NOT NULL, a.currency, moved."standsOn", moved."isRated", moved."isActive", moved."riskLevel",
    sum(moved.one), sum(moved.one * (a."arrCents" IS NOT NULL)::int), coalesce(sum(moved.one * a."arrCents"), 0)
  FROM (
    SELECT "workspaceId", "accountId", "standsOn", "isRated", "isActive", "riskLevel", -1 AS one FROM before
    UNION ALL
    SELECT "workspaceId", "accountId", "standsOn", "isRated", "isActive", "riskLevel", 1 FROM after
  ) moved
  JOIN "Account" a ON a."workspaceId" = moved."workspaceId" AND a.id = moved."accountId"
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  HAVING sum(moved.one) <> 0 OR sum(moved.one * (a."arrCents" IS NOT NULL)::int) <> 0 OR coalesce(sum(moved.one * a."arrCents"), 0) <> 0;
  RETURN NULL;
END
$$;

CREATE TRIGGER account_tally_added AFTER INSERT ON "Account"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_accounts();
CREATE TRIGGER account_tally_changed AFTER UPDATE ON "Account"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_accounts();
CREATE TRIGGER account_tally_removed BEFORE DELETE ON "Account" FOR EACH ROW EXECUTE FUNCTION tally_accounts();
CREATE TRIGGER score_tally_added AFTER INSERT ON "LadderScore"
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_scores();
CREATE TRIGGER score_tally_changed AFTER UPDATE ON "LadderScore"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_scores();

-- What is there already.
DO $$
BEGIN
  ALTER TABLE "Account" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "AccountTally" NO FORCE ROW LEVEL SECURITY;
  INSERT INTO "AccountTally" ("workspaceId", "isArchived", currency, "standsOn", "isRated", "isActive", "riskLevel",
    accounts, "accountsWithArr", "arrCents")
  SELECT a."workspaceId", a."archivedAt" IS NOT NULL, a.currency, l."standsOn", l."isRated", l."isActive", l."riskLevel",
    count(*), count(a."arrCents"), coalesce(sum(a."arrCents"), 0)
  FROM "Account" a LEFT JOIN "LadderScore" l ON l."workspaceId" = a."workspaceId" AND l."accountId" = a.id
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ALTER TABLE "Account" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "AccountTally" FORCE ROW LEVEL SECURITY;
END
$$;

-- One person's accounts in the order in which they open; what lists sort and sum up without the wide rows of scores; who
-- is at risk by the day to act, and by the weight of the warnings.
DROP INDEX "Account_workspaceId_ownerId_idx";
CREATE INDEX "Account_workspaceId_ownerId_name_id_idx" ON "Account"("workspaceId", "ownerId", "name", "id");
DROP INDEX "LadderScore_sums_idx";
CREATE INDEX "LadderScore_lists_idx" ON "LadderScore"("workspaceId", "accountId", "standsOn", "isRated", "isActive", "riskLevel", "riskPoints", "coverage", "actOn");
CREATE INDEX "LadderScore_workspaceId_riskLevel_actOn_idx" ON "LadderScore"("workspaceId", "riskLevel", "actOn");
CREATE INDEX "LadderScore_workspaceId_riskLevel_riskPoints_idx" ON "LadderScore"("workspaceId", "riskLevel", "riskPoints");
