/** The Next server as a child process: started, watched until it is ready, stopped politely. */
import { spawn } from "node:child_process";
import { DESK } from "./build.mjs";
import { pause } from "./processes.mjs";
import { childEnvironment, inProject, PROJECT } from "./project.mjs";
import { Refusal } from "./refusal.mjs";

const READY_SECONDS = 90;
/** Longer than what is under way may take (drain.mjs). */
const STOP_SECONDS = 12;
/**
 * A page makes more short-lived objects than the default of 16 MB holds; sweeping them took a tenth of its time. Of 64 the
 * process keeps up to three times as much for good.
 */
const YOUNG_GENERATION = "--max-semi-space-size=32";
/**
 * Swept as a whole when as much has come as was kept, in percent. Left to itself V8 waits the longer the faster it fills: with mails
 * going out beside pages 510 MB, of which 125 were in use.
 */
const SWEPT_AT = "--heap-growing-percent=100";
/**
 * For what is not JavaScript, such as the bytes of a file: glibc otherwise keeps freed pieces in a heap for every thread, and
 * after one large file has been freed the next ones as well. In bytes.
 */
const GIVES_BACK = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };
const ANY_ADDRESS = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };

/** `output` is a file descriptor for what it says, if that should not stand among what we say ourselves. */
export function startServer({ env, port, host, isDevelopment, output = "inherit" }) {
  const program = isDevelopment
    ? [inProject("node_modules", "next", "dist", "bin", "next"), "dev", "-p", String(port), "-H", host]
    : [YOUNG_GENERATION, SWEPT_AT, inProject("scripts", "next-server.mjs")];
  const child = spawn(process.execPath, program, {
    cwd: PROJECT,
    env: childEnvironment({ ...GIVES_BACK, ...env, DESK_PROGRAM: DESK }),
    stdio: ["ignore", output, output],
  });
  const exited = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
  return { pid: child.pid, exited, stop: () => stop(child, exited) };
}

export async function waitUntilReady({ port, host, exited }) {
  const name = ANY_ADDRESS[host] ?? (host.includes(":") ? `[${host}]` : host);
  const deadline = Date.now() + READY_SECONDS * 1000;
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  let last = "no answer";
  while (!hasExited && Date.now() < deadline) {
    try {
      const response = await fetch(`http://${name}:${port}/readyz`, { signal: AbortSignal.timeout(5000) });
      if (response.ok) {
        return;
      }
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch {
      // Not listening yet.
    }
    await pause(100);
  }
  throw new Refusal(hasExited ? "The server ended before it was ready." : `The server does not become ready: ${last}`);
}

async function stop(child, exited) {
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), STOP_SECONDS * 1000);
  await exited;
  clearTimeout(patience);
}
