import "server-only";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import { consumeRateLimit, forgiveRateLimit, PASSWORD_BY_USER } from "@/lib/data/rate-limits";
import type { Scope } from "@/lib/data/scope";
import { endSessionsOf, type LiveSession } from "@/lib/data/sessions";
import { findPasswordHash, replacePassword } from "@/lib/data/users";
import { AppError } from "@/lib/errors";
import type { PasswordChange } from "@/lib/schemas/member";

export interface ProvenPassword {
  /** Of the password that was proven: nothing is changed once it is another one. */
  readonly provenHash: string;
  readonly passwordHash: string;
  readonly sessionId: string;
}

/**
 * The slow half of a change of password, outside any transaction: proves the current one and hashes the next one.
 * @throws AppError `invalid_input` for a wrong current password, `too_many_requests`
 */
export async function provePassword(input: PasswordChange, session: LiveSession): Promise<ProvenPassword> {
  await consumeRateLimit(PASSWORD_BY_USER, session.userId);
  const provenHash = await findPasswordHash(session.userId);
  const isRight = await verifyPassword(input.current, provenHash);
  if (!isRight || provenHash === null) {
    const message = "This is not your current password. Try again.";
    throw new AppError("invalid_input", { message, fields: { current: message } });
  }
  await forgiveRateLimit(PASSWORD_BY_USER, session.userId);
  return { provenHash, passwordHash: await hashPassword(input.password), sessionId: session.id };
}

/** Stores the new password and ends every other session: whoever knew the old one is out. */
export async function changePassword(scope: Scope, proven: ProvenPassword): Promise<void> {
  const { userId } = scope.viewer;
  if (!(await replacePassword(scope.tx, userId, proven))) {
    const message = "Your password was changed just now. Give the new one.";
    throw new AppError("invalid_input", { message, fields: { current: message } });
  }
  await endSessionsOf(scope.tx, { userId, exceptId: proven.sessionId });
}
