-- Every warning names its number and its day. What was stored before lacks the day of some of them: until the scores age,
-- within a day, those say what is wrong and no more.
-- Row-level security holds for the owner too, and no workspace is set here.
ALTER TABLE "LadderScore" NO FORCE ROW LEVEL SECURITY;
UPDATE "LadderScore" SET "summary" = jsonb_set("summary", '{reasons}', (
  SELECT jsonb_agg(
    CASE WHEN reason ->> 'code' IN ('captive', 'watermelon', 'broken-trust', 'sponsor-lost')
      THEN reason || '{"fact": null}' ELSE reason END
    ORDER BY place)
  FROM jsonb_array_elements("summary" -> 'reasons') WITH ORDINALITY AS told(reason, place)))
WHERE "summary" @? '$.reasons[*].code ? (@ == "captive" || @ == "watermelon" || @ == "broken-trust" || @ == "sponsor-lost")';
ALTER TABLE "LadderScore" FORCE ROW LEVEL SECURITY;
