import { createHash } from "node:crypto";

/** Dora sets up Nordlicht with the token that was printed at start. */
export const DORA = { email: "dora@nordlicht.example", password: "correct horse battery" };
const SETUP_TOKEN = "printed at start";

export function armSetup(): void {
  process.env["SETUP_TOKEN_HASH"] = createHash("sha256").update(SETUP_TOKEN).digest("hex");
}

export const setupOf = (changes: object = {}) => ({
  token: SETUP_TOKEN,
  workspaceName: "Nordlicht",
  currency: "EUR",
  name: "Dora",
  timeZone: "Europe/Berlin",
  ...DORA,
  ...changes,
});
