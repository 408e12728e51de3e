/** A line to the database that is cut at any byte: everything passes through it, until it does not. */
import { connect, createServer } from "node:net";
import { urlWithAddress } from "../connection.mjs";

/** Answers `{ url, cut, close }`; `cut` ends one of the open connections without a goodbye, on both sides. */
export async function openCuttingLine(url) {
  const { hostname, port } = new URL(url);
  const open = new Set();
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    const pair = { near, far };
    const end = () => {
      open.delete(pair);
      near.destroy();
      far.destroy();
    };
    open.add(pair);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      one.on("error", end).on("close", end);
      one.pipe(other);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: urlWithAddress(url, server.address()),
    cut: () => {
      const pairs = [...open];
      const pair = pairs[Math.floor(Math.random() * pairs.length)];
      pair?.near.resetAndDestroy();
      pair?.far.resetAndDestroy();
      return pair !== undefined;
    },
    close: () => {
      server.close();
      for (const { near, far } of open) {
        near.destroy();
        far.destroy();
      }
    },
  };
}
