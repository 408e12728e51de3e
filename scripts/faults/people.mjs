/** People who read and save all the while, and books of what they were told. */
import { pause } from "../processes.mjs";

/** A machine that is only busy sends people away as well, which is another scenario. */
const REST_MS = 100;
/** Whoever waits longer than this was left waiting. */
const PATIENCE_MS = 30_000;

/**
 * Keeps asking until `leave` is called. Each entry of `books` has `kind` ("read" or "save"), `told` ("ok", "away", "busy",
 * "full" or what nobody should be told), when it began and ended, and of a save its words and whether it was denied.
 */
export function sendPeople({ visitor, accountIds, readers = 3, savers = 2, now = () => new Date() }) {
  const books = [];
  let isOver = false;
  const keep = async (index, ask) => {
    for (let turn = index; !isOver; turn += 1) {
      const begin = performance.now();
      const entry = await ask(turn, accountIds[turn % accountIds.length]);
      books.push({ ...entry, begin, end: performance.now() });
      await pause(REST_MS);
    }
  };
  const read = (turn, id) => readOnce(visitor, ["/portfolio", `/accounts/${id}`, "/at-risk"][turn % 3]);
  const save = (_turn, id) => saveOnce(visitor, id, now());
  const all = [
    ...Array.from({ length: readers }, (_, index) => keep(index, read)),
    ...Array.from({ length: savers }, (_, index) => keep(index, save)),
  ];
  const leave = async () => {
    isOver = true;
    await Promise.all(all);
  };
  return { books, leave };
}

export async function readOnce(visitor, address) {
  const kind = "read";
  try {
    const { status, headers, body } = await visitor.get(address, { patienceMs: PATIENCE_MS });
    const refusal = refusalOf(status, headers, body);
    if (refusal) {
      return { kind, told: refusal };
    }
    return { kind, told: status === 200 && body.includes("</html>") ? "ok" : `status ${status}`, body };
  } catch (error) {
    return { kind, told: error.code ?? error.message };
  }
}

export async function saveOnce(visitor, accountId, at = new Date()) {
  const words = `saved under fault ${Math.random()}`;
  const kind = "save";
  try {
    const answer = await visitor.record(accountId, words, { at, patienceMs: PATIENCE_MS });
    const message = answer.outcome?.message ?? "";
    return { kind, words, told: toldOf(answer), message, isDenied: /nothing was saved/i.test(message) };
  } catch (error) {
    return { kind, words, told: error.code ?? error.message, isDenied: false };
  }
}

function toldOf({ isSaved, outcome, status, headers, body }) {
  if (isSaved) {
    return "ok";
  }
  if (outcome?.code === "storage_full") {
    return "full";
  }
  if (outcome) {
    return outcome.code === "unavailable" ? "away" : outcome.code;
  }
  return refusalOf(status, headers, body) ?? `status ${status}`;
}

/** A page answers no 503 itself: it leads to the one that does. What stands in front of it may send people away, too. */
function refusalOf(status, headers, body) {
  if (status === 503 && body.includes("more to do than can be done at once")) {
    return "busy";
  }
  const isLed = (headers.location ?? "").includes("/unavailable") || /NEXT_REDIRECT[^"]*\/unavailable/.test(body);
  return status === 503 || isLed ? "away" : null;
}

/** What was told against what is stored; `sql` asks the database. */
export async function balance(books, sql) {
  const saves = books.filter(({ kind }) => kind === "save");
  const rows = await sql('SELECT summary FROM "Interaction" WHERE summary = ANY ($1)', [
    saves.map(({ words }) => words),
  ]);
  const stored = new Set(rows.map(({ summary }) => summary));
  const wrong = books.filter(({ told }) => !["ok", "away", "busy", "full"].includes(told));
  return {
    lost: saves.filter(({ told, words }) => told === "ok" && !stored.has(words)).length,
    denied: saves.filter(({ isDenied, words }) => isDenied && stored.has(words)).length,
    wrong: wrong.length,
    wrongWords: [...new Set(wrong.map(({ kind, told }) => `${kind}: ${told}`))],
    slowest: Math.max(0, ...books.map(({ begin, end }) => end - begin)),
    count: (kind, told) => books.filter((entry) => entry.kind === kind && entry.told === told).length,
  };
}

/** The lines that every scenario with people has in common. */
export const figuresOf = ({ lost, denied, wrong, wrongWords, slowest, count }) => ({
  "reads answered, told that the database is away": `${count("read", "ok")}, ${count("read", "away")}`,
  "saves acknowledged, refused": `${count("save", "ok")}, ${count("save", "away") + count("save", "full")}`,
  "sent away by a busy machine": count("read", "busy") + count("save", "busy"),
  "acknowledged saves that were lost": lost,
  'told "nothing was saved" and saved all the same': denied,
  "told anything else": wrong === 0 ? 0 : `${wrong} (${wrongWords.join("; ")})`,
  "longest answer": `${(slowest / 1000).toFixed(1)} s`,
});

export const isSound = ({ lost, denied, wrong }) => lost + denied + wrong === 0;

/** Seconds from `from` until the last answer before `until` that somebody did not come for; a busy machine is none. */
export function secondsUntilWell(books, from, until = Number.POSITIVE_INFINITY) {
  const bad = books.filter(({ told, end }) => !["ok", "busy"].includes(told) && end > from && end <= until);
  return Math.max(0, ...bad.map(({ end }) => end - from)) / 1000;
}

/** What the log of an app says of faults that nobody expected, each once. */
export function unexpectedIn(output) {
  const lines = output.split("\n").filter((line) => line.startsWith('{"level":50'));
  return [...new Set(lines.map((line) => reasonOf(line)))];
}

function reasonOf(line) {
  try {
    const { err } = JSON.parse(line);
    return `${err?.code ?? ""} ${err?.message?.trim().split("\n").at(-1) ?? line}`.trim();
  } catch {
    return line.slice(0, 300);
  }
}
