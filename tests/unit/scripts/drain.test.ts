import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { afterEach, describe, expect, it } from "vitest";

/** A server that answers after as many milliseconds as its path says, and drains as the app does. */
const PROGRAM = `
import http from "node:http";
import { drainOnSignal } from ${JSON.stringify(new URL("../../../scripts/drain.mjs", import.meta.url).href)};
drainOnSignal();
const server = http.createServer(({ url }, answer) => setTimeout(() => answer.end("well"), Number(url.slice(1))));
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port)));`;

let child: ChildProcess;

afterEach(() => {
  child.kill("SIGKILL");
});

describe("a server that is told to stop", () => {
  it("answers what is under way, says goodbye on open connections, and ends though clients keep theirs", async () => {
    const port = await started();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
    const ask = (milliseconds: number) => get(agent, `http://127.0.0.1:${port}/${milliseconds}`);
    await Promise.all([ask(50), ask(50)]);
    const ended = once(child, "exit");
    const underWay = ask(700);
    await ask(0);
    child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 200));

    const late = await ask(0); // on the connection that is open and idle
    expect([late.status, late.connection]).toEqual([200, "close"]);
    expect(await underWay).toEqual({ status: 200, connection: "close" });
    expect(await ended).toEqual([0, null]);
    agent.destroy();
  });
});

async function started(): Promise<number> {
  child = spawn(process.execPath, ["--input-type=module", "-e", PROGRAM], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = await once(child.stdout ?? child, "data");
  return Number(String(chunk));
}

function get(agent: http.Agent, url: string): Promise<{ status: number | undefined; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = http.get(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ status: answer.statusCode, connection: answer.headers.connection }));
    });
    sent.on("error", reject);
  });
}
