import "server-only";
import { findLogins, uniteLogins } from "@/lib/data/users";
import { inEvenTime } from "./even-time";
import { matchingHashes } from "./passwords";

export interface ProvenLogin {
  readonly userId: string;
  /** Of the password that was given. */
  readonly passwordHash: string;
}

/**
 * The login of an e-mail that this password opens; null for a wrong one, whether anybody has the e-mail or not. Whoever
 * knows the password of several proves all of them, and goes on with one that has all their places.
 */
export function proveLogin(email: string, password: string): Promise<ProvenLogin | null> {
  return inEvenTime(async () => {
    const logins = (await findLogins(email)).flatMap(({ userId, passwordHash }) =>
      passwordHash === null ? [] : [{ userId, passwordHash }],
    );
    const hashes = await matchingHashes(
      password,
      logins.map(({ passwordHash }) => passwordHash),
    );
    const [first, ...others] = logins.filter(({ passwordHash }) => hashes.has(passwordHash));
    if (first && others.length > 0)
      await uniteLogins(
        first.userId,
        others.map(({ userId }) => userId),
      );
    return first ?? null;
  });
}
