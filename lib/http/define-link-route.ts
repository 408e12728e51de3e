import "server-only";
import type { z } from "zod";
import { clientOf } from "@/lib/auth/client-address";
import { inEvenTime } from "@/lib/auth/even-time";
import { requireDiskSpace } from "@/lib/data/disk-space";
import { consumeRateLimit, slowDown, TOKEN_BY_ADDRESS, TOKEN_BY_ANYBODY } from "@/lib/data/rate-limits";
import { AppError, notFound } from "@/lib/errors";
import { pulseToken } from "@/lib/schemas/pulse-answers";
import { type Problem, toProblem } from "./problem";

interface LinkRequest {
  readonly token: string;
  readonly nonce: string;
  readonly now: Date;
  readonly request: Request;
}

interface LinkDoor {
  /** For the log. */
  readonly deed: "pulse.open" | "pulse.answer" | "pulse.stop" | "member.read" | "member.stop";
  readonly isWrite: boolean;
  /** What a token of its kind looks like: that of a pulse where nothing is said. */
  readonly token?: z.ZodType<string>;
  /** Checks the token itself; there is no viewer. Answers what the page then is, or where it goes on. */
  readonly run: (asked: LinkRequest) => Promise<Response>;
  /** What is said instead, in the reader's words. */
  readonly refuse: (problem: Problem, asked: Pick<LinkRequest, "nonce" | "request">) => Response;
}

type LinkHandler = (request: Request, context: { params: Promise<{ token?: string }> }) => Promise<Response>;

/**
 * The door for those who come by a link and do not sign in: customers who are asked, and members who want no more mail. The token of the address authorises, and opens what it is
 * for and nothing else. Whatever keeps a link shut, the answer is the same, and takes the same time.
 */
export function defineLinkRoute(door: LinkDoor): LinkHandler {
  return async (request, { params }) => {
    const nonce = request.headers.get("x-nonce") ?? "";
    try {
      const token = (door.token ?? pulseToken).safeParse((await params).token);
      if (door.isWrite) await requireDiskSpace();
      return await openedBy(request, async () => {
        if (!token.success) throw notFound("link");
        return door.run({ token: token.data, nonce, now: new Date(), request });
      });
    } catch (error) {
      return door.refuse(await toProblem(error, `link ${door.deed}`), { nonce, request });
    }
  };
}

/** A link that opens nothing counts as a try of whoever holds it; one that is good is never counted. */
async function openedBy(request: Request, run: () => Promise<Response>): Promise<Response> {
  const began = performance.now();
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      await inEvenTime(() => countTry(request), began);
    }
    throw error;
  }
}

/** Where nobody knows where a try comes from, all share one counter, which slows them and shuts the door to nobody. */
async function countTry(request: Request): Promise<void> {
  const { address } = clientOf(request.headers);
  if (address === null) await slowDown(TOKEN_BY_ANYBODY, "all");
  else await consumeRateLimit(TOKEN_BY_ADDRESS, address);
}
