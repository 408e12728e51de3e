-- The zone a round tells its days in, and who of us took an answer back.
ALTER TABLE "Pulse" ADD COLUMN "timeZone" TEXT;
-- Of every workspace; behind their walls the owner of the tables would see no row.
ALTER TABLE "Pulse" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Member" NO FORCE ROW LEVEL SECURITY;
UPDATE "Pulse" p SET "timeZone" = u."timeZone" FROM "Member" m JOIN "User" u ON u.id = m."userId"
WHERE m."workspaceId" = p."workspaceId" AND m.id = p."askedById";
ALTER TABLE "Member" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Pulse" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Pulse" ALTER COLUMN "timeZone" SET NOT NULL;

ALTER TABLE "SurveyAnswer" ADD COLUMN "removedById" UUID;
