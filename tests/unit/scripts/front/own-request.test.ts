import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import http from "node:http";
import { afterEach, expect, test } from "vitest";
import { Admission } from "../../../../scripts/front/admission.mjs";
import { frontOf } from "../../../../scripts/front/front.mjs";

const open: http.Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.closeAllConnections();
});

test("who waited until another was answered finds nothing of what that one left behind", async () => {
  // As Next and React keep what belongs to a request: its cookies, and what was looked up for it already.
  const storage = new AsyncLocalStorage<string>();
  const found = new Map<string, string | undefined>();
  const answers = new Map<string, () => void>();
  const admission = new Admission({ now: () => 0, isFree: () => false, limits: { together: 1, fewWaiting: 9 } });
  const files = new Set<string>();
  const front = frontOf(
    (request, response) => {
      const path = request.url ?? "";
      found.set(path, storage.getStore());
      storage.run(path, () =>
        answers.set(
          path,
          AsyncLocalStorage.bind(() => void response.end("well")),
        ),
      );
    },
    { appUrl: "https://entwine.example", files, uploads: "none", secret: "any", hops: 0, silenceMs: 60_000, admission },
  );
  const server = http.createServer(front);
  open.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;

  const asked = ["/first", "/second", "/third"];
  const answered: Promise<Response>[] = [];
  for (const [at, path] of asked.entries()) {
    answered.push(fetch(`${url}${path}`));
    await until(() => admission.underWay === 1 && admission.waiting === at);
  }
  for (const path of asked) {
    await until(() => answers.has(path));
    answers.get(path)?.();
  }
  await Promise.all(answered);
  expect(Object.fromEntries(found)).toEqual({ "/first": undefined, "/second": undefined, "/third": undefined });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
