import { format, inspect, stripVTControlCharacters } from "node:util";
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

const LEVEL_OF = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;

/**
 * Whatever the framework, a package or Node itself prints becomes one line of the log like every other: much of it repeats
 * what a request said, and a line break in it must not begin a line that nobody wrote.
 */
export function printIntoLog(): void {
  const printing = Object.entries(LEVEL_OF).map(([method, level]) => {
    const print = (...said: unknown[]) => {
      const err = said.find((one) => one instanceof Error);
      log[level]({ printed: true, ...(err ? { err } : {}) }, textOf(said.filter((one) => one !== err)));
    };
    return [method, print] as const;
  });
  Object.assign(globalThis.console, Object.fromEntries(printing));
  process.removeAllListeners("warning");
  process.on("warning", (err) => log.warn({ printed: true, err }, "warning of the platform"));
}

/** Of an object only what it is: the framework prints whole requests and responses, with their cookies. */
const textOf = (said: readonly unknown[]) =>
  stripVTControlCharacters(
    format(...said.map((one) => (typeof one === "object" ? inspect(one, { depth: -1 }) : one))).trim(),
  );
