import { createHash } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { encode } from "next-auth/jwt";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { Admission } from "../../../../scripts/front/admission.mjs";
import { frontOf } from "../../../../scripts/front/front.mjs";

const open: http.Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.closeAllConnections();
});

const A_FORM = {
  method: "POST",
  headers: {
    ...{ "next-action": "a".repeat(42), "content-type": "text/plain" },
    ...{ origin: "https://entwine.example", "x-forwarded-host": "entwine.example" },
  },
};
const SECRET = "the secret of this installation";
const OF_OURS = {
  ...{ appUrl: "https://entwine.example", files: new Set(["/_next/static/a.js"]), secret: SECRET },
  ...{ silenceMs: 60_000, hops: 0, uploads: mkdtempSync(path.join(tmpdir(), "entwine front ")) },
};
afterAll(() => rmSync(OF_OURS.uploads, { recursive: true }));
const A_PAGE = { accept: "text/html,application/xhtml+xml" };

describe("when there is more to do than can be done,", () => {
  it("who comes then is told at once to come again, before anything is done for them", async () => {
    const { url, asked, underWay } = await served({ together: 1, fewWaiting: 0, expectedMs: 0 });
    const first = fetch(`${url}/portfolio`);
    await underWay("/portfolio");
    const answer = await fetch(`${url}/at-risk`, { ...A_FORM, body: "[]" });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const retryAfter = Number(answer.headers.get("retry-after"));
    expect(retryAfter).toBeGreaterThanOrEqual(2);
    expect(await answer.json()).toMatchObject({
      ...{ type: "urn:entwine:problem:unavailable", status: 503, retryAfter },
      detail: expect.stringContaining("Nothing is lost: try again in a few seconds."),
    });
    expect(asked).toEqual(["/portfolio"]);
    (await underWay("/portfolio")).end("well");
    expect(await (await first).text()).toBe("well");
  });

  it("a person who opens a page reads a page, which tries again by itself", async () => {
    const { url, underWay } = await served({ together: 1, fewWaiting: 0, expectedMs: 0 });
    fetch(`${url}/portfolio`).catch(() => undefined);
    await underWay("/portfolio");
    const answer = await fetch(`${url}/accounts?q=<b>`, { headers: A_PAGE });
    expect([answer.status, answer.headers.get("refresh")]).toEqual([503, answer.headers.get("retry-after")]);
    const page = await answer.text();
    expect(page).toContain("<h1>One moment</h1>");
    expect(page).not.toContain("<b>");
  });

  it("whether the process lives, whether it is ready and what never changes are answered all the same", async () => {
    const { url, underWay } = await served({ together: 0, fewWaiting: 0, expectedMs: 0 });
    expect((await fetch(`${url}/portfolio`)).status).toBe(503);
    expect(await (await fetch(`${url}/livez`)).text()).toBe("ok");
    for (const path of ["/readyz", "/_next/static/a.js"]) {
      const asked = fetch(`${url}${path}`);
      (await underWay(path)).end("theirs");
      expect(await (await asked).text(), path).toBe("theirs");
    }
  });
});

describe("every answer", () => {
  it("says that it is what it says it is, and that we are reached over https alone", async () => {
    const { url } = await served({});
    for (const [path, status] of [
      ["/livez", 200],
      ["/_next/static/none.js", 404],
    ] as const) {
      const answer = await fetch(`${url}${path}`);
      const { "x-content-type-options": type, "strict-transport-security": https } = Object.fromEntries(answer.headers);
      expect([answer.status, type, https]).toEqual([status, "nosniff", "max-age=31536000; includeSubDomains"]);
    }
  });

  it("is made of what proxy.ts says of a request, and not of what its sender says in its place", async () => {
    const { url, underWay } = await served({});
    const forged = { "x-request-id": "forged", "x-request-path": "/forged", "x-nonce": "forged", "x-mine": "mine" };
    const asked = fetch(`${url}/portfolio`, { headers: forged });
    const answer = await underWay("/portfolio");
    expect(Object.values(answer.req.headers)).toContain("mine");
    expect(JSON.stringify(answer.req.headers)).not.toContain("forged");
    answer.end();
    await asked;
  });
});

