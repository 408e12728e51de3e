/**
 * The data set of `npm run bench large`: one workspace of 50,000 accounts with 150,000 people and 1,000,000
 * interactions, one account with 5,000 of them and one with 50, beside a small neighbour. Written by the owner of the
 * schema, because through the operations it would take hours; scored by the application afterwards.
 */
import { Client } from "pg";
import { rescoreWorkspace } from "@/lib/operations/rescore-workspace";
import { type Owner, setUp } from "./world";

export const ACCOUNTS = Number(process.env["BENCH_ACCOUNTS"] ?? 50_000);
const EACH = 20;
const AT_ONCE = 2500;
const MEMBERS = 40;

/** Ids are numbers in disguise, so that every row of a run can be named. */
const id = (kind: number, number: string) =>
  `('00000000-0000-400${kind}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const [MEMBER, CONTACT, INTERACTION, ANSWER] = [1, 2, 3, 4];

export const accountId = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;

/** The accounts whose saves are compared: as busy as any gets, and an ordinary one. */
export const BUSY = { account: accountId(0), contact: `00000000-0000-4002-8000-${"0".repeat(12)}`, interactions: 5000 };
export const PLAIN = { account: accountId(1), contact: "00000000-0000-4002-8000-000000000003", interactions: 50 };

/** Dora's workspace, full. */
export async function fillLarge(say: (line: string) => void): Promise<Owner> {
  const owner = await setUp();
  const client = new Client({ connectionString: process.env["BENCH_OWNER_URL"], options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query(`SET app.workspace_id = '${owner.workspaceId}'`);
    for (const [what, statement] of Object.entries(STATEMENTS)) {
      await inSlices(client, owner.workspaceId, statement);
      say(`${what} written`);
    }
    await client.query("VACUUM ANALYZE");
    const { accounts } = await rescoreWorkspace({ ...owner, now: new Date() });
    say(`${accounts} accounts scored`);
    const { rowCount } = await client.query(STANDINGS, [owner.workspaceId]);
    await client.query('VACUUM ANALYZE "LadderScore", "FormerStanding"');
    say(`${rowCount} former standings of a quarter written`);
  } finally {
    await client.end();
  }
  return owner;
}

async function inSlices(client: Client, workspaceId: string, statement: string): Promise<void> {
  if (!statement.includes("$2")) {
    await client.query(statement, [workspaceId]);
    return;
  }
  for (let first = 0; first < ACCOUNTS; first += AT_ONCE) {
    await client.query(statement, [workspaceId, first, Math.min(first + AT_ONCE, ACCOUNTS) - 1]);
  }
}

const ONES = "ARRAY['North','Blue','Harbour','Iron','Silver','Alpen','Dunmore','Müller','Kestrel','Lark']";
const TWOS = "ARRAY['Logistics','Energy','Foods','Systems','Clinics','Mills','Transport','Glass','Works','Söhne']";
const draw = (seed: string, below: number) => `(hashint4(${seed}) & 1048575) % ${below}`;

/** One row an interaction: how many an account has, who took part, what was said. */
const TALKS = `
  SELECT ${id(0, "n")} AS account, ${id(INTERACTION, "n * 8192 + k")} AS id, ${id(CONTACT, `n * 3 + k % 3`)} AS contact,
    ${id(MEMBER, `n % ${MEMBERS}`)} AS member, k,
    (ARRAY['email','call','meeting','workshop','complaint','co_creation','event','executive_meeting'])[1 + ${draw("n * 31 + k", 8)}] AS kind,
    (ARRAY['inbound','outbound','two_way'])[1 + ${draw("n * 17 + k", 3)}] AS direction,
    date_trunc('hour', now()) - (1 + ${draw("n * 100 + k", 1400)}) * interval '1 day' AS at,
    (${draw("n * 7 + k", 5)} - 2) / 2.0 AS sentiment
  FROM generate_series($2::int, $3::int) n,
    LATERAL generate_series(1, CASE n WHEN 0 THEN 5000 WHEN 1 THEN 50 ELSE ${EACH} END) k`;

/** How accounts stood on days of the last quarter: some three changes each, every fifth of them one of the risk. */
const STANDINGS = `
  INSERT INTO "FormerStanding" ("workspaceId", "accountId", until, "ladderIndex", "standsOn", "isRated", "isActive", "riskLevel",
    "lockState", goodwill, pain, quarter)
  SELECT l."workspaceId", l."accountId", current_date - 1 - ${draw("n * 3 + k", 90)}, l."ladderIndex" + ${draw("n + k", 21)} - 10,
    l."standsOn", l."isRated", l."isActive",
    CASE ${draw("n * 5 + k", 5)} WHEN 0 THEN (CASE l."riskLevel" WHEN 'ok' THEN 'at-risk' ELSE 'ok' END) ELSE l."riskLevel" END,
    l."lockState", l.goodwill, l.pain, l.quarter
  FROM (SELECT *, row_number() OVER (ORDER BY "accountId")::int AS n FROM "LadderScore" WHERE "workspaceId" = $1::uuid) l,
    generate_series(1, 3) k
  ON CONFLICT DO NOTHING`;

const STATEMENTS = {
  members: `
    WITH people AS (
      INSERT INTO "User" (id, email, name) SELECT ${id(MEMBER, "i")}, 'member' || i || '@nordlicht.example', 'Member ' || i
      FROM generate_series(0, ${MEMBERS - 1}) i)
    INSERT INTO "Member" ("workspaceId", id, "userId", role)
    SELECT $1::uuid, ${id(MEMBER, "i")}, ${id(MEMBER, "i")}, 'account_manager' FROM generate_series(0, ${MEMBERS - 1}) i`,
  accounts: `
    INSERT INTO "Account" ("workspaceId", id, name, tier, segment, "arrCents", currency, "ownerId", "renewsOn", "startedOn", "createdAt")
    SELECT $1::uuid, ${id(0, "n")}, (${ONES})[1 + n % 10] || ' ' || (${TWOS})[1 + (n / 10) % 10] || ' ' || n,
      (ARRAY['key','growth','light'])[1 + ${draw("n", 3)}]::"AccountTier",
      (ARRAY['Industry','Retail','Public','Energy','Health','Transport','Finance','Food'])[1 + ${draw("n + 5", 8)}],
      100 * ${draw("n + 9", 500_000)}, (ARRAY['EUR','EUR','EUR','USD'])[1 + ${draw("n + 2", 4)}],
      ${id(MEMBER, `n % ${MEMBERS}`)}, current_date + ${draw("n + 3", 400)}, current_date - 1500, now() - interval '1500 days'
    FROM generate_series($2::int, $3::int) n`,
  "the accounts of Dora": `
    UPDATE "Account" SET "ownerId" = (SELECT id FROM "Member" WHERE "workspaceId" = $1::uuid AND role = 'admin')
    WHERE "workspaceId" = $1::uuid AND "ownerId" = ${id(MEMBER, "0")}`,
  contacts: `
    INSERT INTO "Contact" ("workspaceId", id, "accountId", name, email)
    SELECT $1::uuid, ${id(CONTACT, "n * 3 + k")}, ${id(0, "n")}, 'Contact ' || n || '-' || k, 'c' || n || '.' || k || '@customer.example'
    FROM generate_series($2::int, $3::int) n, generate_series(0, 2) k`,
  contracts: `
    INSERT INTO "Contract" ("workspaceId", "accountId", "startsOn", "endsOn", "noticeOn", currency, "createdAt")
    SELECT "workspaceId", id, "startedOn", "renewsOn", "renewsOn" - 90, currency, "createdAt" FROM "Account"
    WHERE "workspaceId" = $1::uuid AND hashtext(id::text) & 1 = 0`,
  promises: `
    INSERT INTO "Promise" ("workspaceId", "accountId", summary, "promisedOn", "dueOn", "recordedAt")
    SELECT "workspaceId", id, 'A spare part', current_date - 30, current_date + (hashtext(id::text) & 31), now() - interval '30 days'
    FROM "Account" WHERE "workspaceId" = $1::uuid AND hashtext(id::text) & 15 = 1`,
  actions: `
    INSERT INTO "Action" ("workspaceId", "accountId", summary, "reasonKind", "ownerId", "dueOn", "recordedAt")
    SELECT "workspaceId", id, 'Call them', 'other', "ownerId", current_date - 10 + (hashtext(id::text) & 63), now() - interval '20 days'
    FROM "Account" WHERE "workspaceId" = $1::uuid AND hashtext(id::text) & 7 = 1`,
  interactions: `
    INSERT INTO "Interaction" ("workspaceId", id, "accountId", kind, direction, channel, "occurredAt", "recordedAt", sentiment, summary)
    SELECT $1::uuid, id, account, kind::"InteractionKind", direction::"InteractionDirection", 'phone', at, at + interval '1 hour',
      sentiment, 'Conversation ' || k FROM (${TALKS}) t`,
  "people who took part": `
    INSERT INTO "InteractionContact" ("workspaceId", "interactionId", "contactId") SELECT $1::uuid, id, contact FROM (${TALKS}) t`,
  "members who took part": `
    INSERT INTO "InteractionMember" ("workspaceId", "interactionId", "memberId") SELECT $1::uuid, id, member FROM (${TALKS}) t`,
  "the ledger of conversations": `
    INSERT INTO "Evidence" ("workspaceId", "accountId", id, revision, indicator, source, "occurredAt", "recordedAt", value, weight, origin, "originId")
    SELECT $1::uuid, account, indicator || ':' || id || ':' || contact, 1, indicator, contact::text, at, at + interval '1 hour',
      50 * (1 + sentiment), CASE indicator WHEN 'tone' THEN 0.5 ELSE 1 END, 'interaction', id
    FROM (SELECT t.*, CASE WHEN kind IN ('workshop', 'co_creation') THEN 'jointSession' ELSE 'tone' END AS indicator FROM (${TALKS}) t) e
    WHERE indicator = 'jointSession' OR direction <> 'outbound'`,
  answers: `
    INSERT INTO "SurveyAnswer" ("workspaceId", id, "accountId", "contactId", kind, "surveyKey", value, "answeredAt", "recordedAt")
    SELECT $1::uuid, ${id(ANSWER, "n * 2 + k")}, ${id(0, "n")}, ${id(CONTACT, "n * 3 + k")}, 'csat', 'round 1', 1 + ${draw("n + k", 5)},
      now() - (1 + ${draw("n", 300)}) * interval '1 day', now() - ${draw("n", 300)} * interval '1 day'
    FROM generate_series($2::int, $3::int) n, generate_series(0, 1) k`,
  "the ledger of answers": `
    INSERT INTO "Evidence" ("workspaceId", "accountId", id, revision, indicator, source, "occurredAt", "recordedAt", value, weight, origin, "originId")
    SELECT "workspaceId", "accountId", 'csat:' || "surveyKey" || ':' || "contactId", 1, 'csat', "contactId"::text, "answeredAt", "recordedAt",
      25 * (value - 1), 1, 'survey_answer', id FROM "SurveyAnswer" WHERE "workspaceId" = $1::uuid`,
};
