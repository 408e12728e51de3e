-- What holds an account is two readings, and a list of all of them can be drawn by both. Scores made before this have none
-- until they are made anew, which is due at once.
ALTER TABLE "LadderScore" ADD COLUMN "goodwill" DOUBLE PRECISION, ADD COLUMN "pain" DOUBLE PRECISION,
  ADD COLUMN "quarter" TEXT;

-- How an account stood until a day, so that a list can be compared with that of any day since (decision 0089).
CREATE TABLE "FormerStanding" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "until" DATE NOT NULL,
    "ladderIndex" DOUBLE PRECISION,
    "standsOn" TEXT,
    "isRated" BOOLEAN NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "riskLevel" TEXT NOT NULL,
    "lockState" TEXT,
    "goodwill" DOUBLE PRECISION,
    "pain" DOUBLE PRECISION,
    "quarter" TEXT,

    CONSTRAINT "FormerStanding_pkey" PRIMARY KEY ("workspaceId","accountId","until")
);
CREATE INDEX "FormerStanding_workspaceId_until_idx" ON "FormerStanding"("workspaceId", "until");
ALTER TABLE "FormerStanding" ADD CONSTRAINT "FormerStanding_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FormerStanding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FormerStanding" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "FormerStanding"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);

-- Of an account's own facts the day before is in its former states; which of these changed since a day is asked of all.
CREATE INDEX "Account_workspaceId_createdAt_idx" ON "Account"("workspaceId", "createdAt");
CREATE INDEX "FormerState_accounts_idx" ON "FormerState"("workspaceId", "knownUntil") WHERE noun = 'account';

-- The database keeps them, so that no way of scoring can forget it. What is shown in whole numbers is compared in whole
-- numbers; of a day the first change is kept, for what stood at the end of the day before is what it is asked for.
CREATE FUNCTION keep_former_standings() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "FormerStanding" ("workspaceId", "accountId", until, "ladderIndex", "standsOn", "isRated", "isActive", "riskLevel",
    "lockState", goodwill, pain, quarter)
  SELECT b."workspaceId", b."accountId", (a."asOf" AT TIME ZONE 'UTC')::date, b."ladderIndex", b."standsOn", b."isRated",
    b."isActive", b."riskLevel", b."lockState", b.goodwill, b.pain, b.quarter
  FROM before b JOIN after a ON a."workspaceId" = b."workspaceId" AND a."accountId" = b."accountId"
  WHERE (round(b."ladderIndex"), b."standsOn", b."isRated", b."isActive", b."riskLevel", b."lockState")
      IS DISTINCT FROM (round(a."ladderIndex"), a."standsOn", a."isRated", a."isActive", a."riskLevel", a."lockState")
    -- A place that was never worked out, as in scores made before there was one, is no place to come from.
    OR ((b.goodwill IS NOT NULL OR b.pain IS NOT NULL)
      AND (round(b.goodwill), round(b.pain), b.quarter) IS DISTINCT FROM (round(a.goodwill), round(a.pain), a.quarter))
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER former_standings_kept AFTER UPDATE ON "LadderScore"
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_former_standings();

-- What is there already: of earlier days the snapshots tell how accounts stood after each change of their inputs.
DO $$
BEGIN
  ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "ScoreSnapshot" NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE "FormerStanding" NO FORCE ROW LEVEL SECURITY;
  INSERT INTO "FormerStanding" ("workspaceId", "accountId", until, "ladderIndex", "standsOn", "isRated", "isActive", "riskLevel")
  SELECT DISTINCT ON (s."workspaceId", s."accountId", s.until) s."workspaceId", s."accountId", s.until,
    -- Nothing of satisfaction leaves it at 50, and then there was no index.
    CASE WHEN s.satisfaction <> 50 THEN s."ladderIndex" END, s."standsOn", s.satisfaction <> 50 OR s.coverage >= 0.15,
    l."isActive", s."riskLevel"
  FROM (
    SELECT *, (lead("asOf") OVER (PARTITION BY "workspaceId", "accountId" ORDER BY sequence) AT TIME ZONE 'UTC')::date AS until
    FROM "ScoreSnapshot"
  ) s JOIN "LadderScore" l ON l."workspaceId" = s."workspaceId" AND l."accountId" = s."accountId"
  WHERE s.until IS NOT NULL
  ORDER BY s."workspaceId", s."accountId", s.until, s.sequence;
  UPDATE "LadderScore" SET "nextChangeAt" = least("nextChangeAt", now());
  ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "ScoreSnapshot" FORCE ROW LEVEL SECURITY;
  ALTER TABLE "FormerStanding" FORCE ROW LEVEL SECURITY;
END
$$;
COMMENT ON TABLE "FormerStanding" IS 'append-only: how an account stood until a day, as lists showed it';
