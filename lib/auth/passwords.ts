import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/errors";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 48 ms on the reference machine. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has, so that an unknown user costs the same time as a known one. */
let dummyHash: Promise<string> | undefined;

/** More at once would take the processor away from everybody else. */
const MAX_PARALLEL = 4;
const MAX_WAITING = 40;
let running = 0;
const waiting: (() => void)[] = [];

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Takes the same time whether the user exists or not. */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (password.length > 256) return false;
  dummyHash ??= hash("nobody has this password", COST);
  const against = passwordHash ?? (await dummyHash);
  const matches = await inTurn(() => verify(against, password));
  return matches && passwordHash !== null;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_PARALLEL) {
    if (waiting.length >= MAX_WAITING) {
      throw new AppError("unavailable", {
        message: "Too many people are signing in. Try again in a moment.",
        retryAfter: 5,
      });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
