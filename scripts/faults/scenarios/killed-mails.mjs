/** Rounds of pulses: beside one pages are timed and memory is looked at; in the last the app is killed again and again. */
import { startCatcher } from "../../mail-catcher.mjs";
import { pause } from "../../processes.mjs";
import { importWhole, openClerk } from "../clerk.mjs";
import { balanceOf, sendCustomers } from "../customers.mjs";
import { inWords, p95, together, warmUp, watchOthers } from "../watch-others.mjs";

/** As many as one round may ask. */
const ASKED = 2000;
/**
 * The first only fills the heap to what it keeps, as pages do before it (warmUp): a faster pace lets more garbage lie before it is
 * swept, and within the first half of a round that looks like growth.
 */
const ROUNDS = 3;
const ACCOUNTS = 40;
const KILLS = 10;
/** So many mails are left at the last moment at which it is killed, so that each of them meets mails that go out. */
const LEFT = 50;
/** A moment is a number of mails and a part of one, which takes about so long. */
const ONE_MAIL_MS = 40;
/** Slow enough that a moment at random is likely to fall between a mail that was taken and the word that it was. */
const SLOW_MS = 8;
/** Pages that are opened while nothing happens. */
const PAGES = 400;
/** So many customers answer before the first kill and after the last mail, whatever comes between. */
const AT_LEAST = 20;
const LIMITS = { pageTimes: 2, growthMb: 50, silentMs: 180_000, settledMs: 300_000 };
const DAYS_OPEN = 20;
const WORKSPACE = "Pulses";
const LEADER = { email: "leader@pulses.example", password: "a harbour full of mail" };

export const scenario = {
  name: "killed-mails",
  what: `${ASKED} pulses go out while pages of another workspace are opened, after as many to warm up; ${ASKED} more while the app is killed -9 at ${KILLS} moments and customers answer`,
  limitSeconds: 3000,
  run: sendAndKill,
};

async function sendAndKill(world) {
  const catcher = await startCatcher({ slowMs: SLOW_MS });
  world.undo(catcher.stop);
  const env = { SMTP_URL: catcher.url, MAIL_FROM: "pulse@pulses.example", WRITES_PER_MINUTE: "100000" };
  const app = await world.openApp({ env });
  const sql = app.sqlIn(WORKSPACE);
  const clerk = await openClerk(app, { workspaceName: WORKSPACE, login: LEADER });
  const rounds = await importPeople(clerk, sql);
  const watch = await watchOthers(app, pagesOf);
  world.undo(watch.end);
  await warmUp(watch);
  while (watch.pages() < PAGES) {
    await pause(100);
  }
  const quiet = watch.take();
  world.say(`quiet: ${inWords(quiet)}`);
  const customers = sendCustomers({ url: app.url, catcher });
  world.undo(customers.giveUp);
  const scene = { world, env, app, sql, clerk, catcher, customers: customers.state };
  const [warming, measured, cutShort] = rounds;
  const warmedUp = await sendUndisturbed(scene, { watch, contactIds: warming });
  const undisturbed = await sendUndisturbed(scene, { watch, contactIds: measured });
  await sendAndBeKilled(scene, cutShort);
  const stillWaiting = await untilSettled(sql);
  await untilMoreAnswer(customers.state);
  await Promise.all([customers.leave(), watch.end()]);
  const books = {
    ...{ quiet, warmedUp, ...undisturbed, stillWaiting, customers: customers.state },
    mails: balanceOfMails(catcher, await sql('SELECT address, state FROM "Mail"')),
    answers: await untilCounted(customers.state.books, sql),
  };
  return { holds: isSound(books), figures: figuresOf(books) };
}

/** Two accounts of every five pages, and the lists between them. */
const pagesOf = (accountIds) =>
  accountIds.flatMap((id, index) => [`/accounts/${id}`, ["/portfolio", "/at-risk"][index % 2]]);

