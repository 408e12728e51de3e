/** The app as `npm start` runs it, on a folder and a port of its own, for measuring it and for breaking it. */
import { spawn } from "node:child_process";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { childEnvironment, inProject } from "./project.mjs";

const KEPT_OUTPUT = 200_000;

/**
 * Answers when the app is ready, or with its whole output when it ended before. `env` is added to an environment that
 * chooses no database and no secret; `start` is what runs, should it not be this project's own.
 */
export async function startThrowawayApp({ folder, port, env = {} }) {
  const app = await launchThrowawayApp({ folder, port, env });
  await app.until(/Entwine is ready/);
  return app;
}

/** The same without waiting: for whoever wants to disturb a start. */
export async function launchThrowawayApp({ folder, port, env = {} }) {
  const chosen = port ?? (await freePort());
  const url = `http://127.0.0.1:${chosen}`;
  const child = spawn(process.execPath, [inProject("scripts", "start.mjs")], {
    env: childEnvironment({
      HOST: "127.0.0.1",
      PORT: String(chosen),
      APP_URL: url,
      DATA_DIR: path.join(folder, "data"),
      DATABASE_URL: undefined,
      APP_DATABASE_URL: undefined,
      AUTH_SECRET: undefined,
      LOG_LEVEL: "warn",
      npm_lifecycle_event: undefined,
      ...env,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set();
  const collect = (chunk) => {
    output = `${output}${chunk}`.slice(-KEPT_OUTPUT);
    for (const listener of listeners) {
      listener();
    }
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exited = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
  const until = (pattern) => saidBefore({ pattern, exited, listeners, said: () => output });
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return { url, port: chosen, pid: child.pid, exited, until, stop, output: () => output, kill: (s) => child.kill(s) };
}

function saidBefore({ pattern, exited, listeners, said }) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (pattern.test(said())) {
        listeners.delete(look);
        resolve(said());
      }
    };
    listeners.add(look);
    look();
    exited.then((end) => reject(new Error(`The app ended (${end}) before it said ${pattern}:\n${said()}`)));
  });
}
