-- What was known of a support case or a contribution on past days was kept before a case could be marked as a complaint, and
-- a contribution be of one of the workspace's own ways. On those days nobody had said either; left out, today's would be told.
ALTER TABLE "FormerState" NO FORCE ROW LEVEL SECURITY;
UPDATE "FormerState" SET state = jsonb_build_object('isComplaint', false) || state WHERE noun = 'support_case';
UPDATE "FormerState" SET state = jsonb_build_object('ownBehaviourId', NULL) || state WHERE noun = 'behaviour_event';
ALTER TABLE "FormerState" FORCE ROW LEVEL SECURITY;
