/** Files of 20 MB, large and hostile ones, checked one after the other while others open pages. */
import { pause } from "../../processes.mjs";
import { importWhole, openClerk } from "../clerk.mjs";
import { HOSTILE, LARGE } from "../large-file-shapes.mjs";
import { inWords, p99, warmUp, watchOthers } from "../watch-others.mjs";

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
  const clerk = await openClerk(app, { workspaceName: "Files", login: LEADER });
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