/** As many for each round; answers their ids. */
async function importPeople(clerk, sql) {
  const accounts = Array.from({ length: ACCOUNTS }, (_, i) => `A-${i},Harbour ${i}`);
  const people = Array.from(
    { length: ROUNDS * ASKED },
    (_, i) => `C-${i},Person ${i},person${i}@harbour.example,A-${i % ACCOUNTS}`,
  );
  const inLines = (lines) => Buffer.from(`${lines.join("\n")}\n`);
  await importWhole(clerk, {
    ...{ noun: "accounts", fields: ["externalId", "name"] },
    body: inLines(["Account ID,Account Name", ...accounts]),
  });
  await importWhole(clerk, {
    ...{ noun: "contacts", fields: ["externalId", "name", "email", "accountExternalId"] },
    body: inLines(["Contact ID,Name,Email,Account ID", ...people]),
  });
  const ids = (await sql('SELECT id FROM "Contact" ORDER BY "externalId"')).map(({ id }) => id);
  return Array.from({ length: ROUNDS }, (_, round) => ids.slice(round * ASKED, (round + 1) * ASKED));
}

/** By the form's action, with the questions that it offers. */
async function askAll({ clerk, world }, contactIds) {
  const closesOn = new Date();
  closesOn.setUTCDate(closesOn.getUTCDate() + DAYS_OPEN);
  const items = ["csat", "delivery_pulse", "q1", "q3", "q6", "again", "comment"];
  const begin = performance.now();
  const input = {
    name: "How are we doing?",
    contactIds,
    items,
    note: "",
    sendOn: "",
    closesOn: closesOn.toISOString().slice(0, 10),
  };
  const { isSaved, outcome, status, body } = await clerk.ask("sendPulseAction", input);
  if (!isSaved) {
    throw new Error(`No round could be sent: ${status} ${JSON.stringify(outcome) ?? body.slice(0, 300)}`);
  }
  world.say(`${contactIds.length} asked in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

/** What was seen of others in each quarter of the mails. */
async function sendUndisturbed(scene, { watch, contactIds }) {
  const { catcher, world } = scene;
  const [begin, before] = [performance.now(), catcher.caught.length];
  await askAll(scene, contactIds);
  // Asking so many is a matter of a moment, and not of the mails: its pages count, its memory does not.
  const asking = watch.take();
  const quarters = [];
  for (const quarter of [1, 2, 3, 4]) {
    await untilCaught(catcher, before + (quarter * ASKED) / 4);
    quarters.push(watch.take());
    world.say(`quarter ${quarter}: ${inWords(quarters.at(-1))}`);
  }
  return { asking, quarters, perSecond: (1000 * ASKED) / (performance.now() - begin) };
}

async function sendAndBeKilled(scene, contactIds) {
  const { world, env, catcher, customers } = scene;
  await askAll(scene, contactIds);
  const before = catcher.caught.length;
  const moments = Array.from({ length: KILLS }, () => 1 + Math.floor(Math.random() * (ASKED - LEFT)));
  let { app } = scene;
  for (const moment of moments.sort((a, b) => a - b)) {
    const caught = catcher.caught.length;
    await untilCaught(catcher, Math.max(before + moment, caught + 1));
    await pause(Math.random() * ONE_MAIL_MS);
    await app.killAll();
    const told = `killed at mail ${catcher.caught.length - before} of the round`;
    const begin = performance.now();
    app = await world.openApp({ place: app.place, port: app.port, env });
    const ready = ((performance.now() - begin) / 1000).toFixed(1);
    await untilCaught(catcher, catcher.caught.length + 1);
    const again = ((performance.now() - begin) / 1000).toFixed(1);
    world.say(`${told}: ready after ${ready} s, mails after ${again} s; ${customers.answers} answers acknowledged`);
  }
}

async function untilCaught({ caught }, count) {
  let [had, since] = [caught.length, performance.now()];
  while (caught.length < count) {
    if (caught.length > had) {
      [had, since] = [caught.length, performance.now()];
    }
    if (performance.now() - since > LIMITS.silentMs) {
      throw new Error(`No mail came for ${LIMITS.silentMs / 1000} s, after ${had}.`);
    }
    await pause(5);
  }
}

/** Really waited for: mails in the hands of the dead are called unsure after a minute and a half. Answers how many are left. */
async function untilSettled(sql) {
  const end = performance.now() + LIMITS.settledMs;
  for (;;) {
    const [{ left }] = await sql(`SELECT count(*)::int AS left FROM "Mail" WHERE state IN ('waiting', 'sending')`);
    if (left === 0 || performance.now() > end) {
      return left;
    }
    await pause(2000);
  }
}

async function untilMoreAnswer({ books }) {
  const before = books.size;
  const end = performance.now() + LIMITS.settledMs;
  while (books.size < before + AT_LEAST && performance.now() < end) {
    await pause(100);
  }
}

/** What is sent counts a moment later, by a job. */
async function untilCounted(books, sql) {
  const end = performance.now() + LIMITS.settledMs;
  for (;;) {
    const balance = await balanceOf(books, sql);
    if (balance.counted.lost === 0 || performance.now() > end) {
      return balance;
    }
    await pause(2000);
  }
}

function balanceOfMails({ caught }, rows) {
  const times = new Map();
  for (const { to } of caught) {
    times.set(to, (times.get(to) ?? 0) + 1);
  }
  const of = (state) => rows.filter((row) => row.state === state);
  return {
    caught: times.size,
    sent: of("sent").length,
    unsure: of("unsure").length,
    arrived: of("unsure").filter(({ address }) => times.has(address)).length,
    others: rows.length - of("sent").length - of("unsure").length,
    forgotten: ROUNDS * ASKED - rows.length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    missing: of("sent").filter(({ address }) => !times.has(address)).length,
  };
}

const pagesDuring = ({ asking, quarters }) => together([asking, ...quarters].map(({ page }) => page));
const failedDuring = ({ quiet, warmedUp, asking, quarters }) =>
  [quiet, warmedUp.asking, ...warmedUp.quarters, asking, ...quarters].reduce((sum, { failed }) => sum + failed, 0);
const peaksOf = ({ quarters }) => quarters.map(({ memory }) => memory.node);

function isSound(books) {
  const { quiet, mails, answers, customers, stillWaiting } = books;
  const peaks = peaksOf(books);
  return (
    pagesDuring(books).p95 <= LIMITS.pageTimes * quiet.page.p95 &&
    peaks.at(-1) - peaks[0] <= LIMITS.growthMb &&
    mails.unsure <= KILLS &&
    isNothing([stillWaiting, mails.others, mails.forgotten, mails.doubled, mails.missing, customers.odd.length]) &&
    isNothing([failedDuring(books), answers.twoResponses]) &&
    [answers.answers, answers.counted].every(({ lost, doubled, untold }) => isNothing([lost, doubled, untold]))
  );
}

const isNothing = (counts) => counts.every((count) => count === 0);

function figuresOf(books) {
  const { quiet, perSecond, mails, answers, customers, stillWaiting } = books;
  const peaks = peaksOf(books).map((peak) => peak.toFixed(0));
  const threeOf = ({ lost, doubled, untold }) => `${lost}, ${doubled}, ${untold}`;
  return {
    "p95 of a page while mails go out": `${p95(pagesDuring(books))} (at most ${LIMITS.pageTimes} × the quiet ${p95(quiet.page)})`,
    "pages that failed meanwhile": failedDuring(books),
    "mails a second, undisturbed": perSecond.toFixed(1),
    "node memory, peak of each quarter": `${peaks.join(", ")} MB (the last at most ${LIMITS.growthMb} above the first)`,
    "kills while mails go out": KILLS,
    "people asked, and with a mail": `${ROUNDS * ASKED}, ${mails.caught}`,
    "with two mails, without any and not unsure": `${mails.doubled}, ${mails.forgotten + mails.others}`,
    "called sent and not arrived": mails.missing,
    "called unsure, of which arrived": `${mails.unsure} (at most ${KILLS}), ${mails.arrived}`,
    "still waiting in the end": stillWaiting,
    "customers who answered, answers acknowledged, tries cut": `${customers.books.size}, ${customers.answers}, ${customers.cut}`,
    "acknowledged answers lost, doubled, answers nobody was told of": threeOf(answers.answers),
    "records that count lost, doubled, nobody was told of": threeOf(answers.counted),
    "links with two responses, answers told anything else": `${answers.twoResponses}, ${customers.odd.length}`,
  };
}
