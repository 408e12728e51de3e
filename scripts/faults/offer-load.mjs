/**
 * Offers load, in a process of its own, so that what it costs does not delay what it measures: requests at moments that
 * chance chooses, whether earlier ones are answered or not, each counted from the moment it was meant to be sent.
 * Takes one plan as JSON and prints what came back; see scripts/faults/scenarios/overload.mjs.
 */
import http from "node:http";
import { text } from "node:stream/consumers";

const PATIENCE_MS = 60_000;
const PROBE_EVERY_MS = 100;

const plan = JSON.parse(await text(process.stdin));
const agent = new http.Agent({ keepAlive: true });
const answers = [];
const probes = [];

const isOver = offer();
const probing = probe();
await isOver;
await probing;
process.stdout.write(JSON.stringify({ answers: await Promise.all(answers), probes: await Promise.all(probes) }));
agent.destroy();

async function offer() {
  const begin = performance.now();
  let due = 0;
  for (;;) {
    due += (-Math.log(1 - Math.random()) / plan.perSecond) * 1000;
    if (due > plan.seconds * 1000) {
      return;
    }
    await until(begin + due);
    answers.push(send(chosen(), begin + due));
  }
}

/** Apart from the others, at even distances. */
async function probe() {
  const own = new http.Agent({ keepAlive: true });
  const begin = performance.now();
  for (let due = 0; due < plan.seconds * 1000; due += PROBE_EVERY_MS) {
    await until(begin + due);
    probes.push(send({ path: "/livez", agent: own }, begin + due));
  }
  await Promise.all(probes);
  own.destroy();
}

async function until(moment) {
  const left = moment - performance.now();
  if (left > 0) {
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

/** By weight: the kinds of requests, each in one of its forms. */
function chosen() {
  let left = Math.random() * plan.kinds.reduce((sum, { weight }) => sum + weight, 0);
  const kind = plan.kinds.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return { kind: kind.kind, ...kind.requests[Math.floor(Math.random() * kind.requests.length)] };
}

function send({ kind, path, method = "GET", headers, body, agent: own = agent }, begin) {
  return new Promise((resolve) => {
    const done = (status, retryAfter) => resolve({ kind, status, retryAfter, ms: performance.now() - begin });
    const address = { host: plan.host, port: plan.port, path, method, headers, agent: own, timeout: PATIENCE_MS };
    const sent = http.request(address, (answer) => {
      answer.on("end", () => done(answer.statusCode, answer.headers["retry-after"]));
      answer.on("error", () => done("cut"));
      answer.resume();
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer")));
    sent.on("error", (error) => done(error.code ?? error.message));
    sent.end(body);
  });
}
