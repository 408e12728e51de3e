import "server-only";
import { setTimeout as pause } from "node:timers/promises";
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
/** Tries at a login from a browser that it has signed in from before: what others try does not count for it. */
export const SIGN_IN_BY_DEVICE: Rule = { name: "sign-in-device", points: 10, seconds: 15 * 60 };
/** Passwords given with invitations of one workspace to one e-mail: each may be a guess at a login the e-mail has already. */
export const INVITATION_BY_EMAIL: Rule = { name: "invitation-email", points: 10, seconds: 15 * 60 };
/** Tries at the current password of somebody who is signed in. */
export const PASSWORD_BY_USER: Rule = { name: "password-user", points: 10, seconds: 15 * 60 };
/** Tries with a one-time token: by the token, and by where they come from. */
export const TOKEN_BY_HASH: Rule = { name: "token-hash", points: 30, seconds: 15 * 60 };
export const TOKEN_BY_ADDRESS: Rule = { name: "token-address", points: 30, seconds: 15 * 60 };
export const TOKEN_BY_ANYBODY: Rule = { name: "token-anybody", points: 600, seconds: 15 * 60 };

/** Entries into the demo world, each of which begins a session: by where they come from, or of all where nobody knows. */
export const DEMO_BY_ADDRESS: Rule = { name: "demo-address", points: 60, seconds: 15 * 60 };
export const DEMO_BY_ANYBODY: Rule = { name: "demo-anybody", points: 600, seconds: 15 * 60 };

/** By so much may the clocks of two servers differ. */
const CLOCK_SLACK_SECONDS = 60;

interface Counters {
  readonly byRule: Map<string, RateLimiterPostgres>;
  // In the memory of each process, for it is the process that is kept from being flooded; a write must not cost another.
  writes: RateLimiterMemory | null;
  /** How many tries wait now, by the name of their rule. */
  readonly slowed: Map<string, number>;
}

// Next loads modules more than once; what is counted must be counted once.
const holder: typeof globalThis & { entwineCounters?: Counters } = globalThis;
const counters = (): Counters => {
  holder.entwineCounters ??= { byRule: new Map(), writes: null, slowed: new Map() };
  return holder.entwineCounters;
};

/** @throws AppError `too_many_requests` once the points of the rule are used up. */
export async function consumeRateLimit(rule: Rule, key: string): Promise<void> {
  const refusal = await refusalOf(limiter(rule), key.slice(0, 200));
  if (refusal === null) return;
  const seconds = secondsOf(refusal);
  // The rule never asks for more: the clock ran ahead when its time began, and has been put right since.
  if (seconds > rule.seconds + CLOCK_SLACK_SECONDS) return forgiveRateLimit(rule, key);
  throw new AppError("too_many_requests", {
    message: `Too many tries. Wait ${Math.ceil(seconds / 60)} min and try again.`,
    retryAfter: seconds,
  });
}

/** Whether the rule had a point left. */
export async function takeRateLimit(rule: Rule, key: string): Promise<boolean> {
  return (await refusalOf(limiter(rule), key.slice(0, 200))) === null;
}

/** So much longer for each try beyond the rule, and no longer than this. */
const SLOWER_MS = 20;
const SLOWEST_MS = 2000;
/** Whoever waits keeps a place of the few that the front gives to all strangers together (scripts/front/admission.mjs). */
const MOST_SLOWED = 2;

/**
 * Where everybody shares one counter, its end shuts nobody out: one stranger could use it up for all. Tries beyond it wait a
 * little, each a little longer; but few at once, for if all did, they would be in the way of everybody else. Others go on.
 */
export async function slowDown(rule: Rule, key: string): Promise<void> {
  const refusal = await refusalOf(limiter(rule), key);
  const { slowed } = counters();
  const others = slowed.get(rule.name) ?? 0;
  if (!refusal || others >= MOST_SLOWED) return;
  slowed.set(rule.name, others + 1);
  await pause(Math.min(SLOWEST_MS, (refusal.consumedPoints - rule.points) * SLOWER_MS));
  slowed.set(rule.name, (slowed.get(rule.name) ?? 1) - 1);
}

/** @throws AppError `too_many_requests` when one person changes more in a minute than hands can. */
export async function consumeWrite(userId: string): Promise<void> {
  const all = counters();
  all.writes ??= new RateLimiterMemory({ points: env.writesPerMinute(), duration: 60 });
  const refusal = await refusalOf(all.writes, userId);
  if (refusal === null) return;
  const seconds = secondsOf(refusal);
  throw new AppError("too_many_requests", {
    message: `That was very much at once, and this change was not saved. Wait ${seconds} s and try again.`,
    retryAfter: seconds,
  });
}

/** Takes one point; null when there was one. */
async function refusalOf(from: RateLimiterMemory | RateLimiterPostgres, key: string): Promise<RateLimiterRes | null> {
  try {
    await from.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal;
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** What was taken for a try that was right. */
export async function returnPoint(rule: Rule, key: string): Promise<void> {
  await limiter(rule).reward(key.slice(0, 200), 1);
}

/** Forgets the failed tries before a right one. */
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
    // A job does it (lib/jobs), once for all servers.
    clearExpiredByTimeout: false,
    keyPrefix: rule.name,
    points: rule.points,
    duration: rule.seconds,
    insuranceLimiter: new RateLimiterMemory({ points: rule.points, duration: rule.seconds }),
  });
  counters().byRule.set(rule.name, made);
  return made;
}

/** What is so long over counts for nothing, even if the clocks of two servers differ. */
const SPENT_AFTER_MS = 60 * 60_000;

/** Removes counters whose time is over; tells how many. */
export async function removeSpentLimits(now: Date): Promise<number> {
  const spent = await plainPool().query(`DELETE FROM "RateLimit" WHERE expire < $1`, [now.getTime() - SPENT_AFTER_MS]);
  return spent.rowCount ?? 0;
}
