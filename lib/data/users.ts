import "server-only";
import { randomUUID } from "node:crypto";
import { type Asked, ask } from "./ask";
import type { Tx } from "./client";

// Of this table the app sees the people of the workspace it stands in; everything else it asks the database for by key.

export interface Login {
  readonly userId: string;
  readonly passwordHash: string | null;
}

/** Before a workspace is known: the logins of an e-mail, which must be normalised already; the proven one first. */
export async function findLogins(email: string): Promise<readonly Login[]> {
  return ask()<Login>`SELECT * FROM logins_of(${email})`;
}

/** The first sign-up is open only while nobody exists. The people of a demo world do not count. */
export async function hasAnyUser(by?: Asked): Promise<boolean> {
  const [row] = await ask(by)<{ isThere: boolean }>`SELECT has_real_user() AS "isThere"`;
  return row?.isThere ?? true;
}

/** Somebody could use the sign-in form. In an installation with nothing but the demo world, nobody can. */
export async function hasAnyLogin(): Promise<boolean> {
  const [row] = await ask()<{ isThere: boolean }>`SELECT has_any_login() AS "isThere"`;
  return row?.isThere ?? false;
}

/** True for exactly one transaction at a time, and only while nobody exists. */
export async function claimFirstUser(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first user', 0))`;
  return !(await hasAnyUser(tx));
}

/** Not seen by its own transaction before it has a place in the workspace; so nothing is read back. */
export async function createUser(
  tx: Tx,
  {
    email,
    name,
    passwordHash,
    timeZone,
  }: { email: string; name: string; passwordHash: string | null; timeZone: string },
): Promise<string> {
  const id = randomUUID();
  await tx.$executeRaw`
    INSERT INTO "User" (id, email, name, "passwordHash", "timeZone")
    VALUES (${id}::uuid, ${email}, ${name}, ${passwordHash}::text, ${timeZone})`;
  return id;
}

/** Whoever knows the passwords of several logins of an address goes on with one, and finds all their places in it. */
export async function uniteLogins(keptId: string, otherIds: readonly string[]): Promise<void> {
  await ask()`SELECT unite_logins(${keptId}::uuid, ${[...otherIds]}::uuid[])::text`;
}

/** The one login of an address that somebody else vouches for; what links made of it before ends. Null where there is none. */
export async function proveAddress(email: string): Promise<string | null> {
  const [row] = await ask()<{ id: string | null }>`SELECT prove_address(${email}) AS id`;
  return row?.id ?? null;
}

/** Forgets a login that has no place in any workspace. */
export async function forgetLogin(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT forget_login(${userId}::uuid)`;
}

interface Password {
  readonly hash: string | null;
  /** Whether the address is proven, so that a first password may be chosen. */
  readonly isProven: boolean;
}

/** Outside a transaction, because checking a password takes long. */
export async function findPassword(userId: string): Promise<Password> {
  const [row] = await ask()<Password>`SELECT * FROM password_of(${userId}::uuid)`;
  return row ?? { hash: null, isProven: false };
}

export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly hasPassword: boolean;
  /** Vouched for by somebody else: without a password they may choose one. */
  readonly isProven: boolean;
}

export async function findProfile(tx: Tx, userId: string): Promise<Profile> {
  const { passwordHash, provenAt, ...user } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, timeZone: true, passwordHash: true, provenAt: true },
  });
  return { ...user, hasPassword: passwordHash !== null, isProven: provenAt !== null };
}

export interface PasswordReplacement {
  /** In which it was asked for. */
  readonly sessionId: string;
  /** Of the password that was proven, or that there is none: nothing is changed once that is not so any more. */
  readonly provenHash: string | null;
  readonly passwordHash: string;
}

/**
 * False where the password is not the one any more that was proven, the session is over, or it is older than a quarter of an
 * hour and the password would be the first.
 */
export async function replacePassword(
  tx: Tx,
  userId: string,
  { sessionId, provenHash, passwordHash }: PasswordReplacement,
): Promise<boolean> {
  const [row] = await ask(tx)<{ isSo: boolean }>`
    SELECT replace_password(${userId}::uuid, ${sessionId}::uuid, ${provenHash}::text, ${passwordHash}) AS "isSo"`;
  return row?.isSo ?? false;
}

/** Whether the password is still the one that was proven; it cannot be changed before this transaction ends. */
export async function holdPassword(tx: Tx, userId: string, provenHash: string): Promise<boolean> {
  const [row] = await ask(tx)<{ isSo: boolean }>`SELECT hold_password(${userId}::uuid, ${provenHash}) AS "isSo"`;
  return row?.isSo ?? false;
}

export async function updateUser(tx: Tx, userId: string, { name, timeZone }: Pick<Profile, "name" | "timeZone">) {
  await tx.$executeRaw`SELECT update_profile(${userId}::uuid, ${name}, ${timeZone})`;
}