describe("what waits", () => {
  it("begins when the one before it has been answered, and is forgotten when its client goes", async () => {
    const { url, asked, underWay, admission } = await served({ together: 1 });
    const first = fetch(`${url}/first`);
    const answer = await underWay("/first");
    const leaving = new AbortController();
    const second = fetch(`${url}/second`, { signal: leaving.signal }).catch(() => "gone");
    await until(() => admission.waiting === 1);
    const third = fetch(`${url}/third`);
    await until(() => admission.waiting === 2);
    leaving.abort();
    expect(await second).toBe("gone");
    await until(() => admission.waiting === 1);
    answer.end();
    await first;
    (await underWay("/third")).end();
    await third;
    expect(asked).toEqual(["/first", "/third"]);
  });

  it("waits by turns for each session that the app knows, and all others of one address together", async () => {
    const { url, asked, underWay, admission } = await served({ together: 1 });
    const session = (value: string) => ({ headers: { cookie: `a=b; entwine.session=${value}` } });
    channel("entwine.session").publish({ cookie: "real", userId: "dora", workspaceId: "nordlicht" });
    const all = [fetch(`${url}/first`)];
    await underWay("/first");
    for (const [path, value] of [
      ["/m1", "made-up 1"],
      ["/m2", "made-up 2"],
      ["/r1", "real"],
    ] as const) {
      all.push(fetch(`${url}${path}`, session(value)));
      await until(() => admission.waiting === all.length - 1);
    }
    for (const path of ["/first", "/m1", "/r1", "/m2"]) (await underWay(path)).end();
    await Promise.all(all);
    expect(asked).toEqual(["/first", "/m1", "/r1", "/m2"]);
  });
});

it("one more session makes nobody one more client, and makes nobody else unknown", async () => {
  const { url, asked, underWay, admission } = await served({ together: 1 });
  const app = channel("entwine.session");
  app.publish({ cookie: "real", userId: "dora", workspaceId: "nordlicht" });
  for (let n = 0; n < 10_000; n += 1) app.publish({ cookie: `demo-${n}`, userId: "executive", workspaceId: "demo" });
  const all = [fetch(`${url}/first`)];
  await underWay("/first");
  for (const [path, session] of [
    ["/d1", "demo-9998"],
    ["/d2", "demo-9999"],
    ["/s1", "made-up"],
    ["/s2", "made-up"],
    ["/r1", "real"],
  ] as const) {
    all.push(fetch(`${url}${path}`, { headers: { cookie: `entwine.session=${session}` } }));
    await until(() => admission.waiting === all.length - 1);
  }
  for (const path of ["/first", "/s1", "/d1", "/r1", "/s2", "/d2"]) (await underWay(path)).end();
  await Promise.all(all);
  expect(asked).toEqual(["/first", "/s1", "/d1", "/r1", "/s2", "/d2"]);
});

it("strangers are told apart by what the trusted proxy says of them, and not by what they say themselves", async () => {
  const { url, asked, underWay, admission } = await served({ together: 1 }, { hops: 1 });
  const all = [fetch(`${url}/first`)];
  await underWay("/first");
  for (const [path, forwardedFor] of [
    ["/m1", "198.51.100.1, 203.0.113.9"],
    ["/m2", "198.51.100.2, 203.0.113.9"],
    ["/o1", "203.0.113.10"],
  ] as const) {
    all.push(fetch(`${url}${path}`, { headers: { "x-forwarded-for": forwardedFor } }));
    await until(() => admission.waiting === all.length - 1);
  }
  for (const path of ["/first", "/m1", "/o1", "/m2"]) (await underWay(path)).end();
  await Promise.all(all);
  expect(asked).toEqual(["/first", "/m1", "/o1", "/m2"]);
});

