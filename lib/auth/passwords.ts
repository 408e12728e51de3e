import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/errors";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 48 ms on the reference machine. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has, so that an unknown user costs the same time as a known one. */
let dummyHash: Promise<string> | undefined;

/** More at once would take the processor away from everybody else. */
const MAX_PARALLEL = 4;
/** As many as the front lets in at once (decision 0041): it refuses by turns of clients, and here nobody is known yet. */
const MAX_WAITING = 64;

interface Turns {
  running: number;
  readonly waiting: (() => void)[];
}

// Next loads modules more than once; all of them share the processor.
const holder: typeof globalThis & { entwineHashing?: Turns } = globalThis;
const turns = (): Turns => {
  holder.entwineHashing ??= { running: 0, waiting: [] };
  return holder.entwineHashing;
};

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Which of these are of this password. None take the same time as one. */
export async function matchingHashes(password: string, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (password.length > 256) return new Set();
  dummyHash ??= hash("nobody has this password", COST);
  const against = hashes.length > 0 ? hashes : [await dummyHash];
  const matches = await Promise.all(against.map((one) => inTurn(() => verify(one, password))));
  return new Set(hashes.filter((_, at) => matches[at]));
}

export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  return (await matchingHashes(password, passwordHash === null ? [] : [passwordHash])).size > 0;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const all = turns();
  if (all.running >= MAX_PARALLEL) {
    if (all.waiting.length >= MAX_WAITING) {
      throw new AppError("unavailable", {
        message: "Too many people are signing in. Try again in a moment.",
        retryAfter: 5,
      });
    }
    await new Promise<void>((resolve) => all.waiting.push(resolve));
  }
  all.running += 1;
  try {
    return await work();
  } finally {
    all.running -= 1;
    all.waiting.shift()?.();
  }
}
