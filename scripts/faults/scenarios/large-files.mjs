/** Files of 20 MB, large and hostile ones, checked one after the other while others open pages. */
import { act, request, signInByPassword } from "../../demo-visitor.mjs";
import { memoryOf } from "../../process-memory.mjs";
import { pause } from "../../processes.mjs";
import { HOSTILE, LARGE } from "../large-file-shapes.mjs";

/**
 * Pages alone fill the server's heap to what it keeps, over some hundreds of them: before that, "above idle" would count
 * them as well. It has been filled once so long brings no more than this.
 */
const WARM = { stepMs: 30_000, mostSteps: 12, levelMb: 10 };
/** Batches of 500 rows that are stored of a large file. */
const BATCHES = 6;
/**
 * A p99 of two dozen pages is the slowest of them: so many are opened while nothing happens, and while hostile files come,
 * which are refused so fast that each is sent again until then.
 */
const PAGES = 200;
const LIMITS = { livezMs: 250, memoryMb: 300, pageTimes: 2 };
const LEADER = { email: "leader@files.example", password: "a harbour full of paper" };

export const scenario = {
  name: "large-files",
  what: "files of 20 MB are read, checked and begun to be stored in one workspace while pages of another are opened",
  limitSeconds: 3000,
  run: checkLargeFiles,
};

async function checkLargeFiles(world) {
  // Made before anything is timed: making one takes this process, which also times the answers, a third of a second.
  const shapes = [...HOSTILE, ...LARGE].map((shape) => ({
    ...shape,
    isHostile: HOSTILE.includes(shape),
    body: Buffer.from(shape.text()),
  }));
  const app = await world.openApp({ env: { WRITES_PER_MINUTE: "100000" } });
  const clerk = await openClerk(app);
  const watch = await watchOthers(app);
  await warmUp(watch);
  while (watch.pages() < PAGES) {
    await pause(100);
  }
  const quiet = watch.take();
  world.say(`quiet: ${inWords(quiet)}`);
  const rows = [];
  for (const shape of shapes) {
    let came = await checkOne(clerk, shape);
    while (shape.isHostile && !came.isChecked && watch.pages() < PAGES) {
      came = await checkOne(clerk, shape);
    }
    const during = watch.take();
    const more = during.memory.node - quiet.memory.node;
    rows.push({ name: shape.name, ...came, during, more, isExpected: shape.isHostile !== came.isChecked });
    world.say(`${shape.name}: ${came.words}; ${inWords(during)}; ${more.toFixed(0)} MB above idle`);
  }
  await watch.end();
  await app.stop();
  world.say(app.output().slice(-1000));
  const worst = (of) => rows.reduce((most, row) => (of(row) > of(most) ? row : most));
  const { livez } = worst((row) => row.during.livez.p99).during;
  const { page } = worst((row) => row.during.page.p99).during;
  const memory = Math.max(...rows.map((row) => row.more));
  const unexpected = rows.filter((row) => !row.isExpected || row.during.failed > 0).map(({ name }) => name);
  return {
    holds:
      unexpected.length === 0 &&
      livez.p99 <= LIMITS.livezMs &&
      memory <= LIMITS.memoryMb &&
      page.p99 <= LIMITS.pageTimes * quiet.page.p99,
    figures: {
      "p99 of /livez, the worst file": `${p99(livez)} (at most ${LIMITS.livezMs}; quiet ${p99(quiet.livez)})`,
      "p99 of a page elsewhere, the worst file": `${p99(page)} (at most ${LIMITS.pageTimes} × the quiet ${p99(quiet.page)})`,
      "memory above idle, the worst file": `${memory.toFixed(0)} MB (at most ${LIMITS.memoryMb})`,
      "not as expected": unexpected.length === 0 ? "none" : unexpected.join(", "),
    },
  };
}

