/**
 * What stands before Next in the process that serves: it answers for the process, sends away at once what cannot be
 * served in time (decision 0041), and hands on the rest.
 */
import http from "node:http";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { SERVER } from "../build.mjs";
import { Admission } from "./admission.mjs";
import { knownSessions } from "./known-sessions.mjs";
import { answerRawly, answerRefusal } from "./refusal-answer.mjs";
import { BAD_HEADER, COME_AGAIN, HEAD_TOO_LARGE, NO_SUCH_METHOD, NOT_SIGNED_IN, TOO_SLOW } from "./refusals.mjs";
import { refusalOfBody, refusalOfHead } from "./shape.mjs";
import { staticFiles } from "./static-files.mjs";
import { emptyUploads, UPLOAD } from "./uploads.mjs";
import { isUpload, takesWhole } from "./whole-request.mjs";

/** So often is looked while anybody waits; the loop is free when it was idle for this share of the time since. */
const LOOK_EVERY_MS = 10;
const FREE = 0.2;
/** For the head of a request; a body may not be silent for longer than whole-request.mjs says, nor take longer than this. */
const TIME_OUTS = { headersTimeout: 10_000, requestTimeout: 300_000, connectionsCheckingInterval: 2000 };

const REFUSAL_OF = { HPE_HEADER_OVERFLOW: HEAD_TOO_LARGE, ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW };
/** Set by proxy.ts and here, and believed by the app; from outside nobody sets them. */
const OURS = ["x-request-id", "x-request-path", "x-nonce", UPLOAD];

/** To be called before Next is loaded, which makes its server then. */
export function standInFront() {
  const { createServer } = http;
  http.createServer = (listener) => {
    http.createServer = createServer;
    const { APP_URL: appUrl, AUTH_SECRET: secret, DATA_DIR, TRUSTED_PROXY_HOPS } = process.env;
    const hops = Number(TRUSTED_PROXY_HOPS || 0);
    const admission = admissionOf(process.env);
    const files = staticFiles(path.dirname(SERVER));
    const uploads = emptyUploads(DATA_DIR);
    const server = createServer(TIME_OUTS, frontOf(listener, { admission, appUrl, files, uploads, secret, hops }));
    return withoutSurprises(server);
  };
}

/** What Node and Next would answer by themselves to what is hardly a request: with nothing, or not in our words. */
function withoutSurprises(server) {
  server.on("clientError", (error, socket) => answerRawly(socket, REFUSAL_OF[error.code] ?? BAD_HEADER));
  server.on("connect", (_request, socket) => answerRawly(socket, NO_SUCH_METHOD));
  // Nobody here speaks another protocol; without a listener the wish is ignored, and the request answered as it is.
  server.once("listening", () => server.removeAllListeners("upgrade"));
  return server;
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

export function frontOf(listener, { admission, appUrl, files, uploads, secret, hops, silenceMs }) {
  const takeWhole = takesWhole({ silenceMs, uploads });
  const { clientOf, askerOf, isSignedIn } = knownSessions({ secret, hops });
  const refuse = (request, response, why) => answerRefusal(request, response, { ...why, asker: askerOf(request) });
  const headers = headersOf(appUrl);
  const watch = watchOf(admission);
  const admit = async (request, response) => {
    if (isUpload(request) && !isSignedIn(request)) {
      refuse(request, response, NOT_SIGNED_IN);
      return;
    }
    const client = clientOf(request);
    const { request: whole, body, refusal } = await takeWhole(request, response, client);
    const begin = () => {
      const odd = refusalOfBody(request, body);
      return odd ? refuse(request, response, odd) : listener(whole, response);
    };
    if (refusal) {
      refuse(request, response, refusal);
    } else if (whole && !response.destroyed) {
      const leave = admission.take(client, {
        isEarly: request.headers["next-router-prefetch"] !== undefined,
        start: begin,
        refuse: () => refuse(request, response, COME_AGAIN),
      });
      response.once("close", leave);
      watch();
    }
  };
  return (request, response) => {
    response.setHeaders(headers);
    const address = request.url.split("?", 1)[0];
    if (address === "/livez") {
      answerAlive(response);
      return;
    }
    const odd = refusalOfHead(request, { appUrl, files });
    for (const name of OURS) {
      delete request.headers[name];
    }
    if (odd) {
      refuse(request, response, odd);
    } else if (address === "/readyz" || files.has(decodeURIComponent(address))) {
      // What is the same for everybody costs next to nothing; whether we are ready is asked by who keeps others away.
      listener(request, response);
    } else {
      void admit(request, response);
    }
  };
}

/** Of every answer, whatever it is; what depends on the single one is set by proxy.ts. */
function headersOf(appUrl) {
  const headers = new Map([["x-content-type-options", "nosniff"]]);
  if (appUrl.startsWith("https://")) {
    headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return headers;
}

/** The process runs and turns. It asks nobody, so that a database that is away restarts no instance. */
function answerAlive(response) {
  response.writeHead(200, { "content-type": "text/plain", "cache-control": "no-store" });
  response.end("ok");
}

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
