-- Promised results are judged when they are due (scoring model 2.3, decision 0025). Until now a figure counted from the
-- day it was measured, so the ledger holds interim figures as if they were results. The ledger is not rewritten: what
-- counted is withdrawn, and the same figure entered for the end of its due day. What was known before stays as it was.
DO $$
DECLARE
  workspace_id uuid;
BEGIN
  FOR workspace_id IN SELECT id FROM "Workspace" LOOP
    -- Row-level security holds the owner of the tables as well, one workspace at a time.
    PERFORM set_config('app.workspace_id', workspace_id::text, true);

    WITH newest AS (
      SELECT DISTINCT ON (e."accountId", e.id) e.*
      FROM "Evidence" e
      WHERE e."workspaceId" = workspace_id AND e.origin = 'value_commitment'
      ORDER BY e."accountId", e.id, e."occurredAt" DESC, e."recordedAt" DESC, e.revision DESC
    ),
    early AS (
      SELECT n.*, d."dueAt",
        -- Later than the stored score, which was made without it.
        greatest(date_trunc('milliseconds', clock_timestamp()), s."asOf" + interval '1 millisecond') AS "now",
        (SELECT max(e.revision) FROM "Evidence" e
          WHERE e."workspaceId" = n."workspaceId" AND e."accountId" = n."accountId" AND e.id = n.id) AS last
      FROM newest n
      JOIN "ValueCommitment" v ON v."workspaceId" = n."workspaceId" AND v.id = n."originId"
      CROSS JOIN LATERAL (
        SELECT (v."dueOn"::timestamp AT TIME ZONE 'UTC') + interval '1 day' - interval '1 millisecond' AS "dueAt"
      ) d
      LEFT JOIN "LadderScore" s ON s."workspaceId" = n."workspaceId" AND s."accountId" = n."accountId"
      WHERE NOT n.retracted AND v.achieved < v.promised AND n."occurredAt" < d."dueAt"
    )
    INSERT INTO "Evidence" (
      "workspaceId", "accountId", id, revision, indicator, source, person, "occurredAt", "recordedAt", value, weight,
      retracted, origin, "originId", "recordedById"
    )
    SELECT e."workspaceId", e."accountId", e.id, e.last + said.step, e.indicator, e.source, e.person, said."at", e."now",
      e.value, e.weight, said."isRetraction", e.origin, e."originId", NULL
    FROM early e
    CROSS JOIN LATERAL (VALUES (1, e."occurredAt", true), (2, e."dueAt", false)) AS said(step, "at", "isRetraction");

    -- Silence is judged otherwise as well (decision 0026), so every stored score of today speaks about yesterday now:
    -- the next list that is opened makes it anew.
    UPDATE "LadderScore" s
    SET "asOf" = date_trunc('day', s."asOf" AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' - interval '1 millisecond'
    WHERE s."workspaceId" = workspace_id
      AND s."asOf" >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC';
  END LOOP;
  PERFORM set_config('app.workspace_id', '', true);
END
$$;
