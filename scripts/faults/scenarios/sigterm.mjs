/** SIGTERM while people with open connections are asking and saving. */
const RUNS = 10;
const VISITORS = 12;
const WARM_MS = 1500;
const LIMIT_SECONDS = 15;

export const scenario = {
  name: "sigterm",
  what: `${RUNS} times SIGTERM while ${VISITORS} keep-alive connections read and save`,
  limitSeconds: 600,
  run: stopTenTimes,
};

async function stopTenTimes(world) {
  const place = world.folder();
  const runs = [];
  for (let run = 1; run <= RUNS; run += 1) {
    runs.push(await stopOnce(world, place));
    const { seconds, answered, cut, lost } = runs.at(-1);
    world.say(`run ${run}: away after ${seconds.toFixed(1)} s, ${answered} answered, ${cut} cut, ${lost} lost`);
  }
  const total = (name) => runs.reduce((sum, run) => sum + run[name], 0);
  const longest = Math.max(...runs.map(({ seconds }) => seconds));
  const [cut, lost] = [total("cut"), total("lost")];
  return {
    holds: longest <= LIMIT_SECONDS && cut === 0 && lost === 0 && runs.every(({ end }) => end === 0),
    figures: {
      "longest until the process had ended": `${longest.toFixed(1)} s (at most ${LIMIT_SECONDS})`,
      "requests answered": total("answered"),
      "requests cut on an open connection": cut,
      "acknowledged saves that were lost": lost,
      "ended with 0": `${runs.filter(({ end }) => end === 0).length} of ${RUNS}`,
    },
  };
}

/** Cut is whatever was sent on an open connection and got no answer; a connection that is refused was never taken in. */
async function stopOnce(world, place) {
  const app = await world.openApp({ place });
  const visitor = await app.visitor({ maxSockets: VISITORS });
  const [accountId] = await visitor.accountIds();
  const books = { answered: 0, cut: 0, saved: [] };
  const loops = Array.from({ length: VISITORS }, (_, index) => keepAsking({ visitor, accountId, books, index }));
  await new Promise((resolve) => setTimeout(resolve, WARM_MS));
  const begin = performance.now();
  app.kill("SIGTERM");
  const end = await app.exited;
  const seconds = (performance.now() - begin) / 1000;
  await Promise.all(loops);
  visitor.leave();
  return { seconds, end, ...books, lost: await countLost(world, place, books.saved) };
}

async function keepAsking({ visitor, accountId, books, index }) {
  for (let turn = 0; ; turn += 1) {
    const isSave = index % 3 === 0;
    const summary = `signal ${index} ${turn} ${Math.random()}`;
    try {
      const answer = isSave ? await visitor.record(accountId, summary) : await visitor.get("/portfolio");
      books.answered += 1;
      if (answer.isSaved) {
        books.saved.push(summary);
      }
    } catch (error) {
      books.cut += error.code === "ECONNREFUSED" ? 0 : 1;
      return;
    }
  }
}

async function countLost(world, place, saved) {
  const again = await world.openApp({ place });
  const rows = await again.sql('SELECT summary FROM "Interaction" WHERE summary = ANY ($1)', [saved]);
  await again.stop();
  return saved.length - rows.length;
}
