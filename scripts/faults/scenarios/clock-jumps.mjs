/** The clock of the app jumps and is put right, under people who read, save and sign in. The database's clock stays. */
import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pause } from "../../processes.mjs";
import { balance, figuresOf, isSound, readOnce, saveOnce, sendPeople } from "../people.mjs";

const MINUTE_MS = 60_000;
const JUMPS = [
  ["an hour ahead", 60],
  ["two hours back", -120],
  ["ten minutes ahead", 10],
  ["a day ahead", 24 * 60],
  ["a day back", -24 * 60],
];
/** Past under each of these clocks. */
const LONG_AGO_MS = 72 * 60 * MINUTE_MS;
/** A busy machine sends people away, who come again. */
const PATIENCE_MS = 20_000;
const STAY_MS = 5000;
/** Until the app has noticed. */
const NOTICE_MS = 500;

export const scenario = {
  name: "clock-jumps",
  what: `the app's clock jumps ${JUMPS.length} times and is put right, while 5 people read and save and others sign in`,
  limitSeconds: 600,
  run: jump,
};

async function jump(world) {
  const place = world.folder();
  const file = path.join(place, "clock");
  const setClock = async (ms) => {
    writeFileSync(`${file}-new`, String(ms));
    renameSync(`${file}-new`, file);
    await pause(NOTICE_MS);
  };
  await setClock(0);
  const NODE_OPTIONS = `--import=${new URL("../shifted-clock.mjs", import.meta.url).href}`;
  const app = await world.openApp({
    place,
    env: { NODE_OPTIONS, FAULT_CLOCK_FILE: file, WRITES_PER_MINUTE: "100000" },
  });
  const visitor = await app.visitor();
  const [looked, ...others] = await visitor.accountIds();
  const now = () => new Date(Date.now() - LONG_AGO_MS);
  const people = sendPeople({ visitor, accountIds: others, now });
  const looks = [];
  for (const [name, minutes] of JUMPS) {
    const ms = minutes * MINUTE_MS;
    await setClock(ms);
    looks.push(await lookAround({ app, visitor, accountId: looked, name, ms }));
    await pause(STAY_MS);
    await setClock(0);
    looks.push(await lookAround({ app, visitor, accountId: looked, name: `${name}, put right`, ms: 0 }));
    await pause(STAY_MS);
  }
  await people.leave();
  visitor.leave();
  const sums = await balance(people.books, app.sql);
  const failed = looks.filter(({ isSeen, isIn }) => !(isSeen && isIn));
  return {
    holds: isSound(sums) && failed.length === 0,
    figures: {
      "saved and on the page at once": `${looks.filter(({ isSeen }) => isSeen).length} of ${looks.length}`,
      "signed in": `${looks.filter(({ isIn }) => isIn).length} of ${looks.length}`,
      ...(failed.length > 0 ? { "not so with": failed.map(({ name, told }) => `${name} (${told})`).join("; ") } : {}),
      ...figuresOf(sums),
    },
  };
}

/** Somebody saves and looks whether it is there; somebody else signs in. */
async function lookAround({ app, visitor, accountId, name, ms }) {
  const save = await served(() => saveOnce(visitor, accountId, new Date(Date.now() + ms - MINUTE_MS)));
  const page = await served(() => readOnce(visitor, `/accounts/${accountId}`));
  const entry = await served(() => signInOnce(app));
  const isSeen = save.told === "ok" && (page.body ?? "").includes(save.words);
  return { name, isSeen, isIn: entry.told === "ok", told: `save: ${save.told}, page: ${page.told}, in: ${entry.told}` };
}

async function signInOnce(app) {
  try {
    (await app.visitor()).leave();
    return { told: "ok" };
  } catch (error) {
    return { told: /answered 503|not valid JSON/.test(error.message) ? "busy" : error.message };
  }
}

async function served(ask) {
  const begin = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer.told !== "busy" || performance.now() - begin > PATIENCE_MS) {
      return answer;
    }
    await pause(500);
  }
}
