import { channel } from "node:diagnostics_channel";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Admission } from "../../../../scripts/front/admission.mjs";
import { frontOf } from "../../../../scripts/front/front.mjs";
import { emptyUploads } from "../../../../scripts/front/uploads.mjs";

const FILES = "/api/v1/imports?noun=accounts";
const MB = 1_000_000;
let folder: string;
let uploads: string;
let server: http.Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "entwine uploads "));
  uploads = emptyUploads(folder);
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a file", () => {
  it("lies on disk, readable by us alone, and its request is handed on without it", async () => {
    const { url, next } = await served();
    const sent = Buffer.alloc(3 * MB, "a row of it\n");
    const answered = fetch(`${url}${FILES}`, { ...A_FILE, body: sent });
    const { request, response, body } = await next();
    expect(body).toBe("");
    expect(request.headers).toMatchObject({ "content-length": "0", "content-type": "text/csv" });
    const place = placeOf(request);
    expect(readFileSync(place).equals(sent)).toBe(true);
    expect(statSync(place).mode & 0o777).toBe(0o600);
    expect(statSync(uploads).mode & 0o777).toBe(0o700);
    response.end("read");
    expect(await (await answered).text()).toBe("read");
    await until(() => !existsSync(place));
  });

  it("whose length is not told beforehand likewise", async () => {
    const { url, next } = await served();
    const sending = http.request(`${url}${FILES}`, A_FILE);
    sending.write("Name\n");
    sending.end("Ann\n");
    const { request, response } = await next();
    expect(request.headers["transfer-encoding"]).toBeUndefined();
    expect(readFileSync(placeOf(request), "utf8")).toBe("Name\nAnn\n");
    response.end();
    await once(sending, "response");
  });

  it("goes when whoever sends it goes, before all of it has come or while it is read", async () => {
    const { url, next, asked } = await served();
    const half = http.request(`${url}${FILES}`, { ...A_FILE, headers: { ...A_FILE.headers, "content-length": "100" } });
    half.on("error", () => undefined).write("Name\n");
    await until(() => readdirSync(uploads).length === 1);
    half.destroy();
    await until(() => readdirSync(uploads).length === 0);
    expect(asked()).toBe(0);
    const leaving = new AbortController();
    const whole = fetch(`${url}${FILES}`, { ...A_FILE, body: "Name\n", signal: leaving.signal }).catch(() => "gone");
    await next();
    leaving.abort();
    expect(await whole).toBe("gone");
    await until(() => readdirSync(uploads).length === 0);
  });

  it("that is too large goes as well", async () => {
    const { url } = await served();
    const sending = http.request(`${url}${FILES}`, A_FILE);
    const answered = once(sending, "response");
    for (let sent = 0; sent < 22; sent += 1) sending.write(new Uint8Array(MB));
    const [answer] = await answered;
    sending.end();
    expect([answer.statusCode, await text(answer)]).toEqual([413, expect.stringContaining("At most 20 MB at a time.")]);
    await until(() => readdirSync(uploads).length === 0);
  });

  it("of somebody who has sent four that still arrive is not begun, however small they are", async () => {
    const { url, next } = await served();
    const head = { ...A_FILE, headers: { ...A_FILE.headers, "content-length": "100" } };
    const slow = Array.from({ length: 4 }, () => http.request(`${url}${FILES}`, head).on("error", () => undefined));
    for (const one of slow) one.write("Name\n");
    await until(() => readdirSync(uploads).length === 4);
    expect((await fetch(`${url}${FILES}`, { ...A_FILE, body: "Name\n" })).status).toBe(503);
    expect(readdirSync(uploads)).toHaveLength(4);
    for (const one of slow) one.destroy();
    await until(() => readdirSync(uploads).length === 0);
    const again = fetch(`${url}${FILES}`, { ...A_FILE, body: "Name\n" });
    (await next()).response.end();
    expect((await again).status).toBe(200);
  });

  it("that cannot be put down is refused in words", async () => {
    const { url, asked } = await served();
    rmSync(uploads, { recursive: true });
    writeFileSync(uploads, "in its place");
    const answer = await fetch(`${url}${FILES}`, { ...A_FILE, body: "Name\n" });
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ detail: expect.stringContaining("no room to put this file down") }),
    ]);
    expect(asked()).toBe(0);
  });
});

it("what a killed process has left behind goes with the next start", () => {
  writeFileSync(path.join(uploads, "left"), "Name\n");
  mkdirSync(path.join(uploads, "whatever"));
  expect(readdirSync(emptyUploads(folder))).toEqual([]);
});

it("nobody names a file that was put down by somebody else", async () => {
  const { url, next } = await served();
  const theirs = fetch(`${url}${FILES}`, { ...A_FILE, body: "Name\nTheirs\n" });
  const first = await next();
  const forged = { ...A_FILE.headers, "x-upload": path.basename(placeOf(first.request)) };
  const mine = fetch(`${url}${FILES}`, { ...A_FILE, headers: forged, body: "Name\nMine\n" });
  const second = await next();
  expect(readFileSync(placeOf(second.request), "utf8")).toBe("Name\nMine\n");
  const empty = fetch(`${url}${FILES}`, { ...A_FILE, headers: forged });
  const third = await next();
  expect(third.request.headers["x-upload"]).toBeUndefined();
  for (const { response } of [first, second, third]) response.end();
  await Promise.all([theirs, mine, empty]);
});

const A_FILE = {
  method: "POST",
  headers: { origin: "https://entwine.example", "content-type": "text/csv", cookie: "entwine.session=real" },
};

const placeOf = ({ headers }: http.IncomingMessage) => path.join(uploads, String(headers["x-upload"]));

interface Asked {
  readonly request: http.IncomingMessage;
  readonly response: http.ServerResponse;
  readonly body: string;
}

/** A server whose answers the test gives, to one request after the other. */
async function served() {
  const waiting: Asked[] = [];
  let count = 0;
  const admission = new Admission({ now: () => 0, isFree: () => false, limits: { together: 9 } });
  const front = frontOf(
    async (request, response) => {
      count += 1;
      waiting.push({ request, response, body: await text(request) });
    },
    {
      ...{ appUrl: "https://entwine.example", files: new Set<string>(), uploads, secret: "any", hops: 0 },
      ...{ silenceMs: 60_000, admission },
    },
  );
  channel("entwine.session").publish({ cookie: "real", userId: "dora", workspaceId: "nordlicht" });
  server = http.createServer(front);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const next = async (): Promise<Asked> => {
    await until(() => waiting.length > 0);
    const first = waiting.shift();
    if (!first) throw new Error("Nobody asked.");
    return first;
  };
  return { url, next, asked: () => count };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
