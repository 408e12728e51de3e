import "server-only";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { endMail, type MailEnd, planMails, settleDead } from "@/lib/data/mails-in-hand";
import { type Scope, withActingScope } from "@/lib/data/scope";
import { log } from "@/lib/log";
import type { HandOver } from "@/lib/outbound/hand-over";
import { type MailServer, openMailServer } from "@/lib/outbound/mail-server";
import { writeLetter } from "@/lib/outbound/write-letter";
import type { MailFault } from "@/lib/schemas/mail";
import { type Claimed, claimBeside, claimNext } from "./claim-mail";

interface Turn {
  readonly workspaceId: string;
  readonly now?: Date;
  /** Asked between two mails: whether the turn is over, though something may be left. */
  readonly isOver?: () => boolean;
}

/** Between tries of one mail, longer and longer; after the last it failed. */
const PAUSES_MINUTES = [1, 5, 15, 60, 240, 720];
const MINUTE_MS = 60_000;
/** So long after it was claimed a mail may still be handed over: whoever stood still for longer leaves it to others. */
const HAND_OVER_MS = 30_000;
/** A server that is away or does not let us in is not asked again for every mail that waits. */
const REST_MS = MINUTE_MS;

/** A digest is worked out in the transaction that claims it: one that takes longer than a page may take fails alone. */
const CLAIM_MS = 60_000;

/** What became of one that was in hand. */
type Ended = Pick<Claimed, "claimedAt"> & { readonly mailId: string; readonly end: MailEnd };

/**
 * Sends what is due, one after the other. What is about to be handed over is stored before, and what became of it with
 * the next one: a worker that dies leaves one mail of which nobody knows, and none is sent twice by itself (decision 0077).
 */
export async function sendMails({ isOver = () => false, ...where }: Turn): Promise<{ mails: number; isDone: boolean }> {
  const sender = await withActingScope(where, async (scope) => {
    await settleDead(scope);
    return scope.viewer;
  });
  const server = sender && openMailServer(sender);
  if (server === null) return { mails: 0, isDone: true };
  let [mails, ended, isAway]: [number, Ended | null, boolean] = [0, null, false];
  try {
    while (!(isOver() || isAway) && (await hasDiskSpace())) {
      const until = performance.now() + HAND_OVER_MS;
      const claiming = { ...where, timeout: CLAIM_MS };
      const claimed: Claimed | "alone" | null = await withActingScope(claiming, (scope) => endAndClaim(scope, ended));
      ended = null;
      if (!claimed) break;
      if (claimed === "alone") continue;
      const outcome = await handOver(server, claimed, until);
      ended = {
        claimedAt: claimed.claimedAt,
        mailId: claimed.mailId,
        end: endOf(outcome, claimed, claimed.claimedAt),
      };
      isAway = outcome.kind === "later" && outcome.isServerAway;
      mails += 1;
    }
  } finally {
    server.close();
  }
  return {
    mails,
    isDone: await conclude(where, { ended, isHeldUp: isAway || !(await hasDiskSpace()), isCut: isOver() }),
  };
}

/**
 * In one transaction: how the last one went, and which is the next. What one of us is told has to be looked up, which may take long
 * or fail: before that it is stored that the last one went out.
 */
async function endAndClaim(scope: Scope, ended: Ended | null): Promise<Claimed | "alone" | null> {
  if (!ended) return claimNext(scope);
  await endMail(scope, ended, ended.end);
  return claimBeside(scope);
}

async function handOver(server: MailServer, { mailId, letter }: Claimed, until: number): Promise<HandOver> {
  try {
    return await server.handOver(letter, await writeLetter(letter), until);
  } catch (error) {
    log.error({ err: error, mail: mailId }, "a mail could not be written");
    return { kind: "refused", reason: "not_written" satisfies MailFault, code: "unknown" };
  }
}

function endOf(outcome: HandOver, { attempts }: Pick<Claimed, "attempts">, now: Date): MailEnd {
  if (outcome.kind === "sent") return { state: "sent", reason: null };
  if (outcome.kind === "unsure") return { state: "unsure", reason: outcome.reason };
  if (outcome.kind === "bounced") return { state: "bounced", reason: outcome.reason };
  const minutes = PAUSES_MINUTES[attempts];
  if (outcome.kind === "refused" || minutes === undefined) return { state: "failed", reason: outcome.reason };
  return { state: "waiting", reason: outcome.reason, notBefore: new Date(now.getTime() + minutes * MINUTE_MS) };
}

interface Rest {
  readonly ended: Ended | null;
  /** It makes no sense to go on at once. */
  readonly isHeldUp: boolean;
  /** Others wait for their turn: what is left comes behind them. */
  readonly isCut: boolean;
}

/** Says how the last one went, and plans what is left. */
async function conclude(where: Pick<Turn, "workspaceId" | "now">, { ended, isHeldUp, isCut }: Rest): Promise<boolean> {
  await withActingScope(where, async (scope) => {
    if (ended) await endMail(scope, ended, ended.end);
    if (!isCut) await planMails(scope, new Date(scope.now.getTime() + (isHeldUp ? REST_MS : 0)));
  });
  return !isCut;
}
