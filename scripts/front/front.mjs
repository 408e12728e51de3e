/**
 * What stands before Next in the process that serves: it answers for the process, sends away at once what cannot be
 * served in time (decision 0041), and hands on the rest.
 */
import http from "node:http";
import { performance } from "node:perf_hooks";
import { Admission } from "./admission.mjs";
import { knownSessions } from "./known-sessions.mjs";
import { answerRefusal } from "./refusal-answer.mjs";
import { COME_AGAIN } from "./refusals.mjs";
import { isStatic } from "./static-files.mjs";
import { takesWhole } from "./whole-request.mjs";

/** So often is looked while anybody waits; the loop is free when it was idle for this share of the time since. */
const LOOK_EVERY_MS = 10;
const FREE = 0.2;
/** For the head of a request; a body may not be silent for longer than whole-request.mjs says, nor take longer than this. */
const TIME_OUTS = { headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 2000 };

/** To be called before Next is loaded, which makes its server then. */
export function standInFront() {
  const { createServer } = http;
  http.createServer = (listener) => {
    http.createServer = createServer;
    return createServer(TIME_OUTS, frontOf(listener, { admission: admissionOf(process.env) }));
  };
}

function admissionOf({ LONGEST_WAIT_MS }) {
  const waitMs = Number(LONGEST_WAIT_MS || 0);
  const limits = waitMs > 0 ? { waitMs, expectedMs: waitMs / 2 } : {};
  return new Admission({ now: () => performance.now(), isFree: idleLoop(), limits });
}

/** Whether the loop has been idle for long enough since this was asked last. */
function idleLoop() {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return 1 - utilization >= FREE;
  };
}

export function frontOf(listener, { admission, silenceMs }) {
  const takeWhole = takesWhole({ silenceMs });
  const clientOf = knownSessions();
  const watch = watchOf(admission);
  const admit = async (request, response) => {
    const client = clientOf(request);
    const { request: whole, refusal } = await takeWhole(request, response, client);
    const refuse = (why) => answerRefusal(request, response, why);
    if (refusal) {
      refuse(refusal);
    } else if (whole && !response.destroyed) {
      const leave = admission.take(client, {
        isEarly: request.headers["next-router-prefetch"] !== undefined,
        start: () => listener(whole, response),
        refuse: () => refuse(COME_AGAIN),
      });
      response.once("close", leave);
      watch();
    }
  };
  return (request, response) => {
    const path = request.url.split("?", 1)[0];
    if (path === "/livez") {
      answerAlive(response);
    } else if (isOutside(path)) {
      listener(request, response);
    } else {
      void admit(request, response);
    }
  };
}

/** The process runs and turns. It asks nobody, so that a database that is away restarts no instance. */
function answerAlive(response) {
  response.writeHead(200, { "content-type": "text/plain", "cache-control": "no-store" });
  response.end("ok");
}

/** What is the same for everybody costs next to nothing; whether we are ready is asked by who keeps others away. */
const isOutside = (path) => path === "/readyz" || isStatic(path);

/** Looks as long as anybody waits. */
function watchOf(admission) {
  let timer = null;
  const look = () => {
    admission.look();
    if (admission.waiting === 0) {
      clearInterval(timer);
      timer = null;
    }
  };
  return () => {
    if (admission.waiting > 0) {
      timer ??= setInterval(look, LOOK_EVERY_MS);
    }
  };
}
