import "server-only";
import { findLogins, type Login, uniteLogins } from "@/lib/data/users";
import { inEvenTime } from "./even-time";
import { matchingHashes } from "./passwords";

export interface ProvenLogin {
  readonly userId: string;
  /** Of the password that was given. */
  readonly passwordHash: string;
}

/** The login of an e-mail that this password opens; null for a wrong one, whether anybody has the e-mail or not. */
export const proveLogin = async (email: string, password: string): Promise<ProvenLogin | null> =>
  proveAmong(await findLogins(email), password);

/**
 * The one of these logins of an e-mail that the password opens. Whoever knows the password of several proves all of them, and
 * goes on with one that has all their places.
 */
export function proveAmong(logins: readonly Login[], password: string): Promise<ProvenLogin | null> {
  return inEvenTime(async () => {
    const hashes = await matchingHashes(
      password,
      logins.flatMap(({ passwordHash }) => passwordHash ?? []),
    );
    const [first, ...others] = logins.flatMap(({ userId, passwordHash }) =>
      passwordHash !== null && hashes.has(passwordHash) ? [{ userId, passwordHash }] : [],
    );
    if (!first) return null;
    if (others.length > 0) {
      await uniteLogins(
        first.userId,
        others.map(({ userId }) => userId),
      );
    }
    return first;
  });
}
