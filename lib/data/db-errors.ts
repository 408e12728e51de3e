import "server-only";
import { AppError } from "@/lib/errors";
import { storageFull } from "./disk-space";

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
  if (state === "53100") return storageFull(error);
  if (state?.startsWith("22") || state?.startsWith("23")) {
    return new AppError("invalid_input", { message: "A value is outside what can be stored.", cause: error });
  }
  if (HELD_STATES.has(state ?? "") || prismaCode(error) === "P2034") {
    return new AppError("unavailable", {
      message: "Somebody else is saving to the same record at this moment. Nothing was saved; try again in a moment.",
      cause: error,
      retryAfter: 2,
    });
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

/**
 * The same for what came back instead of the answer to a commit: where the connection was lost, nobody knows whether
 * it was carried out.
 */
export function mapCommitError(error: unknown): unknown {
  const known = mapDbError(error);
  const look = "It may have been saved: look before you enter it again. Pressing save once more is safe.";
  if (!(known instanceof AppError)) {
    return new AppError("internal", {
      message: `Something went wrong on our side while saving. ${look}`,
      cause: error,
    });
  }
  const isLost = known.code === "unavailable" && prismaCode(error) !== "P2028";
  if (!isLost || HELD_STATES.has(sqlState(error) ?? "")) return known;
  return new AppError("unavailable", {
    message: `The connection to the database was lost while saving. ${look}`,
    cause: error,
    retryAfter: 2,
  });
}

/** Whether a transaction failed because others held what it needed, and may simply be begun again. */
export const isHeldByOthers = (error: unknown): boolean =>
  error instanceof AppError && error.code === "unavailable" && HELD_STATES.has(sqlState(error.cause) ?? "");

/** A lock that did not become free in time, a circle of locks, or two that cannot both be first. */
const HELD_STATES = new Set(["55P03", "40P01", "40001"]);

const BUSY_STATES = /^(57014|57P0|08|53|25P03)/;
const BUSY_PRISMA = new Set(["P1000", "P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028", "P2037"]);
/** What the adapter makes of an error of the socket: it has no SQLSTATE, and with a raw query no code of its own. */
const BUSY_KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
const BUSY_TEXT =
  /terminat|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|timeout|timed out|Connection (?:ended|closed)|not queryable|Can't reach|idle-in-transaction|client was closed|socket hang up/i;

function isBusy(state: string | null, error: unknown): boolean {
  if (state) return BUSY_STATES.test(state);
  if (BUSY_PRISMA.has(prismaCode(error) ?? "") || BUSY_KINDS.has(textAt(adapterCause(error), "kind") ?? ""))
    return true;
  return error instanceof Error && BUSY_TEXT.test(`${error.message} ${textAt(error, "code") ?? ""}`);
}

function prismaCode(error: unknown): string | null {
  const code = textAt(error, "code");
  return code && /^P\d{4}$/.test(code) ? code : null;
}

/** Prisma with an adapter buries the SQLSTATE; node-postgres has it on the error itself. */
function sqlState(error: unknown): string | null {
  const cause = adapterCause(error);
  const candidates = [
    textAt(cause, "originalCode"),
    textAt(cause, "code"),
    textAt(at(error, "meta"), "code"),
    textAt(at(error, "cause"), "originalCode"),
    textAt(error, "code"),
  ];
  return candidates.find((code) => code !== null && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) ?? null;
}

/** What the driver said, as the adapter sorts it; of BEGIN and COMMIT the adapter's error comes unwrapped. */
const adapterCause = (error: unknown) => at(at(at(error, "meta"), "driverAdapterError") ?? error, "cause");

function at(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function textAt(value: unknown, key: string): string | null {
  const found = at(value, key);
  return typeof found === "string" ? found : null;
}
