/** Requests that nobody would make, to every page and every form. */
import { allActions } from "../../demo-visitor.mjs";
import { oddRequests, sendOdd } from "../odd-requests.mjs";

const SEEDS = [1, 2, 3];
const COUNT = 1000;
const AT_ONCE = 4;
const LONGEST_MS = 2000;
/** Of what went wrong: so many requests, and so much of what the app said last. */
const SHOWN = 20;
const SAID = 3000;
const PAGES = ["/", "/portfolio", "/accounts", "/accounts/new", "/at-risk", "/audit", "/imports", "/imports/new"];
const MORE = ["/settings/members", "/settings/profile", "/sign-in", "/setup", "/invitation/none"];
const ROUTES = ["/api/v1/accounts/search", "/api/v1/contacts/search", "/api/v1/imports", "/api/auth/csrf"];
/** Whatever an action takes, it finds some of it here. */
const INPUT = { name: "Larch Mills", kind: "call", summary: "odd", occurredAt: "2026-01-01T00:00:00Z", value: 3 };
/** What must not be told: where code lies, what it said when it failed, how a table is called. */
const TOLD = /node_modules|\.next\/|at \w+ \(|SELECT |Prisma/;

export const scenario = {
  name: "odd-requests",
  what: `${SEEDS.length} times ${COUNT} requests that nobody would make, to pages, routes and forms`,
  limitSeconds: 1200,
  run: askOddly,
};

async function askOddly(world) {
  const app = await world.openApp({ env: { WRITES_PER_MINUTE: "100000" } });
  const visitor = await app.visitor({ role: "cx_leader" });
  const [accountId] = await visitor.accountIds();
  const account = ["", "/edit", "/assess", "/registers", "/interactions/new"].map(
    (end) => `/accounts/${accountId}${end}`,
  );
  const given = {
    paths: [...PAGES, ...MORE, ...ROUTES, ...account],
    forms: allActions().map(({ id, page }) => ({ path: page, action: id, input: { accountId, ...INPUT } })),
    ...{ cookie: visitor.cookie, host: new URL(app.url).host },
  };
  const answers = [];
  for (const seed of SEEDS) {
    await inParts(oddRequests({ seed, count: COUNT, ...given }), async (request) => {
      answers.push(await asked(app.url, request));
    });
    world.say(`seed ${seed}: ${answers.length} answered so far`);
  }
  visitor.leave();
  return outcomeOf(answers, { app, world });
}

async function inParts(requests, send) {
  for (let from = 0; from < requests.length; from += AT_ONCE) {
    await Promise.all(requests.slice(from, from + AT_ONCE).map(send));
  }
}

/** Who is sent away for others are served has not been answered: asked again. */
async function asked(url, request) {
  for (;;) {
    const begin = performance.now();
    const { status, said } = await sendOdd(url, request);
    if (!(status === 503 && /^retry-after:/im.test(said))) {
      return { request, status, isTelling: TOLD.test(said), ms: performance.now() - begin };
    }
  }
}

function outcomeOf(answers, { app, world }) {
  const failed = answers.filter(({ status }) => status === 0 || status >= 500);
  const telling = answers.filter(({ isTelling }) => isTelling);
  const slow = answers.filter(({ ms }) => ms > LONGEST_MS);
  for (const { request, status } of [...failed, ...telling].slice(0, SHOWN)) {
    const { cookie, ...headers } = request.headers;
    world.say(`${status}: ${JSON.stringify({ ...request, headers })}`);
  }
  if (failed.length > 0) {
    world.say(app.output().slice(-SAID));
  }
  return {
    holds: failed.length + telling.length + slow.length === 0,
    figures: {
      "requests answered": answers.length,
      "answered with an error of ours, or not at all": failed.length,
      "telling of our insides": telling.length,
      [`slower than ${LONGEST_MS / 1000} s`]: slow.length,
      longest: `${Math.max(...answers.map(({ ms }) => ms)).toFixed(0)} ms`,
    },
  };
}
