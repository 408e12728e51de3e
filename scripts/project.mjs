/** The project folder and how its programs are run: always with this Node, never through a shell. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("..", import.meta.url));

export const inProject = (...parts) => path.join(PROJECT, ...parts);

const QUIET = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/** The environment of a child; `undefined` removes a variable. This Node is first on the path, for shebangs. */
export function childEnvironment(changes = {}) {
  const searchPath = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ""}`;
  const all = { ...process.env, ...QUIET, PATH: searchPath, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const running = new Set();

/** Ends what is being run, when we are told to stop in the middle of it. */
export function stopRunning() {
  for (const stop of running) {
    stop();
  }
}

/** For work that is no program: `stop` is called when we are told to stop before it has ended. */
export async function stoppable(stop, work) {
  running.add(stop);
  try {
    return await work();
  } finally {
    running.delete(stop);
  }
}

/** Runs a program to its end and answers `{ code, output }`; with `isShown` it writes to our terminal instead. */
export function run(program, args, { env = {}, isShown = false, hasKeyboard = false, onStart } = {}) {
  return new Promise((resolve, reject) => {
    const shown = isShown ? "inherit" : "pipe";
    const stdio = [hasKeyboard ? "inherit" : "ignore", shown, shown];
    const child = spawn(program, args, { cwd: PROJECT, env: childEnvironment(env), stdio });
    const stop = () => child.kill("SIGTERM");
    running.add(stop);
    onStart?.(child.pid);
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(stop);
      resolve({ code: code ?? 1, output });
    });
  });
}

export function runNode(args, options) {
  return run(process.execPath, args, options);
}
