/** A start that is cut off while it migrates: by a signal at random moments, and by the server at chosen statements. */
import { quoteIdentifier, urlWith, withConnection } from "../../connection.mjs";
import { startDatabase } from "../../database.mjs";
import { ensureMigrated, migrationsIn } from "../../migrate.mjs";
import { pause } from "../../processes.mjs";
import { inProject } from "../../project.mjs";

const STARTS_OF_EACH_KIND = 25;
const STATEMENTS = 60;
/** Migrating takes about as long on a quiet machine. */
const LATEST_MS = 350;
const ALL = migrationsIn(inProject("prisma", "migrations")).length;

export const scenario = {
  name: "interrupted-migrations",
  what: `${2 * STARTS_OF_EACH_KIND} starts killed or stopped while they migrate, and ${STATEMENTS} cut off at a statement`,
  limitSeconds: 1800,
  run: interrupt,
};

async function interrupt(world) {
  const place = world.folder();
  const database = await startDatabase({ dataDir: place });
  world.undo(database.stop);
  const statements = await cutAtStatements(database.ownerUrl, database.superuserUrl);
  world.say(`cut off at ${statements.length} statements, ${count(statements, "isWell")} finished`);
  const starts = [];
  for (let run = 0; run < STARTS_OF_EACH_KIND; run += 1) {
    starts.push(await cutStart(world, { run, kind: "embedded", env: { NO_DEMO: "1" } }));
    const url = await emptyDatabase(database.ownerUrl, `external_${run}`);
    starts.push(await cutStart(world, { run, kind: "external", env: { DATABASE_URL: url } }));
  }
  const halfway = starts.filter(({ left }) => left > 0 && left < ALL).length;
  return {
    holds: statements.every(({ isWell }) => isWell) && starts.every(({ isWell }) => isWell),
    figures: {
      "cut off at a statement, then finished as if never disturbed": `${count(statements, "isWell")} of ${statements.length}`,
      "starts interrupted, then ready at the next start": `${count(starts, "isWell")} of ${starts.length}`,
      "of these with some migrations applied and some not": halfway,
      "longest next start": `${Math.max(...starts.map(({ seconds }) => seconds)).toFixed(1)} s`,
    },
  };
}

const count = (rows, name) => rows.filter((row) => row[name]).length;

async function cutStart(world, { run, kind, env }) {
  const place = world.folder();
  const app = await world.launchApp({ place, env });
  await app.until(/Migrating the database/);
  await pause(Math.random() * LATEST_MS);
  const signal = run % 2 === 0 ? "SIGKILL" : "SIGINT";
  app.kill(signal);
  await app.exited;
  const begin = performance.now();
  const again = await world.openApp({ place, env }).catch((error) => ({ error }));
  const seconds = (performance.now() - begin) / 1000;
  if (again.error) {
    world.say(`${kind} ${run}, ${signal}: ${again.error.message}`);
    return { isWell: false, left: ALL, seconds };
  }
  const left = Number(/Migrating the database \((\d+) to apply\)/.exec(again.output())?.[1] ?? 0);
  world.say(`${kind} ${run}, ${signal}: ${left} of ${ALL} left, ready after ${seconds.toFixed(1)} s`);
  await again.stop();
  return { isWell: true, left, seconds };
}

/** An event trigger counts every command that changes the schema, and ends its own connection at the chosen one. */
async function cutAtStatements(ownerUrl, superUrl) {
  const undisturbed = await migrated(await countingDatabase(ownerUrl, superUrl, { name: "undisturbed", at: 0 }));
  const results = [];
  for (let cut = 0; cut < STATEMENTS; cut += 1) {
    const at = 1 + Math.round((cut * (undisturbed.commands - 1)) / (STATEMENTS - 1));
    const url = await countingDatabase(ownerUrl, superUrl, { name: `statement_${at}`, at });
    const isCut = await migrated(url).then(
      () => false,
      () => true,
    );
    const finished = await migrated(url).catch((error) => error);
    results.push({ at, isWell: isCut && finished.schema === undisturbed.schema });
  }
  return results;
}

async function migrated(url) {
  await ensureMigrated(url, { step: (_name, work) => work(), say: () => undefined });
  return await withConnection(url, async (owner) => {
    const { rows } = await owner.query(SCHEMA);
    return { commands: Number((await owner.query("SELECT last_value FROM cut.seen")).rows[0].last_value), ...rows[0] };
  });
}

async function countingDatabase(ownerUrl, superUrl, { name, at }) {
  const url = await emptyDatabase(ownerUrl, name);
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  await withConnection(urlWith(superUrl, { database }), (superuser) => superuser.query(cutting(at)));
  return url;
}

async function emptyDatabase(ownerUrl, name) {
  await withConnection(ownerUrl, (owner) => owner.query(`CREATE DATABASE ${quoteIdentifier(name)}`));
  return urlWith(ownerUrl, { database: name });
}

/** A sequence counts on when everything else is rolled back, so it is cut off once. */
const cutting = (at) => `
CREATE SCHEMA cut; CREATE SEQUENCE cut.seen; GRANT USAGE ON SCHEMA cut TO PUBLIC; GRANT SELECT ON cut.seen TO PUBLIC;
CREATE FUNCTION cut.here() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF nextval('cut.seen') = ${at} THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
END $$;
CREATE EVENT TRIGGER cut_here ON ddl_command_end EXECUTE FUNCTION cut.here()`;

/** Everything the migrations make, as one text to compare. */
const SCHEMA = `
SELECT md5(string_agg(line, E'\\n' ORDER BY line)) AS schema FROM (
  SELECT format('%s %s %s %s', c.relkind, c.relname, c.relrowsecurity, c.relforcerowsecurity) AS line
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT format('%s.%s %s %s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull)
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT format('%s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT format('%s %s %s %s', tablename, policyname, qual, with_check) FROM pg_policies
  UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
  UNION ALL SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL
) everything`;
