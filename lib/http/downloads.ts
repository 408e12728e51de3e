import "server-only";
import { AppError } from "@/lib/errors";

/** Files made at once by one process, and of them for one workspace: the others find room as well. */
const MOST = 6;
const MOST_OF_ONE = 2;

// Next loads modules more than once; what is under way must be counted once.
const holder: typeof globalThis & { entwineDownloads?: Map<string, number> } = globalThis;
const underWay = (): Map<string, number> => {
  holder.entwineDownloads ??= new Map();
  return holder.entwineDownloads;
};

/**
 * Room for one more file; answers what gives it back, which may be called more than once.
 * @throws AppError `unavailable` when there is none
 */
export function takeRoom(workspaceId: string): () => void {
  const counts = underWay();
  const ofOne = counts.get(workspaceId) ?? 0;
  const ofAll = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (ofOne >= MOST_OF_ONE || ofAll >= MOST) throw tooMany();
  counts.set(workspaceId, ofOne + 1);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const left = (counts.get(workspaceId) ?? 1) - 1;
    if (left > 0) counts.set(workspaceId, left);
    else counts.delete(workspaceId);
  };
}

const tooMany = () =>
  new AppError("unavailable", {
    message: "Other files are being made at this moment. Wait until they are there, and try again.",
    retryAfter: 10,
  });

/** For whoever stops reading: what is made for them is put away, and their room is free. */
const SILENCE_MS = 60_000;
const LONGEST_MS = 600_000;

/**
 * Pieces as a body that is made only while it is read. What fails in the middle breaks it off, so that nobody takes a part
 * for the whole; however it ends, the source is told.
 */
export function bodyOf(pieces: AsyncGenerator<Uint8Array>, onEnd: () => void): ReadableStream<Uint8Array> {
  const last = performance.now() + LONGEST_MS;
  let silence: NodeJS.Timeout | undefined;
  const end = async () => {
    clearTimeout(silence);
    onEnd();
    await pieces.return(undefined);
  };
  const giveUp = (controller: ReadableStreamDefaultController) => {
    controller.error(new Error("Nobody reads the file that is made."));
    void end();
  };
  return new ReadableStream(
    {
      start: (controller) => {
        silence = setTimeout(giveUp, SILENCE_MS, controller).unref();
      },
      pull: async (controller) => {
        clearTimeout(silence);
        try {
          const { done, value } = await pieces.next();
          if (done || performance.now() > last) {
            if (done) controller.close();
            else controller.error(new Error("The file takes too long."));
            await end();
            return;
          }
          controller.enqueue(value);
          silence = setTimeout(giveUp, SILENCE_MS, controller).unref();
        } catch (error) {
          controller.error(error);
          await end();
        }
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
}
