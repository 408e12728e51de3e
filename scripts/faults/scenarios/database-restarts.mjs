/** A database of the operator's own is restarted under people who read and save. */
import { pause } from "../../processes.mjs";
import { balance, figuresOf, isSound, secondsUntilWell, sendPeople, unexpectedIn } from "../people.mjs";

const RESTARTS = 20;
const LONGEST_AWAY_MS = 2000;
const WELL_MS = 4000;
/** From the moment it accepts connections again. */
const LIMIT_SECONDS = 3;
/** Nobody waits longer for an answer while the database is away. */
const LONGEST_ANSWER_MS = 5000;

export const scenario = {
  name: "database-restarts",
  what: `${RESTARTS} restarts of an external database, every other one without a goodbye, while 5 people read and save`,
  limitSeconds: 900,
  run: restartAll,
};

async function restartAll(world) {
  const { app, database, login } = await world.openOnServer({ env: { WRITES_PER_MINUTE: "100000" } });
  const visitor = await app.visitor({ login });
  const people = sendPeople({ visitor, accountIds: await visitor.accountIds() });
  const ups = [];
  for (let run = 1; run <= RESTARTS; run += 1) {
    await pause(WELL_MS);
    // PostgreSQL's immediate and its fast way to end.
    process.kill(database.pid(), run % 2 === 0 ? "SIGQUIT" : "SIGINT");
    await database.ended();
    await pause(Math.random() * LONGEST_AWAY_MS);
    await database.startAgain();
    ups.push(performance.now());
  }
  await pause(WELL_MS);
  await people.leave();
  visitor.leave();
  const sums = await balance(people.books, app.sql);
  unexpectedIn(app.output()).forEach(world.say);
  const well = ups.map((at) => secondsUntilWell(people.books, at, at + WELL_MS));
  const longest = Math.max(...well);
  return {
    holds: isSound(sums) && longest <= LIMIT_SECONDS && sums.slowest <= LONGEST_ANSWER_MS,
    figures: {
      "until nobody is told to wait, once it accepts connections": `at most ${longest.toFixed(1)} s (allowed ${LIMIT_SECONDS})`,
      ...figuresOf(sums),
    },
  };
}
