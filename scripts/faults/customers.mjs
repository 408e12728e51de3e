/** Customers who answer by the link of their mail, and books of what they were told. */
import http from "node:http";
import { request } from "../demo-visitor.mjs";
import { pause } from "../processes.mjs";

const REST_MS = 1000;
const AGAIN_MS = 200;
const PATIENCE_MS = 30_000;
/** So many answer at a time. */
const HANDS = 2;
/** Every so-manieth presses each answer twice at once, and as many change their mind after "Send". */
const EVERY = 3;

/**
 * Whoever has got a mail answers it, one question after the other, and sends each answer until it is acknowledged. `books`
 * has by address what was acknowledged last, by item.
 */
export function sendCustomers({ url, catcher }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 * HANDS });
  const state = { url, agent, catcher, books: new Map(), answers: 0, cut: 0, odd: [], isOver: false, isGivenUp: false };
  const all = Array.from({ length: HANDS }, () => keepAnswering(state));
  return {
    state,
    /** Nobody begins any more; who is at it comes to the end. */
    leave: async () => {
      state.isOver = true;
      await Promise.all(all);
      agent.destroy();
    },
    /** Also who is at it, however far they have come. */
    giveUp: () => {
      Object.assign(state, { isOver: true, isGivenUp: true });
      agent.destroy();
    },
  };
}

async function keepAnswering(state) {
  for (; !state.isOver; await pause(REST_MS)) {
    const waiting = state.catcher.caught.filter(({ to }) => !state.books.has(to));
    const mail = waiting[Math.floor(Math.random() * waiting.length)];
    if (mail) {
      await answerAll(state, mail.to);
    }
  }
}

async function answerAll(state, address) {
  const told = {};
  const number = state.books.size;
  state.books.set(address, told);
  const [, token] = /\/p\/([\w-]{43})/.exec((await state.catcher.parsed(address)).text) ?? [];
  const say = async (answers, isDone = false) => {
    const hands = number % EVERY === 0 ? 2 : 1;
    await Promise.all(Array.from({ length: hands }, () => untilTold(state, { token, answers, isDone })));
    Object.assign(told, answers);
    state.answers += Object.keys(answers).length;
  };
  await say({ csat: String(1 + (number % 5)) });
  await say({ delivery_pulse: String(number % 5) });
  await say({ q1: String((number + 1) % 5) });
  await say({ comment: `Words of ${address}` });
  await say({}, true);
  if (number % EVERY === 1) {
    await say({ csat: String(1 + ((number + 2) % 5)) });
  }
}

async function untilTold(state, { token, answers, isDone }) {
  while (!state.isGivenUp) {
    const status = await tried(state, { token, body: JSON.stringify({ answers, isDone }) });
    if (status === 200) {
      return;
    }
    if (status !== null && status !== 503) {
      state.odd.push(status);
      return;
    }
    await pause(AGAIN_MS);
  }
}

/** Null where nobody answered. */
async function tried(state, { token, body }) {
  const { url, agent } = state;
  const headers = { origin: url, "content-type": "application/json" };
  try {
    return (await request(agent, { url: `${url}/p/${token}`, method: "POST", headers, body, patienceMs: PATIENCE_MS }))
      .status;
  } catch (error) {
    state.cut += error.code === "ECONNREFUSED" ? 0 : 1;
    return null;
  }
}

/** What becomes a record of its own, by the item that was asked; the rest enters no score. */
const COUNTED = ["csat", "delivery_pulse", "q1"];

/** What was told against what is stored: each answer as it was acknowledged last, and each record that counts, once. */
export async function balanceOf(books, sql) {
  const stored = await sql(STORED);
  const counted = await sql(RECORDS);
  const told = [...books].flatMap(([address, answers]) => Object.entries(answers).map((one) => [address, ...one]));
  const toCount = told.filter(([, item]) => COUNTED.includes(item));
  return {
    answers: compared(told, stored),
    counted: compared(toCount, counted),
    twoResponses: (await sql(TWO_RESPONSES)).length,
  };
}

function compared(told, rows) {
  const key = (address, item) => `${address} ${item}`;
  const known = new Set(told.map(([address, item]) => key(address, item)));
  const found = new Map();
  for (const { address, item, said } of rows) {
    found.set(key(address, item), [...(found.get(key(address, item)) ?? []), said]);
  }
  return {
    lost: told.filter(([address, item, said]) => !found.get(key(address, item))?.includes(said)).length,
    doubled: [...found.values()].filter((several) => several.length > 1).length,
    untold: [...found.keys()].filter((of) => !known.has(of)).length,
  };
}

const OF_CONTACT = `JOIN "Contact" c ON c."workspaceId" = r."workspaceId" AND c.id = r."contactId"`;
const OF_RESPONSE = `"PulseResponse" s JOIN "PulseRecipient" r ON r."workspaceId" = s."workspaceId" AND r.id = s."recipientId" ${OF_CONTACT}`;
const STORED = `SELECT c.email AS address, a.item, coalesce(a.text, a.value::text) AS said
  FROM ${OF_RESPONSE} JOIN "PulseAnswer" a ON a."workspaceId" = s."workspaceId" AND a."responseId" = s.id`;
const RECORDS = `SELECT c.email AS address, r.kind::text AS item, r.value::text AS said
  FROM "SurveyAnswer" r ${OF_CONTACT} WHERE r."removedAt" IS NULL`;
const TWO_RESPONSES = `SELECT c.email FROM ${OF_RESPONSE} GROUP BY c.email HAVING count(*) > 1`;
