import pino from "pino";
import { env } from "./env";

/**
 * Of an error only what tells what happened: the driver hangs its whole connection on some, with the key that cancels
 * queries, and the database the values of the row at fault.
 */
const TOLD_OF_ERRORS = ["type", "message", "stack", "code", "severity", "table", "constraint", "routine"];

export function errorInLog(error: unknown): unknown {
  const all: unknown = error instanceof Error ? pino.stdSerializers.err(error) : error;
  if (typeof all !== "object" || all === null) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => TOLD_OF_ERRORS.includes(name)));
}

/** The one logger: JSON lines with redaction. Never give it a secret, a token or the text of an answer. */
export const log = pino({
  level: env.logLevel(),
  base: null,
  serializers: { err: errorInLog },
  redact: {
    paths: ["password", "token", "secret", "cookie", "authorization", "*.password", "*.token", "*.secret", "*.cookie"],
    censor: "[redacted]",
  },
});
