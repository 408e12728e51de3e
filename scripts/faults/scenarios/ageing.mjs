/** Scores whose appointments have long passed, and people who open lists meanwhile. */
import { pause } from "../../processes.mjs";

const DAYS = 30;
const PATIENCE_SECONDS = 120;
const READERS = 4;

export const scenario = {
  name: "ageing",
  what: `a server that stood still for ${DAYS} days is started, and ${READERS} people open lists at once`,
  limitSeconds: 600,
  run: age,
};

async function age(world) {
  const place = world.folder();
  const before = await world.openApp({ place });
  await before.sql(
    `UPDATE "LadderScore" SET "asOf" = "asOf" - interval '${DAYS} days', "nextChangeAt" = now() - interval '1 day'`,
  );
  await before.stop();
  const app = await world.openApp({ place });
  const begin = performance.now();
  world.say(`started again with ${await countOld(app)} scores whose day has passed`);
  const visitor = await app.visitor({ maxSockets: READERS });
  const books = { statuses: [], isOver: false };
  const readers = Array.from({ length: READERS }, () => keepReading(visitor, books));
  const left = await untilCurrent(app, begin);
  const seconds = (performance.now() - begin) / 1000;
  books.isOver = true;
  await Promise.all(readers);
  visitor.leave();
  await app.stop();
  const refused = books.statuses.filter((status) => status !== 200).length;
  return {
    holds: left === 0 && refused === 0,
    figures: {
      "scores still old": left,
      "all current after": `${seconds.toFixed(1)} s`,
      "lists opened meanwhile": books.statuses.length,
      "of these refused": refused,
    },
  };
}

async function untilCurrent(app, begin) {
  for (;;) {
    const left = await countOld(app);
    if (left === 0 || performance.now() - begin > PATIENCE_SECONDS * 1000) {
      return left;
    }
    await pause(500);
  }
}

async function countOld(app) {
  const [{ left }] = await app.sql(`SELECT count(*)::int AS left FROM "LadderScore" WHERE "nextChangeAt" <= now()`);
  return left;
}

async function keepReading(visitor, books) {
  while (!books.isOver) {
    for (const address of ["/portfolio", "/at-risk"]) {
      books.statuses.push((await visitor.get(address)).status);
    }
  }
}
