import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The installation's one secret: given, or made at the first start and kept in the data folder. */
export function installationSecret(dataDir, given) {
  if (given !== undefined) {
    return given;
  }
  const file = path.join(dataDir, "auth-secret");
  if (!existsSync(file)) {
    // Whole or not at all: half a secret would be refused at every later start.
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, randomBytes(48).toString("base64url"), { mode: 0o600 });
    renameSync(temporary, file);
  }
  return readFileSync(file, "utf8").trim();
}

/** Shown once, at the start, while nobody can sign in yet; the server knows only the hash. */
export function setupToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest("hex") };
}
