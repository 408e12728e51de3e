/** The embedded database is killed under people who read and save. */
import { pause } from "../../processes.mjs";
import { balance, figuresOf, isSound, secondsUntilWell, sendPeople, unexpectedIn } from "../people.mjs";

const KILLS = 10;
/** Between two of them; some come before the database has been well for long, and are answered with a pause. */
const SHORTEST_MS = 5000;
const LONGEST_MS = 16_000;
/** The longest pause before a try is ten seconds; on a busy machine recovering takes some more. */
const LIMIT_SECONDS = 20;

export const scenario = {
  name: "dead-postmaster",
  what: `kill -9 of the embedded database, ${KILLS} times while 5 people read and save`,
  limitSeconds: 600,
  run: killTenTimes,
};

async function killTenTimes(world) {
  const app = await world.openApp({ env: { WRITES_PER_MINUTE: "100000" } });
  const visitor = await app.visitor();
  const people = sendPeople({ visitor, accountIds: await visitor.accountIds() });
  const kills = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await pause(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
    kills.push(await killOnce(app));
    world.say(`kill ${kill}: ready again after ${kills.at(-1).seconds.toFixed(1)} s`);
  }
  await pause(SHORTEST_MS);
  await people.leave();
  const sums = await balance(people.books, app.sql);
  unexpectedIn(app.output()).forEach(world.say);
  visitor.leave();
  const well = kills.map(({ at }, index) => secondsUntilWell(people.books, at, kills[index + 1]?.at));
  const longest = Math.max(...well);
  return {
    holds: isSound(sums) && longest <= LIMIT_SECONDS,
    figures: {
      "until nobody is told to wait any more": `${median(well).toFixed(1)} s, at most ${longest.toFixed(1)} s (allowed ${LIMIT_SECONDS})`,
      ...figuresOf(sums),
    },
  };
}

async function killOnce(app) {
  const before = app.output().split(AGAIN).length;
  const at = performance.now();
  process.kill(app.postmaster(), "SIGKILL");
  while (app.output().split(AGAIN).length === before && performance.now() - at < 60_000) {
    await pause(20);
  }
  return { at, seconds: (performance.now() - at) / 1000 };
}

const AGAIN = "The database is ready again.";

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