describe("a body", () => {
  it("is handed on whole: who sends it slowly keeps nobody else waiting", async () => {
    const { url, asked, underWay, bodies } = await served({ together: 1, fewWaiting: 0, expectedMs: 0 });
    const slow = http.request(`${url}/save`, A_FORM);
    slow.write("[1,");
    const answered = once(slow, "response");
    const quick = fetch(`${url}/quick`);
    (await underWay("/quick")).end();
    await quick;
    slow.end("2]");
    (await underWay("/save")).end("saved");
    const [answer] = await answered;
    expect(await text(answer)).toBe("saved");
    expect(asked).toEqual(["/quick", "/save"]);
    expect(bodies.get("/save")).toBe("[1,2]");
  });

  it("that stops coming is waited for no longer, and its connection ends", async () => {
    const { port } = await served({}, { silenceMs: 20 });
    channel("entwine.session").publish({ cookie: "real", userId: "dora", workspaceId: "nordlicht" });
    const said = await text(sending(port, "half", "real"));
    expect(said).toMatch(/^HTTP\/1.1 408 /);
    expect(said).toContain("Connection: close");
    expect(said).toContain("urn:entwine:problem:too_slow");
  });

  it("of a form is at most 1 MB, of a file 20 MB and a little, and said so before it was sent", async () => {
    const { url } = await served({});
    const signedIn = { method: "POST", headers: { ...A_FORM.headers, cookie: "entwine.session=real" } };
    const sendTo = async (path: string, bytes: number) =>
      (await fetch(`${url}${path}`, { ...signedIn, body: Buffer.alloc(bytes) })).status;
    channel("entwine.session").publish({ cookie: "real", userId: "dora", workspaceId: "nordlicht" });
    expect(await sendTo("/save", 1_000_001)).toBe(413);
    expect(await sendTo("/api/v1/imports?noun=accounts", 21_000_001)).toBe(413);
  });

  it("of a file is taken from nobody who is not signed in, and none of it is waited for", async () => {
    const { port, asked } = await served({});
    for (const cookie of ["", "made-up", await cookieSealedBy("another installation's secret")]) {
      const socket = sending(port, "half", cookie);
      const said = await new Promise((resolve) => socket.once("data", (bytes) => resolve(String(bytes))));
      expect(said).toMatch(/^HTTP\/1.1 401 .*application\/problem\+json.*urn:entwine:problem:not_signed_in/s);
      socket.destroy();
    }
    expect(asked).toEqual([]);
  });

  it("of a file is taken after a restart, when nobody is known yet, from whose cookie is ours", async () => {
    const { port, underWay } = await served({});
    const socket = sending(port, "x".repeat(100), await cookieSealedBy(SECRET));
    (await underWay("/api/v1/imports")).end();
    socket.destroy();
  });
});

interface More {
  readonly silenceMs?: number;
  readonly hops?: number;
}

/** A server whose answers the test gives: `underWay` waits until a path has come through, and hands over its answer. */
async function served(limits: Partial<ConstructorParameters<typeof Admission>[0]["limits"]>, more: More = {}) {
  const asked: string[] = [];
  const bodies = new Map<string, string>();
  const answers = new Map<string, http.ServerResponse>();
  const admission = new Admission({ now: () => 0, isFree: () => false, limits: { ...limits } });
  const server = http.createServer(
    frontOf(
      async (request, response) => {
        const path = request.url ?? "";
        asked.push(path);
        answers.set(path, response);
        bodies.set(path, await text(request));
      },
      { ...OF_OURS, ...more, admission },
    ),
  );
  open.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const underWay = async (path: string) => {
    await until(() => answers.has(path) && bodies.has(path));
    const answer = answers.get(path);
    if (!answer) throw new Error(`Nobody asked for ${path}.`);
    return answer;
  };
  return { url: `http://127.0.0.1:${port}`, port, asked, bodies, underWay, admission };
}

/** A file of a hundred bytes, of which so much comes. */
function sending(port: number, part: string, cookie: string) {
  const head = ["POST /api/v1/imports HTTP/1.1", "host: a", "origin: https://entwine.example", "content-length: 100"];
  const socket = connect(port, "127.0.0.1");
  socket.write([...head, `cookie: entwine.session=${cookie}`, "", part].join("\r\n"));
  return socket;
}

const cookieSealedBy = (secret: string) =>
  encode({
    token: { sessionId: "any" },
    secret: createHash("sha256").update(`session:${secret}`).digest("hex"),
    maxAge: 60,
  });

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
