import "server-only";
import { database, type Tx } from "./client";
import { mapDbError } from "./db-errors";

export interface Login {
  readonly userId: string;
  readonly passwordHash: string | null;
}

/** Before a workspace is known: the login behind an e-mail, which must be normalised already. */
export async function findLogin(email: string): Promise<Login | null> {
  try {
    const user = await database().user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
    return user && { userId: user.id, passwordHash: user.passwordHash };
  } catch (error) {
    throw mapDbError(error);
  }
}

/** The first sign-up is open only while nobody exists. The people of a demo world do not count. */
export async function hasAnyUser(): Promise<boolean> {
  try {
    return await askForRealUser(database());
  } catch (error) {
    throw mapDbError(error);
  }
}

/** Somebody could use the sign-in form. In an installation with nothing but the demo world, only who was invited. */
export async function hasAnyLogin(): Promise<boolean> {
  try {
    const user = await database().user.findFirst({ where: { passwordHash: { not: null } }, select: { id: true } });
    return user !== null;
  } catch (error) {
    throw mapDbError(error);
  }
}

/** True for exactly one transaction at a time, and only while nobody exists. */
export async function claimFirstUser(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('first user', 0))`;
  return !(await askForRealUser(tx));
}

async function askForRealUser(db: Pick<Tx, "$queryRaw">): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isThere: boolean }[]>`SELECT has_real_user() AS "isThere"`;
  return row?.isThere ?? true;
}

export async function createUser(
  tx: Tx,
  input: { email: string; name: string; passwordHash: string | null; timeZone: string },
): Promise<string> {
  const user = await tx.user.create({ data: input, select: { id: true } });
  return user.id;
}

export async function isEmailTaken(tx: Tx, email: string): Promise<boolean> {
  return (await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

/** Outside a transaction, because checking a password takes long. */
export async function findPasswordHash(userId: string): Promise<string | null> {
  try {
    const user = await database().user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
    return user?.passwordHash ?? null;
  } catch (error) {
    throw mapDbError(error);
  }
}

export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly hasPassword: boolean;
}

export async function findProfile(tx: Tx, userId: string): Promise<Profile> {
  const { passwordHash, ...user } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, timeZone: true, passwordHash: true },
  });
  return { ...user, hasPassword: passwordHash !== null };
}

/** False where the password is not the one any more that was proven. */
export async function replacePassword(
  tx: Tx,
  userId: string,
  { provenHash, passwordHash }: { readonly provenHash: string; readonly passwordHash: string },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, passwordHash: provenHash },
    data: { passwordHash },
  });
  return count === 1;
}

/** Whether the password is still the one that was proven; it cannot be changed before this transaction ends. */
export async function holdPassword(tx: Tx, userId: string, provenHash: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE id = ${userId}::uuid AND "passwordHash" = ${provenHash} FOR SHARE`;
  return rows.length === 1;
}

export async function updateUser(tx: Tx, userId: string, change: { name?: string; timeZone?: string }): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: change });
}
