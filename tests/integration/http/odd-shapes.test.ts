import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { running } from "../begin";
import { addressOfAction } from "./visitor";

/** Requests that no browser of ours makes, sent byte by byte to the running app. */
const { url } = await running();
const { host, hostname, port, origin } = new URL(url);
const { id, page } = addressOfAction("recordInteractionAction");
const ACTION = { "next-action": id, "content-type": "text/plain;charset=UTF-8", origin };
const FORM = { "content-type": "application/x-www-form-urlencoded", origin };

describe("what is asked for in a way in which nothing here can be, is refused:", () => {
  it.each([
    ["TRACE", "/portfolio", 405],
    ["OPTIONS", "/portfolio", 405],
    ["PROPFIND", "/portfolio", 405],
    ["DELETE", "/api/v1/accounts/search?q=a", 405],
    ["POST", "/api/v1/accounts/search?q=a", 405],
    ["POST", "/portfolio", 405],
    ["POST", "/icon.svg", 405],
    ["PUT", "/robots.txt", 405],
    ["POST", "/_next/static/chunks/none.js", 405],
    ["GET", "/_next/static/chunks/none.js", 404],
    ["OPTIONS", "*", 400],
    ["GET", "http://elsewhere.example/portfolio", 400],
    ["GET", "/accounts/%", 400],
    ["GET", "/accounts/%E0%A4%A/edit", 400],
    ["GET", "/_next/static/%ff", 400],
    ["CONNECT", "elsewhere.example:443", 405],
  ])("%s %s", async (method, target, status) => {
    expect(await sent(method, target, { headers: { origin } })).toEqual(problem(status));
  });
});

describe("a head that cannot be read is refused:", () => {
  it.each<[string, Record<string, string>]>([
    ["a host that is none", { host: "[" }],
    ["a forwarded host that is none", { "x-forwarded-host": "a b" }],
    ["no place in the page", { rsc: "1", "next-router-state-tree": "%5B%22" }],
    ["another place in the page", { rsc: "1", "next-router-state-tree": "%7B%7D" }],
  ])("%s", async (_, headers) => {
    expect(await sent("GET", "/sign-in", { headers })).toEqual(problem(400));
  });

  it("a line that is none", async () => {
    expect(await answerTo("GET\r\n\r\n")).toEqual(problem(400));
  });
});

describe("a form that no form of ours sends is refused:", () => {
  it.each<[string, number, string, Record<string, string>]>([
    ["no list", 400, "{}", {}],
    ["nothing", 400, "", {}],
    ["half a list", 400, '[{"a":', {}],
    ["a promise", 400, '["$@1"]', {}],
    ["a piece that is nowhere", 400, '[{"accountId":"$1:a"}]', {}],
    ["a function", 400, '["$h1"]', {}],
    ["a poisoned key", 400, '[{"__proto__":{"isAdmin":true}}]', {}],
    ["lists in lists without end", 400, `${"[".repeat(5000)}${"]".repeat(5000)}`, {}],
    ["more than 1 MB", 413, `["${"x".repeat(1_000_001)}"]`, {}],
    ["an action that cannot be one", 400, "[{}]", { "next-action": "x" }],
    ["a form of many parts", 415, "a", { "content-type": "multipart/form-data" }],
    ["our own origin at another host", 400, "[{}]", { host: "elsewhere.example" }],
    ["our own origin forwarded from another host", 400, "[{}]", { "x-forwarded-host": "elsewhere.example" }],
    ["another origin", 403, "[{}]", { origin: "https://elsewhere.example" }],
    ["no origin that can be read", 403, "[{}]", { origin: "null" }],
  ])("%s", async (_, status, body, headers) => {
    expect(await sent("POST", page, { body, headers: { ...ACTION, ...headers } })).toEqual(problem(status));
  });

  it.each<[string, number, string, Record<string, string>]>([
    ["many parts", 415, "a", { "content-type": "multipart/form-data" }],
    ["no kind at all", 415, "a", { "content-type": "" }],
    ["JSON that is none", 400, "{", { "content-type": "application/json" }],
    ["another origin", 403, "a=b", { origin: "https://elsewhere.example" }],
  ])("of the sign-in: %s", async (_, status, body, headers) => {
    expect(await sent("POST", "/api/auth/callback/password", { body, headers: { ...FORM, ...headers } })).toEqual(
      problem(status),
    );
  });

  it.each<[string, number, string, Record<string, string>]>([
    ["many parts", 415, "a", { "content-type": "multipart/form-data" }],
    ["JSON", 415, "{}", { "content-type": "application/json" }],
    ["another origin", 403, "a=b", { origin: "https://elsewhere.example" }],
  ])("of the round without script: %s", async (_, status, body, headers) => {
    expect(await sent("POST", "/round/answer", { body, headers: { ...FORM, ...headers } })).toEqual(problem(status));
  });
});

it.each([page, "/round/answer", "/api/auth/callback/password", "/api/v1/imports?noun=accounts"])(
  "a write that does not say where it comes from is refused: %s",
  async (path) => {
    const { origin: _, ...headers } = path === page ? ACTION : FORM;
    expect(await sent("POST", path, { body: "[]", headers })).toEqual(problem(403));
  },
);

describe("what is only near a static file", () => {
  it.each(["/icon.svgX", "/_next/staticX", "/robots.txt/x", "/favicon.ico"])(
    "is none of ours, and believed in nothing: %s",
    async (path) => {
      const { status, headers } = await sent("GET", path, {
        headers: { "x-request-id": "forged", "x-nonce": "forged" },
      });
      expect([status, headers["x-content-type-options"]]).toEqual([404, "nosniff"]);
      if (headers["content-type"]?.includes("html")) expect(headers["content-security-policy"]).toContain("'nonce-");
      expect(headers["content-security-policy"] ?? "").not.toContain("forged");
    },
  );

  it("and what is one says what it is", async () => {
    expect(await sent("GET", "/icon.svg")).toMatchObject({
      status: 200,
      headers: { "x-content-type-options": "nosniff" },
    });
  });
});

it("a connection that wants to be another one is answered as what it is", async () => {
  const { status } = await sent("GET", "/livez", { headers: { connection: "Upgrade", upgrade: "websocket" } });
  expect(status).toBe(200);
});

const problem = (status: number) =>
  expect.objectContaining({ status, headers: expect.objectContaining({ "content-type": "application/problem+json" }) });

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function sent(method: string, target: string, { headers = {}, body = "" }: Sent = {}) {
  const all = { host, connection: "close", "content-length": String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return answerTo(`${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

async function answerTo(bytes: string) {
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  const [head = "", ...rest] = (await text(socket)).split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers: Record<string, string> = {};
  for (const line of lines) headers[line.slice(0, line.indexOf(":")).toLowerCase()] = line.slice(line.indexOf(":") + 2);
  return { status: Number(first.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
