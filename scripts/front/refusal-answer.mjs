/** How the front answers whom it sends away: problem+json, or a plain page to somebody who opens one. */
import { randomUUID } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { STATUS_CODES } from "node:http";

/** Seconds; by chance, so that those who were sent away together do not come back together. */
const COME_BACK = { soonest: 2, latest: 5 };
/** So long may the last answer on a connection take. */
const LAST_WORDS_MS = 2000;
/** Heard by the app, which has the log (instrumentation.ts): nobody is sent away without a line. */
const REFUSED = channel("entwine.refused");
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "same-origin",
};

export function answerRefusal(request, response, refusal) {
  if (response.headersSent || response.destroyed) {
    return;
  }
  const isPage = request.method === "GET" && /\btext\/html\b/.test(request.headers.accept ?? "");
  const { soonest, latest } = COME_BACK;
  const retryAfter = refusal.mayComeAgain ? soonest + Math.floor(Math.random() * (latest - soonest + 1)) : undefined;
  const requestId = tellOf(refusal, request);
  const body = isPage ? pageOf(refusal) : JSON.stringify(problemOf(refusal, { requestId, retryAfter }));
  // Whose body has stopped coming says no more on this connection.
  response.shouldKeepAlive &&= refusal.status !== 408;
  response.writeHead(refusal.status, {
    ...HEADERS,
    "content-type": isPage ? "text/html; charset=utf-8" : "application/problem+json",
    "content-length": Buffer.byteLength(body),
    "x-request-id": requestId,
    ...(refusal.allow ? { allow: refusal.allow } : {}),
    ...(retryAfter ? { "retry-after": retryAfter } : {}),
    ...(retryAfter && isPage ? { refresh: retryAfter } : {}),
  });
  response.end(body);
}

/** Where there is no answer to write on, only a connection, which ends. */
export function answerRawly(socket, refusal) {
  // Taken off the server's hands, it has nobody else who listens.
  socket.on("error", () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problemOf(refusal, { requestId: tellOf(refusal) }));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    "Content-Type: application/problem+json",
    "X-Content-Type-Options: nosniff",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  // Whoever never closes their own end would keep it open.
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}

/** Answers the id under which it stands in the log. */
function tellOf({ status, code, asker = null }, { method = "?", url = "" } = {}) {
  const requestId = randomUUID();
  REFUSED.publish({ requestId, door: `front ${method}`, at: url, status, code, asker });
  return requestId;
}

function problemOf({ status, code, message }, { requestId, retryAfter }) {
  return {
    type: `urn:entwine:problem:${code}`,
    title: code.replaceAll("_", " "),
    status,
    detail: message,
    requestId,
    ...(retryAfter ? { retryAfter } : {}),
  };
}

const pageOf = ({ status, title = STATUS_CODES[status], message, mayComeAgain }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Entwine</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 28rem; margin: 25vh auto 0; padding: 0 1.25rem }
</style>
<main>
<h1>${title}</h1>
<p>${message}${mayComeAgain ? " This page does so by itself." : ""}</p>
</main>
</html>
`;
