import "server-only";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { consumeRateLimit, forgiveRateLimit, PASSWORD_BY_USER } from "@/lib/data/rate-limits";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf, type LiveSession } from "@/lib/data/sessions";
import { findPassword, type PasswordReplacement, replacePassword } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import type { PasswordChange } from "@/lib/schemas/member";

/**
 * The slow half of a change of password, outside any transaction: proves the current one and hashes the next one. Whoever
 * signs in by an identity provider has none to prove, and may choose one.
 * @throws AppError `invalid_input` for a wrong current password, `too_many_requests`
 */
export async function provePassword(input: PasswordChange, session: LiveSession): Promise<PasswordReplacement> {
  await consumeRateLimit(PASSWORD_BY_USER, session.userId);
  const { hash: provenHash, isProven } = await findPassword(session.userId);
  const isFirst = provenHash === null && isProven;
  if (!(isFirst || (await verifyPassword(input.current, provenHash)))) {
    const message = "This is not your current password. Try again.";
    throw new AppError("invalid_input", { message, fields: { current: message } });
  }
  await forgiveRateLimit(PASSWORD_BY_USER, session.userId);
  return { provenHash, passwordHash: await hashPassword(input.password), sessionId: session.id };
}

const SIGN_IN_AGAIN =
  "A first password is chosen within 15 min of signing in. Sign out, sign in again and choose it then.";

/** Stores the new password and ends every other session: whoever knew the old one is out. */
export async function changePassword(scope: Scope, proven: PasswordReplacement): Promise<void> {
  const { userId } = scope.viewer;
  if (!(await replacePassword(scope.tx, userId, proven))) {
    const message =
      proven.provenHash === null ? SIGN_IN_AGAIN : "Your password was changed just now. Give the new one.";
    throw new AppError("invalid_input", { message, fields: { current: message } });
  }
  await endSessionsOf(scope.tx, { userId, exceptId: proven.sessionId });
}
