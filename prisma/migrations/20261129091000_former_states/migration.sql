-- What a record said before it was changed or taken back, and until when it was known so: a past day shows what was
-- known then (decision 0027). Only what has changed leaves a row; what stands as it was entered has none.
CREATE TABLE "FormerState" (
    "workspaceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "nounId" UUID NOT NULL,
    -- The order in which states were kept: two saves can fall into one millisecond, and a clock can go back.
    "sequence" BIGSERIAL NOT NULL,
    "knownUntil" TIMESTAMPTZ(3) NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "FormerState_pkey" PRIMARY KEY ("workspaceId","nounId","sequence"),
    CONSTRAINT "FormerState_noun" CHECK (
      noun IN ('account', 'contract', 'purchase', 'interaction', 'survey_answer', 'promise', 'value_commitment')
    )
);
CREATE INDEX "FormerState_workspaceId_accountId_knownUntil_idx" ON "FormerState"("workspaceId", "accountId", "knownUntil");
-- An account that is removed takes its rows along.
ALTER TABLE "FormerState" ADD CONSTRAINT "FormerState_workspaceId_accountId_fkey" FOREIGN KEY ("workspaceId", "accountId") REFERENCES "Account"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "FormerState" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FormerState" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_workspace ON "FormerState"
  USING ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
COMMENT ON TABLE "FormerState" IS 'append-only: what a record said before it was changed, and until when it was known so';

-- What was changed before this: the audit says from what. Walked backwards, the state before each of its entries is the
-- present one with what that entry and every later one changed put back, the earliest of them last. Records that were
-- taken away, and changes by files, left no such entry: of them the past stays as it is told today.
DO $$
DECLARE
  workspace_id uuid;
BEGIN
  FOR workspace_id IN SELECT id FROM "Workspace" LOOP
    -- Row-level security holds the owner of the tables as well, one workspace at a time.
    PERFORM set_config('app.workspace_id', workspace_id::text, true);

    WITH present AS (
      SELECT 'account' AS noun, a."workspaceId", a.id AS "accountId", a.id AS "nounId", jsonb_build_object(
        'tier', a.tier, 'segment', a.segment, 'industry', a.industry, 'arrCents', a."arrCents", 'currency', a.currency,
        'ownerId', a."ownerId", 'startedOn', a."startedOn", 'renewsOn', a."renewsOn", 'declaredType', a."declaredType",
        'supplierShare', a."supplierShare", 'archivedAt', a."archivedAt") AS state
      FROM "Account" a WHERE a."workspaceId" = workspace_id
      UNION ALL
      SELECT 'contract', c."workspaceId", c."accountId", c.id, jsonb_build_object('startsOn', c."startsOn",
        'endsOn', c."endsOn", 'noticeOn', c."noticeOn", 'arrCents', c."arrCents", 'currency', c.currency,
        'createdAt', c."createdAt")
      FROM "Contract" c WHERE c."workspaceId" = workspace_id
      UNION ALL
      SELECT 'purchase', p."workspaceId", p."accountId", p.id, jsonb_build_object('purchasedOn', p."purchasedOn",
        'amountCents', p."amountCents", 'currency', p.currency, 'createdAt', p."createdAt")
      FROM "Purchase" p WHERE p."workspaceId" = workspace_id
    ),
    change AS (
      SELECT e.noun, e."nounId", e.at, said.field,
        -- Amounts were written down with their currency.
        CASE WHEN said.field IN ('arrCents', 'amountCents') AND jsonb_typeof(said.before) = 'string'
          THEN to_jsonb(split_part(said.before #>> '{}', ' ', 1)::bigint) ELSE said.before END AS before
      FROM "AuditEntry" e
      CROSS JOIN LATERAL (
        SELECT CASE c ->> 'field' WHEN 'arr' THEN 'arrCents' WHEN 'amount' THEN
          CASE e.noun WHEN 'purchase' THEN 'amountCents' ELSE 'amount' END ELSE c ->> 'field' END AS field,
          c -> 'from' AS before
        FROM jsonb_array_elements(CASE jsonb_typeof(e.changes) WHEN 'array' THEN e.changes ELSE '[]' END) AS c
        WHERE c ? 'from'
      ) said
      WHERE e."workspaceId" = workspace_id AND e.noun IN ('account', 'contract', 'purchase')
    )
    INSERT INTO "FormerState" ("workspaceId", "accountId", noun, "nounId", "knownUntil", state)
    SELECT p."workspaceId", p."accountId", p.noun, p."nounId", entry.at, p.state || back.state
    FROM present p
    JOIN (SELECT DISTINCT noun, "nounId", at FROM change) entry
      ON entry.noun = p.noun AND entry."nounId" = p."nounId"::text
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(first.field, first.before) AS state
      FROM (
        SELECT DISTINCT ON (c.field) c.field, c.before FROM change c
        WHERE c.noun = p.noun AND c."nounId" = p."nounId"::text AND c.at >= entry.at AND p.state ? c.field
        ORDER BY c.field, c.at
      ) first
    ) back
    WHERE back.state IS NOT NULL
    ORDER BY entry.at;
  END LOOP;
  PERFORM set_config('app.workspace_id', '', true);
END
$$;
