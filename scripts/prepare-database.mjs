/** Migrations, the logins of the app and of the worker, and what the jobs live in: for whoever is about to use them. */
import { checkAppRole, checkJobsRole } from "./checks.mjs";
import { ensureJobs } from "./jobs.mjs";
import { ensureMigrated } from "./migrate.mjs";
import { ensureRoles } from "./roles.mjs";

/** Answers `{ appUrl, jobsUrl }`, which hold by themselves what they have to. */
export async function prepareDatabase(
  ownerUrl,
  { secret, settings = {}, step = (_, work) => work(), say = () => undefined },
) {
  await ensureMigrated(ownerUrl, { step, say });
  const appUrl = await ensureRoles({ ownerUrl, secret, appUrl: settings.appDatabaseUrl });
  await checkAppRole(appUrl);
  const jobsUrl = await ensureJobs({ ownerUrl, secret, appUrl, jobsUrl: settings.jobsDatabaseUrl });
  await checkJobsRole(jobsUrl);
  return { appUrl, jobsUrl };
}
