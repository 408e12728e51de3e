import "server-only";
import { mapDbError } from "./db-errors";
import type { Scope } from "./scope";

/** Runs a part of a transaction that may fail without taking the rest with it. The error is thrown on, mapped. */
export async function withSavepoint<T>(scope: Scope, run: () => Promise<T>): Promise<T> {
  await scope.tx.$executeRaw`SAVEPOINT part`;
  try {
    const result = await run();
    await scope.tx.$executeRaw`RELEASE SAVEPOINT part`;
    return result;
  } catch (error) {
    await scope.tx.$executeRaw`ROLLBACK TO SAVEPOINT part`;
    throw mapDbError(error);
  }
}
