import "server-only";
import { AppError } from "@/lib/errors";

/**
 * Turns what PostgreSQL or the connection says into one of our errors, by SQLSTATE. Anything unknown is returned as it
 * is and becomes "internal" at the door.
 */
export function mapDbError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const state = sqlState(error);
  if (state === "23505" || prismaCode(error) === "P2002") {
    return new AppError("invalid_input", {
      message: "Something with this name or key already exists. Open that one, or choose another name.",
      cause: error,
    });
  }
  if (state === "23503" || prismaCode(error) === "P2003") {
    return new AppError("not_found", { message: "Something this refers to does not exist.", cause: error });
  }
  if (state === "53100") {
    return new AppError("storage_full", {
      message: "The database has no space left, so nothing was saved. Free space on its disk and try again.",
      cause: error,
    });
  }
  if (state?.startsWith("22") || state?.startsWith("23")) {
    return new AppError("invalid_input", { message: "A value is outside what can be stored.", cause: error });
  }
  if (isBusy(state, error)) {
    return new AppError("unavailable", {
      message: "The database is not reachable or too busy right now. Nothing was saved; try again in a moment.",
      cause: error,
      retryAfter: 2,
    });
  }
  return error;
}

const BUSY_STATES = /^(40001|40P01|55P03|57014|57P0|08|53)/;
const BUSY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);
const BUSY_TEXT =
  /terminated|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|timeout|Connection ended|not queryable|Can't reach/i;

function isBusy(state: string | null, error: unknown): boolean {
  if (state) return BUSY_STATES.test(state);
  if (BUSY_PRISMA.has(prismaCode(error) ?? "")) return true;
  return error instanceof Error && BUSY_TEXT.test(`${error.message} ${textAt(error, "code") ?? ""}`);
}

function prismaCode(error: unknown): string | null {
  const code = textAt(error, "code");
  return code && /^P\d{4}$/.test(code) ? code : null;
}

/** Prisma with an adapter buries the SQLSTATE; node-postgres has it on the error itself. */
function sqlState(error: unknown): string | null {
  const cause = at(at(at(error, "meta"), "driverAdapterError"), "cause");
  const candidates = [
    textAt(cause, "originalCode"),
    textAt(cause, "code"),
    textAt(at(error, "meta"), "code"),
    textAt(at(error, "cause"), "originalCode"),
    textAt(error, "code"),
  ];
  return candidates.find((code) => code !== null && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) ?? null;
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function textAt(value: unknown, key: string): string | null {
  const found = at(value, key);
  return typeof found === "string" ? found : null;
}
