/** Asks for a sign of life and for pages of the demo world all the while, and looks at the memory. */
import { memoryOf } from "../process-memory.mjs";
import { pause } from "../processes.mjs";

const EVERY_MS = { livez: 50, page: 150, memory: 200 };
/**
 * Pages alone fill the server's heap to what it keeps, over some hundreds of them: before that, "above idle" would count
 * them as well. It has been filled once so long brings no more than this.
 */
const WARM = { stepMs: 30_000, mostSteps: 12, levelMb: 10 };

/** `pagesOf` chooses the pages, of all accounts there are; `take` answers what was seen since it was last called. */
export async function watchOthers(app, pagesOf = ([accountId]) => [`/accounts/${accountId}`]) {
  const reader = await app.visitor({ role: "cx_leader" });
  const pages = pagesOf(await reader.accountIds());
  const books = { livez: [], page: [], failed: 0, memory: {}, isOver: false };
  const keep = async (every, look) => {
    for (let turn = 0; !books.isOver; turn += 1) {
      await look(turn);
      await pause(every);
    }
  };
  const timed = (list, addresses) => async (turn) => {
    const address = addresses[turn % addresses.length];
    const { status, ms } = await reader.get(address).catch(() => ({ status: 0, ms: 120_000 }));
    books[list].push(ms);
    books.failed += status === 200 ? 0 : 1;
  };
  const loops = [
    keep(EVERY_MS.livez, timed("livez", ["/livez"])),
    keep(EVERY_MS.page, timed("page", pages)),
    keep(EVERY_MS.memory, () => {
      for (const [name, megabytes] of Object.entries(memoryOf(app.pid))) {
        books.memory[name] = Math.max(books.memory[name] ?? 0, megabytes);
      }
    }),
  ];
  return {
    pages: () => books.page.length,
    take: () => {
      const { livez, page, failed, memory } = books;
      Object.assign(books, { livez: [], page: [], failed: 0, memory: {} });
      return { livez: described(livez), page: described(page), failed, memory };
    },
    end: async () => {
      books.isOver = true;
      await Promise.all(loops);
      reader.leave();
    },
  };
}

export async function warmUp(watch) {
  let level = 0;
  for (let step = 0; step < WARM.mostSteps; step += 1) {
    await pause(WARM.stepMs);
    const { node } = watch.take().memory;
    if (node - level < WARM.levelMb) {
      return;
    }
    level = node;
  }
}

/** What was seen in several spans, as one. */
export const together = (seen) => described(seen.flatMap(({ times }) => times));

function described(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const most = sorted.at(-1) ?? 0;
  return { times, count: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), most };
}

export const p95 = ({ p95: ms, count }) => `${ms.toFixed(0)} ms of ${count}`;
export const p99 = ({ p99: ms, count }) => `${ms.toFixed(0)} ms of ${count}`;

export function inWords({ livez, page, failed, memory }) {
  const times = (of) =>
    `p99 ${p99(of)}, p95 ${of.p95.toFixed(0)}, median ${of.median.toFixed(0)}, most ${of.most.toFixed(0)}`;
  const room = Object.entries(memory).map(([name, megabytes]) => `${name} ${megabytes.toFixed(0)} MB`);
  return `livez ${times(livez)}; page ${times(page)}; ${failed} failed; ${room.join(", ")}`;
}
