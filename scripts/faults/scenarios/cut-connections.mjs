/** Connections to the database end in the middle of everything: ended by the server, or cut on their way. */
import { withConnection } from "../../connection.mjs";
import { pause } from "../../processes.mjs";
import { openCuttingLine } from "../cutting-line.mjs";
import { balance, figuresOf, isSound, secondsUntilWell, sendPeople, unexpectedIn } from "../people.mjs";

const SECONDS = 60;
const SHORTEST_MS = 20;
const LONGEST_MS = 300;
const WELL_MS = 4000;
const LIMIT_SECONDS = 3;

export const scenario = {
  name: "cut-connections",
  what: `for ${SECONDS} s connections to the database are ended or cut several times a second while 5 people read and save`,
  limitSeconds: 600,
  run: cutAll,
};

async function cutAll(world) {
  let line;
  const through = async (url) => {
    line = await openCuttingLine(url);
    world.undo(line.close);
    return line.url;
  };
  const { app, database, login } = await world.openOnServer({ through, env: { WRITES_PER_MINUTE: "100000" } });
  const visitor = await app.visitor({ login });
  const people = sendPeople({ visitor, accountIds: await visitor.accountIds() });
  const counts = { ended: 0, cut: 0 };
  const begin = performance.now();
  await withConnection(database.superuserUrl, async (superuser) => {
    while (performance.now() - begin < SECONDS * 1000) {
      await pause(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
      counts.ended += (await superuser.query(END_ONE)).rowCount;
      await pause(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
      counts.cut += line.cut() ? 1 : 0;
    }
  });
  const last = performance.now();
  await pause(WELL_MS);
  await people.leave();
  visitor.leave();
  const sums = await balance(people.books, app.sql);
  unexpectedIn(app.output()).forEach(world.say);
  const well = secondsUntilWell(people.books, last);
  const maybe = people.books.filter(({ message }) => /may have been saved/.test(message ?? "")).length;
  return {
    holds: isSound(sums) && well <= LIMIT_SECONDS,
    figures: {
      "connections ended by the server, cut on their way": `${counts.ended}, ${counts.cut}`,
      "until nobody is told to wait, after the last": `${well.toFixed(1)} s (allowed ${LIMIT_SECONDS})`,
      ...figuresOf(sums),
      'saves told "may have been saved"': maybe,
    },
  };
}

/** Any of the app's, busy ones before idle ones. */
const END_ONE = `
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND usename LIKE '%\\_app' ORDER BY state = 'idle', random() LIMIT 1`;