async function warmUp(watch) {
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

/** Somebody who may import, in a workspace of their own. */
async function openClerk(app) {
  const visitor = await app.visitor();
  const [, token] = /\/setup\?token=([\w-]+)/.exec(app.output()) ?? [];
  const input = { token, workspaceName: "Files", currency: "EUR", name: "Lea Der", ...LEADER };
  const set = await act(visitor.agent, { url: app.url, cookie: "", action: "setUpWorkspaceAction", input });
  if (!set.isSaved) {
    throw new Error(`No workspace could be set up: ${set.status} ${set.body.slice(0, 300)}`);
  }
  const cookie = await signInByPassword(visitor.agent, app.url, LEADER);
  const send = (shape) =>
    request(visitor.agent, {
      url: `${app.url}/api/v1/imports?noun=${shape.noun}&file=large.csv`,
      method: "POST",
      patienceMs: 600_000,
      headers: { cookie, origin: app.url, "content-type": "text/csv" },
      body: shape.body,
    });
  const ask = (action, asked) =>
    act(visitor.agent, { url: app.url, cookie, action, input: asked, patienceMs: 600_000 });
  return { send, ask };
}

async function checkOne({ send, ask }, shape) {
  if (shape.before) {
    await importWhole({ send, ask }, { noun: "accounts", fields: ["externalId", "name"], body: shape.before });
  }
  const begin = performance.now();
  const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
  const sent = await send(shape);
  if (sent.status !== 200) {
    return { isChecked: false, words: `refused after ${seconds()} s: ${JSON.parse(sent.body).detail}` };
  }
  const { importRunId, rows } = JSON.parse(sent.body);
  const read = seconds();
  const planned = await ask("planImportAction", { importRunId, fields: shape.fields });
  if (!planned.isSaved) {
    return { isChecked: false, words: `${rows} rows read after ${read} s, not checked: ${planned.body.slice(-300)}` };
  }
  const checked = seconds();
  const { create, error } = planned.outcome.data;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    await ask("commitImportAction", { importRunId });
  }
  const stored = seconds();
  await ask("cancelImportAction", { importRunId });
  const words = `${rows} rows read after ${read} s, checked after ${checked} (${create} new, ${error} refused), ${BATCHES} batches after ${stored}`;
  return { isChecked: true, words };
}

async function importWhole({ send, ask }, shape) {
  const { importRunId } = JSON.parse((await send(shape)).body);
  await ask("planImportAction", { importRunId, fields: shape.fields });
  await ask("commitImportAction", { importRunId });
}

/** Asks for a sign of life and for pages of another workspace all the while, and looks at the memory. */
async function watchOthers(app) {
  const reader = await app.visitor({ role: "cx_leader" });
  const [accountId] = await reader.accountIds();
  const books = { livez: [], page: [], failed: 0, memory: {}, isOver: false };
  const keep = async (every, look) => {
    while (!books.isOver) {
      await look();
      await pause(every);
    }
  };
  const timed = (list, address) => async () => {
    const { status, ms } = await reader.get(address).catch(() => ({ status: 0, ms: 120_000 }));
    books[list].push(ms);
    books.failed += status === 200 ? 0 : 1;
  };
  const loops = [
    keep(50, timed("livez", "/livez")),
    keep(150, timed("page", `/accounts/${accountId}`)),
    keep(200, () => {
      for (const [name, megabytes] of Object.entries(memoryOf(app.pid))) {
        books.memory[name] = Math.max(books.memory[name] ?? 0, megabytes);
      }
    }),
  ];
  return {
    pages: () => books.page.length,
    take: () => {
      const seen = {
        livez: described(books.livez),
        page: described(books.page),
        failed: books.failed,
        memory: books.memory,
      };
      Object.assign(books, { livez: [], page: [], failed: 0, memory: {} });
      return seen;
    },
    end: async () => {
      books.isOver = true;
      await Promise.all(loops);
      reader.leave();
    },
  };
}

function described(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, median: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}

const p99 = ({ p99: ms, count }) => `${ms.toFixed(0)} ms of ${count}`;

function inWords({ livez, page, failed, memory }) {
  const times = (of) => `p99 ${p99(of)}, median ${of.median.toFixed(0)}, most ${of.most.toFixed(0)}`;
  const room = Object.entries(memory).map(([name, megabytes]) => `${name} ${megabytes.toFixed(0)} MB`);
  return `livez ${times(livez)}; page ${times(page)}; ${failed} failed; ${room.join(", ")}`;
}
