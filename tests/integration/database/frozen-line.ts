import { connect, createServer, type Socket } from "node:net";

export interface FrozenLine {
  /** The same database, through this line. */
  readonly url: string;
  /** From now on nothing comes through, and nobody hangs up: as with a frozen server or a network that swallows. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Runs as soon as the next connection is made. */
  readonly atNextCall: (run: () => void) => void;
  readonly close: () => Promise<void>;
}

/** A line to a database that can be frozen. */
export async function layLine(databaseUrl: string): Promise<FrozenLine> {
  const target = new URL(databaseUrl);
  const ends = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on("data", (bytes) => to.write(bytes));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        ends.delete(from);
        to.destroy();
      });
      if (isFrozen) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${address.port}`;
  const setFrozen = (value: boolean) => {
    isFrozen = value;
    for (const end of ends) value ? end.pause() : end.resume();
  };
  return {
    url: url.href,
    freeze: () => setFrozen(true),
    thaw: () => setFrozen(false),
    atNextCall: (run) => server.once("connection", run),
    close: () =>
      new Promise((resolve) => {
        for (const end of ends) end.destroy();
        server.close(() => resolve());
      }),
  };
}
