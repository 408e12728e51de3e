import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** How much of the connections one workspace may have in use at once, so that the others always find some free. */
const SHARE_OF_ALL = 0.6;
/** As long as waiting for a free connection may take. */
const PATIENCE_MS = 3000;

type Turn = (isGranted: boolean) => void;

interface Share {
  inUse: number;
  /** Who waits for a turn, in the order of coming. */
  readonly waiting: Set<Turn>;
}

// Next loads modules more than once; the shares must exist once.
const holder: typeof globalThis & { entwineShares?: Map<string, Share> } = globalThis;
const sharesOfAll = (): Map<string, Share> => {
  holder.entwineShares ??= new Map();
  return holder.entwineShares;
};

const limit = () => Math.max(1, Math.ceil(env.poolSize() * SHARE_OF_ALL));

/**
 * Runs what needs a connection as one of the few that this workspace may have in use at the same time; the others wait
 * here, in order, and hold nothing meanwhile.
 * @throws AppError `unavailable` when no turn comes in time
 */
export async function inShareOf<T>(workspaceId: string, run: () => Promise<T>): Promise<T> {
  const shares = sharesOfAll();
  const share = shares.get(workspaceId) ?? { inUse: 0, waiting: new Set() };
  shares.set(workspaceId, share);
  if (share.inUse >= limit()) await turnIn(share);
  else share.inUse += 1;
  try {
    return await run();
  } finally {
    handOn(workspaceId, share);
  }
}

async function turnIn({ waiting }: Share): Promise<void> {
  const isGranted = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => turn(false), PATIENCE_MS);
    const turn: Turn = (granted) => {
      clearTimeout(timer);
      waiting.delete(turn);
      resolve(granted);
    };
    waiting.add(turn);
  });
  if (isGranted) return;
  throw new AppError("unavailable", {
    message: "Too much is going on in this workspace at this moment. Nothing was saved; try again in a moment.",
    retryAfter: 2,
  });
}

function handOn(workspaceId: string, share: Share): void {
  const [next] = share.waiting;
  if (next) next(true);
  else share.inUse -= 1;
  if (share.inUse === 0) sharesOfAll().delete(workspaceId);
}
