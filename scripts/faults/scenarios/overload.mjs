/** More requests than can be served, from several people, while somebody asks whether the process lives. */
import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import { addressOfAction } from "../../demo-visitor.mjs";
import { inProject } from "../../project.mjs";

const SECONDS = 20;
const QUIET = 10;
const OVERLOADS = [100, 300];
const ROLES = ["cx_leader", "account_manager", "executive"];
const SESSIONS = 8;

const MOST = { accepted: 1500, refused: 50, livez: 250, wellSeconds: 10, quietlyRefused: 0.02 };
/** Well is: this many pages in a row, each as fast as this. */
const WELL = { pages: 5, ms: 250, patienceMs: 60_000 };

export const scenario = {
  name: "overload",
  what: `${QUIET}, ${OVERLOADS.join(" and ")} requests a second for ${SECONDS} s each, of ${SESSIONS} sessions`,
  limitSeconds: 600,
  run: overload,
};

async function overload(world) {
  const app = await world.openApp();
  const sessions = [];
  while (sessions.length < SESSIONS) {
    sessions.push(await app.visitor({ role: ROLES[sessions.length % ROLES.length] }));
  }
  const kinds = kindsOf({
    url: app.url,
    cookies: sessions.map(({ cookie }) => cookie),
    ...(await placesOf(sessions[0])),
  });
  await offered({ url: app.url, kinds, perSecond: QUIET / 2, seconds: 10 });
  const runs = [];
  for (const perSecond of [QUIET, ...OVERLOADS]) {
    const came = summaryOf(await offered({ url: app.url, kinds, perSecond, seconds: SECONDS }));
    runs.push({ perSecond, ...came, wellSeconds: await untilWell(sessions[0]) });
    world.say(`${perSecond} a second: ${wordsOf(runs.at(-1))}`);
  }
  const heartbeats = app.output().match(/no sign of life/g)?.length ?? 0;
  for (const session of sessions) {
    session.leave();
  }
  return {
    holds: heartbeats === 0 && runs.every(isWithin),
    figures: {
      ...Object.fromEntries(runs.map((run) => [`${run.perSecond} a second`, wordsOf(run)])),
      "living databases cut": heartbeats,
    },
  };
}

function isWithin({ perSecond, accepted, refused, livez, broken, share, wellSeconds }) {
  const isQuiet = perSecond !== QUIET || share <= MOST.quietlyRefused;
  const isFast = accepted.p99 <= MOST.accepted && livez.p99 <= MOST.livez && refused.median <= MOST.refused;
  return isQuiet && isFast && broken.length === 0 && wellSeconds <= MOST.wellSeconds;
}

async function placesOf(session) {
  const ids = await session.accountIds();
  return { accountIds: ids.slice(0, 20) };
}

/** Six pages, three look-ups and a save of ten, each by anybody. */
function kindsOf({ url, cookies, accountIds }) {
  const of = (paths) => cookies.flatMap((cookie) => paths.map((path) => ({ path, headers: { cookie } })));
  const { id, page } = addressOfAction("recordInteractionAction");
  const saves = cookies.flatMap((cookie) =>
    accountIds.map((accountId) => ({
      ...{ path: page, method: "POST" },
      headers: { cookie, origin: url, "next-action": id, "content-type": "text/plain", accept: "text/x-component" },
      body: JSON.stringify([{ accountId, kind: "call", occurredAt: new Date().toISOString(), summary: "under load" }]),
    })),
  );
  return [
    { kind: "page", weight: 6, requests: of(["/portfolio", "/at-risk", ...accountIds.map((id) => `/accounts/${id}`)]) },
    { kind: "look-up", weight: 3, requests: of(["/api/v1/accounts/search?q=a", "/api/v1/contacts/search?q=ma"]) },
    { kind: "save", weight: 1, requests: saves },
  ];
}

async function offered({ url, kinds, perSecond, seconds }) {
  const { hostname: host, port } = new URL(url);
  const child = spawn(process.execPath, [inProject("scripts", "faults", "offer-load.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify({ host, port, kinds, perSecond, seconds }));
  return await json(child.stdout);
}

/** Refused is 503 with a time to come again; whatever is neither that nor well is broken. */
function summaryOf({ answers, probes }) {
  const accepted = answers.filter(({ status }) => status >= 200 && status < 400);
  const refused = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter !== undefined);
  const others = answers.filter((answer) => !(accepted.includes(answer) || refused.includes(answer)));
  const broken = [...others, ...probes.filter(({ status }) => status !== 200)].map(
    ({ kind, status }) => `${kind} ${status}`,
  );
  return {
    count: answers.length,
    share: refused.length / answers.length,
    ...{ accepted: timesOf(accepted), refused: timesOf(refused), livez: timesOf(probes), broken },
  };
}

function timesOf(answers) {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, median: at(0.5), p99: at(0.99), most: at(1) };
}

async function untilWell(session) {
  const begin = performance.now();
  let [firstWell, wellInARow] = [0, 0];
  while (wellInARow < WELL.pages && performance.now() - begin < WELL.patienceMs) {
    const asked = performance.now();
    const { status, ms } = await session.get("/portfolio");
    const isWell = status === 200 && ms <= WELL.ms;
    firstWell = isWell && wellInARow === 0 ? asked : firstWell;
    wellInARow = isWell ? wellInARow + 1 : 0;
  }
  return ((wellInARow < WELL.pages ? performance.now() : firstWell) - begin) / 1000;
}

function wordsOf({ count, share, accepted, refused, livez, broken, wellSeconds }) {
  const ms = (value) => `${value.toFixed(0)} ms`;
  const kinds = [...new Set(broken)].map((kind) => `${broken.filter((one) => one === kind).length} x ${kind}`);
  return [
    `${accepted.count} of ${count} accepted, p50 ${ms(accepted.median)}, p99 ${ms(accepted.p99)}`,
    `${(share * 100).toFixed(1)} % refused after a median of ${ms(refused.median)}`,
    `livez p99 ${ms(livez.p99)}, at most ${ms(livez.most)}`,
    `broken ${kinds.join(", ") || 0}`,
    `well after ${wellSeconds.toFixed(1)} s`,
  ].join("; ");
}
