import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { plainPool } from "./client";

interface Rule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Tries at signing in, by what is tried; survives a restart, falls back to memory when the database is away. */
export const SIGN_IN_BY_EMAIL: Rule = { name: "sign-in-email", points: 10, seconds: 15 * 60 };
export const SIGN_IN_BY_ADDRESS: Rule = { name: "sign-in-address", points: 50, seconds: 15 * 60 };
export const SIGN_IN_BY_ANYBODY: Rule = { name: "sign-in-anybody", points: 600, seconds: 15 * 60 };
/** Tries at the current password of somebody who is signed in. */
export const PASSWORD_BY_USER: Rule = { name: "password-user", points: 10, seconds: 15 * 60 };
/** Tries with a one-time token: by the token, and by where they come from. */
export const TOKEN_BY_HASH: Rule = { name: "token-hash", points: 30, seconds: 15 * 60 };
export const TOKEN_BY_ADDRESS: Rule = { name: "token-address", points: 30, seconds: 15 * 60 };
export const TOKEN_BY_ANYBODY: Rule = { name: "token-anybody", points: 600, seconds: 15 * 60 };

/** By so much may the clocks of two servers differ. */
const CLOCK_SLACK_SECONDS = 60;

interface Counters {
  readonly byRule: Map<string, RateLimiterPostgres>;
  // In the memory of each process, for it is the process that is kept from being flooded; a write must not cost another.
  writes: RateLimiterMemory | null;
}

// Next loads modules more than once; what is counted must be counted once.
const holder: typeof globalThis & { entwineCounters?: Counters } = globalThis;
const counters = (): Counters => {
  holder.entwineCounters ??= { byRule: new Map(), writes: null };
  return holder.entwineCounters;
};

/** @throws AppError `too_many_requests` once the points of the rule are used up. */
export async function consumeRateLimit(rule: Rule, key: string): Promise<void> {
  const seconds = await secondsToWait(limiter(rule), key.slice(0, 200));
  if (seconds === null) return;
  // The rule never asks for more: the clock ran ahead when its time began, and has been put right since.
  if (seconds > rule.seconds + CLOCK_SLACK_SECONDS) return forgiveRateLimit(rule, key);
  throw new AppError("too_many_requests", {
    message: `Too many tries. Wait ${Math.ceil(seconds / 60)} min and try again.`,
    retryAfter: seconds,
  });
}

/** @throws AppError `too_many_requests` when one person changes more in a minute than hands can. */
export async function consumeWrite(userId: string): Promise<void> {
  const all = counters();
  all.writes ??= new RateLimiterMemory({ points: env.writesPerMinute(), duration: 60 });
  const seconds = await secondsToWait(all.writes, userId);
  if (seconds === null) return;
  throw new AppError("too_many_requests", {
    message: `That was very much at once, and this change was not saved. Wait ${seconds} s and try again.`,
    retryAfter: seconds,
  });
}

/** Takes one point; null when there was one. */
async function secondsToWait(from: RateLimiterMemory | RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await from.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** A successful sign-in forgets the failed ones before it. */
export async function forgiveRateLimit(rule: Rule, key: string): Promise<void> {
  await limiter(rule).delete(key.slice(0, 200));
}

function limiter(rule: Rule): RateLimiterPostgres {
  const known = counters().byRule.get(rule.name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: plainPool(),
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: rule.name,
    points: rule.points,
    duration: rule.seconds,
    insuranceLimiter: new RateLimiterMemory({ points: rule.points, duration: rule.seconds }),
  });
  counters().byRule.set(rule.name, made);
  return made;
}
