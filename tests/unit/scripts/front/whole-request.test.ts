import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { takesWhole } from "../../../../scripts/front/whole-request.mjs";

const open: http.Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.closeAllConnections();
});

async function served(options: Parameters<typeof takesWhole>[0]): Promise<number> {
  const take = takesWhole(options);
  const server = http.createServer((request, response) => {
    void take(request, response, "one client").then(({ refusal }) => response.writeHead(refusal?.status ?? 200).end());
  });
  open.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const { port }: AddressInfo = Object(server.address());
  return port;
}

/** Sends on after the answer has come, as whoever uploads a file does. */
async function send(port: number, pieces: readonly string[]): Promise<number> {
  const request = http.request({ port, host: "127.0.0.1", method: "POST", agent: false });
  const answered = once(request, "response");
  for (const piece of pieces.slice(0, -1)) request.write(piece);
  if (pieces.length === 1) request.end(pieces[0]);
  const [response]: http.IncomingMessage[] = await answered;
  if (pieces.length > 1) request.end(pieces.at(-1));
  response?.resume();
  if (response) await once(response, "end");
  return response?.statusCode ?? 0;
}

const ROOM = { all: 1000, ofOne: 1000 };

it("what comes after a refusal is neither held nor counted: there is room again for the next", async () => {
  const port = await served({ room: ROOM, beginning: { bytes: 0, ...ROOM } });
  for (let n = 0; n < 5; n += 1) expect(await send(port, ["x".repeat(1500), "y".repeat(1500)])).toBe(503);
  expect(await send(port, ["x".repeat(900)])).toBe(200);
});

it("what comes in drops without end is given up, although it is never silent", async () => {
  const port = await served({ silenceMs: 60_000, wholeMs: { file: 60_000, other: 50 } });
  const request = http.request({ port, host: "127.0.0.1", method: "POST", agent: false });
  const drops = setInterval(() => request.write("x"), 5);
  const [response]: http.IncomingMessage[] = await once(request, "response");
  clearInterval(drops);
  request.destroy();
  expect(response?.statusCode).toBe(408);
});

it("large bodies that fill all the room there is keep no small one out", async () => {
  const port = await served({ room: ROOM, beginning: { bytes: 100, ...ROOM } });
  const large = http.request({ port, host: "127.0.0.1", method: "POST", agent: false }).on("error", () => undefined);
  large.write("x".repeat(1100));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await send(port, ["x".repeat(90)])).toBe(200);
  expect(await send(port, ["x".repeat(300)])).toBe(503);
  large.destroy();
});
