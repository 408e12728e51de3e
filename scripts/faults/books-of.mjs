/** In what the ledger and scores of an app's demo world are not what its records say (check-ledger of the operations). */
import { runningDatabase } from "../database.mjs";
import { inProject, runNode } from "../project.mjs";
import { derivedLogin } from "../roles.mjs";
import { installationSecret } from "../secrets.mjs";

export async function booksOf({ dataDir, url }) {
  const { ownerUrl } = await runningDatabase({ dataDir });
  const secret = installationSecret(dataDir);
  const program = ["--conditions=react-server", "--import", "tsx", inProject("tests", "bench", "check-books.ts")];
  const env = {
    NODE_ENV: "production",
    APP_URL: url,
    AUTH_SECRET: secret,
    APP_DATABASE_URL: derivedLogin(ownerUrl, secret).url,
  };
  const { code, output } = await runNode(program, { env });
  if (code !== 0) {
    throw new Error(`The books could not be read: ${output.trim().slice(-500)}`);
  }
  return JSON.parse(output.slice(output.indexOf("[")));
}
