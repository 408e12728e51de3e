import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkJobsRole } from "../../../scripts/checks.mjs";
import { ensureJobs, LAST_MIGRATION } from "../../../scripts/jobs.mjs";

const { secret } = inject("testDatabase");
const { APP_DATABASE_URL: appUrl = "", JOBS_DATABASE_URL: jobsUrl = "" } = process.env;
const { TEST_OWNER_DATABASE_URL: ownerUrl = "" } = process.env;
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

const stateOf = async (what: string) => (await owner.query(`SELECT ${what} AS state`)).rows[0].state;
const prepare = (url = ownerUrl) => ensureJobs({ ownerUrl: url, secret, appUrl, jobsUrl });
const enqueues = async () => {
  const app = new Client({ connectionString: appUrl });
  await app.connect();
  await app.query(`SET app.workspace_id = '${randomUUID()}'`);
  await app.query("SELECT jobs.enqueue_job('age-scores', '{}', 'mine')");
  await app.end();
};

describe("the role of the jobs", () => {
  it("owns what the jobs live in, and reaches nothing else", async () => {
    await expect(checkJobsRole(jobsUrl)).resolves.toBeUndefined();
    const owned = await owner.query(
      `SELECT n.nspname AS name FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE r.rolname = $1 ORDER BY 1`,
      [new URL(jobsUrl).username],
    );
    expect(owned.rows).toEqual([{ name: "graphile_worker" }, { name: "jobs" }]);
    await expect(checkJobsRole(appUrl)).rejects.toThrow(
      /reaches the table .*use a role of its own for JOBS_DATABASE_URL/,
    );
  });

  it("is given them once: the second time nothing is written", async () => {
    const catalogue = "(SELECT string_agg(xmin::text, ',' ORDER BY oid) FROM pg_proc)";
    const before = await stateOf(catalogue);
    await prepare();
    expect(await stateOf(catalogue)).toBe(before);
  });

  it("is handed over what a restored backup has left to somebody else, with the jobs in it", async () => {
    await enqueues();
    const role = new URL(jobsUrl).username;
    await owner.query(`GRANT "${role}" TO CURRENT_USER; REASSIGN OWNED BY "${role}" TO CURRENT_USER`);
    await owner.query(`REVOKE "${role}" FROM CURRENT_USER; DELETE FROM jobs.worker`);
    await prepare();
    await expect(checkJobsRole(jobsUrl)).resolves.toBeUndefined();
    await enqueues();
    const worker = new Client({ connectionString: jobsUrl });
    await worker.connect();
    const { rows } = await worker.query("SELECT count(*)::int AS count FROM graphile_worker._private_jobs");
    await worker.end();
    expect(rows[0].count).toBe(2);
    expect(await stateOf(`has_database_privilege('${role}', current_database(), 'CREATE')`)).toBe(false);
  });

  it("is handed over what a copy of a database has kept of the jobs of the other one", async () => {
    const [role, before] = [new URL(jobsUrl).username, `before_${randomUUID().slice(0, 8)}`];
    await owner.query(`CREATE ROLE "${before}"; GRANT "${role}", "${before}" TO CURRENT_USER`);
    // The schema first: what lies in it goes only to whom may make something there, and REASSIGN has no order.
    await owner.query(`ALTER SCHEMA graphile_worker OWNER TO "${before}"; REASSIGN OWNED BY "${role}" TO "${before}"`);
    await owner.query(`REVOKE "${role}", "${before}" FROM CURRENT_USER`);
    await prepare();
    await expect(checkJobsRole(jobsUrl)).resolves.toBeUndefined();
    await enqueues();
    await owner.query(`DROP ROLE "${before}"`);
  });

  it("is asked of the operator in one sentence where the owner may not make it, or not lend it a schema", async () => {
    const [plain, jobs] = [`plain_${randomUUID().slice(0, 8)}`, `jobs_${randomUUID().slice(0, 8)}`];
    await owner.query(`CREATE ROLE "${plain}" LOGIN PASSWORD 'plain'; CREATE ROLE "${jobs}" LOGIN PASSWORD 'plain'`);
    const as = (user: string) => Object.assign(new URL(ownerUrl), { username: user, password: "plain" }).href;
    const derived = ensureJobs({ ownerUrl: as(plain), secret: `${secret}!`, appUrl });
    await expect(derived).rejects.toThrow(/no CREATEROLE.*JOBS_DATABASE_URL/);
    const given = ensureJobs({ ownerUrl: as(plain), secret, appUrl, jobsUrl: as(jobs) });
    await expect(given).rejects.toThrow(`run GRANT CREATE ON DATABASE`);
    const database = new URL(ownerUrl).pathname.slice(1);
    await owner.query(`GRANT CREATE ON DATABASE "${database}" TO "${plain}" WITH GRANT OPTION`);
    const foreign = ensureJobs({ ownerUrl: as(plain), secret, appUrl, jobsUrl: as(jobs) });
    await expect(foreign).rejects.toThrow(/belong to .*as their owner.*start again/);
    await owner.query(`REVOKE CREATE ON DATABASE "${database}" FROM "${plain}"`);
    await owner.query(`DROP ROLE "${plain}"; DROP ROLE "${jobs}"`);
  });

  it("finds the schema of the very version of graphile-worker that is installed", () => {
    const files = readdirSync("node_modules/graphile-worker/sql").filter((name) => name.endsWith(".sql"));
    expect(Math.max(...files.map((name) => Number.parseInt(name, 10)))).toBe(LAST_MIGRATION);
  });
});
