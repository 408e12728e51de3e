import pino from "pino";
import { env } from "./env";

/** The one logger: JSON lines with redaction. Never give it a secret, a token or the text of an answer. */
export const log = pino({
  level: env.logLevel(),
  base: null,
  redact: {
    paths: ["password", "token", "secret", "cookie", "authorization", "*.password", "*.token", "*.secret", "*.cookie"],
    censor: "[redacted]",
  },
});
