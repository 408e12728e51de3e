/** Requests that nobody would make, by chance from a seed: the same seed makes the same ones. */
import { connect } from "node:net";
import { text } from "node:stream/consumers";

const METHODS = ["GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"];
const HEADERS = [
  ...["accept", "accept-encoding", "accept-language", "authorization", "content-encoding", "content-type", "cookie"],
  ...["entwine-workspace", "expect", "forwarded", "host", "idempotency-key", "if-modified-since", "if-none-match"],
  ...["next-action", "next-hmr-refresh", "next-router-prefetch", "next-router-segment-prefetch"],
  ...["next-router-state-tree", "next-url", "origin", "purpose", "range", "referer", "rsc", "te", "upgrade"],
  ...["x-action-redirect", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"],
  ...["x-http-method-override", "x-invoke-path", "x-matched-path", "x-middleware-prefetch", "x-middleware-subrequest"],
  ...["x-next-revalidated-tags", "x-nextjs-data", "x-nonce", "x-prerender-revalidate", "x-real-ip", "x-request-id"],
];
const TEXTS = [
  ...[
    "",
    "0",
    "1",
    "2",
    "3",
    "-1",
    "1e309",
    "null",
    "true",
    "{}",
    "[]",
    "[[]]",
    "[",
    '"',
    "'",
    "\\",
    ";",
    ",",
    "*",
    "*/*",
  ],
  ...[
    "%",
    "%00",
    "%0d%0a",
    "%2e%2e%2f",
    "%ff",
    "%E0%A4%A",
    "%25",
    "..",
    "/../..",
    "//",
    "//elsewhere.example",
    "http://[",
  ],
  ...["$", "$1", "$@1", "$K1", "$undefined", "$$", "__proto__", "constructor", "toString", "hasOwnProperty"],
  ...["a=b; a=b", "entwine.session=%", "next-auth.callback-url=x", "bytes=5-2", "bytes=a", "100-continue", "websocket"],
  ...["multipart/form-data", "multipart/form-data; boundary=x", "text/csv", "text/x-component", "gzip", "chunked"],
  ...[
    "Thu, 99 Foo 0000",
    "0000-00-00",
    "9999-12-31",
    "x".repeat(2000),
    "(".repeat(500),
    "http",
    "https",
    "/_tree",
    "/a",
  ],
];

/** `paths` are real ones; `forms` are `{ path, action, input }`, real too. Each request has a few oddities. */
export function oddRequests({ seed, count, paths, forms, cookie, host }) {
  const { among, upTo } = chanceFrom(seed);
  const odd = (path) => {
    const way = upTo(4);
    if (way === 0) {
      return `${path}/${pathText(among(TEXTS))}`;
    }
    return way === 1 ? `${path}?${pathText(among(TEXTS))}=${pathText(among(TEXTS))}` : path;
  };
  const oddHeaders = () => Object.fromEntries(Array.from({ length: upTo(3) }, () => [among(HEADERS), among(TEXTS)]));
  return Array.from({ length: count }, () => {
    const form = upTo(3) === 0 ? among(forms) : null;
    const method = form && upTo(5) > 0 ? "POST" : among(METHODS);
    const headers = { host, cookie, ...(form ? headersOf(form, host) : {}), ...oddHeaders() };
    const body = form ? oddBody(form.input, { among, upTo }) : among(["", "", among(TEXTS)]);
    return { method, target: odd(form ? form.path : among(paths)), headers, body };
  });
}

const headersOf = ({ action }, host) => ({
  ...{ "next-action": action, "content-type": "text/plain;charset=UTF-8" },
  ...{ origin: `http://${host}` },
});

/** As the form sends it, but for one place; or something else altogether. */
function oddBody(input, { among, upTo }) {
  if (upTo(4) === 0) {
    return among(TEXTS);
  }
  const names = Object.keys(input);
  const values = [...TEXTS, null, 0, -1, 1.5, true, [], {}, [[]], { a: { b: [] } }];
  const changed = { ...input, [among([...names, "unasked"])]: among(values) };
  return JSON.stringify(among([[changed], [changed, among(TEXTS)], [changed, among(TEXTS), among(TEXTS)], changed]));
}

/** What would end the first line of a request is no part of an address. */
const pathText = (value) => value.replaceAll(/[\s#]/g, "_");

/** Answers the status, or 0 when nothing came back that is an answer. */
export async function sendOdd(url, { method, target, headers, body }) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const all = { ...headers, connection: "close", "content-length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
  const said = await text(socket).catch(() => "");
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(said)?.[1] ?? 0), said };
}

/** Numbers by chance that a seed decides: the generator "mulberry32". */
function chanceFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (count) => Math.floor(next() * count);
  return { upTo, among: (values) => values[upTo(values.length)] };
}
