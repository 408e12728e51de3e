/** The app is killed while records of many kinds come in through its doors, each tried again under its key until it is said to be saved. */
import { randomUUID } from "node:crypto";
import { act } from "../../demo-visitor.mjs";
import { pause } from "../../processes.mjs";
import { booksOf } from "../books-of.mjs";

const KILLS = 25;
const WRITERS = 4;
/** From an app that is ready to the moment at which it is killed. */
const LONGEST_LIFE_MS = 1500;
const AGAIN_MS = 100;
const PATIENCE_MS = 30_000;

export const scenario = {
  name: "killed-writes",
  what: `kill -9 of the app, ${KILLS} times while ${WRITERS} people save records of ${Object.keys(kindsAt(Date.now())).length} kinds, each until it is acknowledged`,
  limitSeconds: 1500,
  run: killAgainAndAgain,
};

async function killAgainAndAgain(world) {
  const env = { WRITES_PER_MINUTE: "100000" };
  const { app: first, database, login } = await world.openOnServer({ env });
  const visitor = await first.visitor({ login });
  const accountIds = await visitor.accountIds();
  const books = { told: [], tries: 0, kills: 0, cut: 0, isOver: false };
  const people = Array.from({ length: WRITERS }, (_, index) =>
    keepSaving({ visitor, url: first.url, accountIds, books, index }),
  );
  let app = first;
  for (; books.kills < KILLS; books.kills += 1) {
    await pause(Math.random() * LONGEST_LIFE_MS);
    await app.killAll();
    app = await world.openApp({ place: app.place, port: app.port, env: { ...env, DATABASE_URL: database.ownerUrl } });
    await untilAnotherIsTold(books);
    world.say(`kill ${books.kills + 1}: ${books.told.length} acknowledged`);
  }
  books.isOver = true;
  await Promise.all(people);
  visitor.leave();
  const stored = new Map((await app.sql(COUNTED)).map(({ summary, times }) => [summary, times]));
  const timesOf = (summary) => stored.get(summary) ?? 0;
  const lost = books.told.filter((summary) => timesOf(summary) === 0).length;
  const twice = [...stored.values()].filter((times) => times > 1).length;
  const differences = await booksOf(app);
  for (const { kind, what } of differences.slice(0, 5)) {
    world.say(`${kind}: ${what}`);
  }
  return {
    holds: lost === 0 && twice === 0 && stored.size === books.told.length && differences.length === 0,
    figures: {
      "records acknowledged": books.told.length,
      "tries cut by a kill": books.cut,
      "acknowledged records that were lost": lost,
      "records that are there twice": twice,
      "records that nobody was told of": stored.size - books.told.length + lost,
      "differences of ledger, scores and records": differences.length,
    },
  };
}

/** One record after the other, each under one key until it is said to be saved. */
async function keepSaving({ visitor, url, accountIds, books, index }) {
  for (let turn = index; !books.isOver; turn += WRITERS) {
    const kinds = Object.values(kindsAt(Date.now()));
    const summary = `${WORDS} ${index} ${turn}`;
    const { action, fields } = kinds[turn % kinds.length];
    const input = { ...fields, accountId: accountIds[turn % accountIds.length], summary };
    const save = { url, cookie: visitor.cookie, action, input, requestKey: randomUUID(), patienceMs: PATIENCE_MS };
    while (!(await isSaved(visitor.agent, save, books))) {
      await pause(AGAIN_MS);
    }
    books.told.push(summary);
  }
}

async function isSaved(agent, save, books) {
  try {
    const { isSaved: isTold, outcome } = await act(agent, save);
    if (!isTold && outcome && !["unavailable", "conflict"].includes(outcome.code)) {
      throw new Error(`${save.action}: ${outcome.message} ${JSON.stringify(outcome.fields ?? {})}`, {
        cause: "refused",
      });
    }
    return isTold;
  } catch (error) {
    if (error.cause === "refused") {
      throw error;
    }
    books.cut += error.code === "ECONNREFUSED" ? 0 : 1;
    return false;
  }
}

/** The next kill meets people who save again. */
async function untilAnotherIsTold(books) {
  const before = books.told.length;
  const end = performance.now() + PATIENCE_MS;
  while (books.told.length === before && performance.now() < end) {
    await pause(20);
  }
}

const WORDS = "saved until it was killed";
const TABLES = ["Interaction", "Promise", "Request", "SupportCase", "Idea", "Goal", "Ask", "Decision", "RoughSpot"];
const COUNTED = `SELECT summary, count(*)::int AS times
  FROM (${TABLES.map((table) => `SELECT summary FROM "${table}"`).join(" UNION ALL ")}) every
  WHERE summary LIKE '${WORDS} %' GROUP BY summary`;

/** A record of each kind as its form sends it, of the last days. */
function kindsAt(now) {
  const at = (days) => {
    const day = new Date(now);
    day.setUTCDate(day.getUTCDate() - days);
    return day.toISOString();
  };
  const on = (days) => at(days).slice(0, 10);
  const register = (noun, fields) => ({ action: "recordInRegisterAction", fields: { noun, ...fields } });
  return {
    interaction: { action: "recordInteractionAction", fields: { kind: "call", occurredAt: at(1), sentiment: 0.5 } },
    promise: { action: "recordPromiseAction", fields: { importance: 3, promisedOn: on(9), dueOn: on(-9) } },
    request: register("request", { askedAt: at(1), firstAnsweredAt: "" }),
    case: register("support_case", {
      isCritical: false,
      isComplaint: false,
      openedAt: at(6),
      targetHours: 24,
      solvedAt: at(5),
    }),
    idea: register("idea", { givenAt: on(20), outcome: "accepted", answeredAt: on(10) }),
    goal: register("goal", { horizonOn: on(-200), state: "on_track", reviewedAt: on(3) }),
    ask: register("ask", {
      askedFor: "events",
      theirBenefit: "To meet others",
      askedAt: on(20),
      outcome: "yes",
      answeredAt: on(9),
    }),
    decision: register("decision", { whose: "theirs", decidedOn: on(7), involvement: "consulted" }),
    spot: register("rough_spot", {
      openedAt: on(20),
      response: "Two of us stayed for a week",
      settledAt: on(9),
      trustAfter: 3,
    }),
  };
}
