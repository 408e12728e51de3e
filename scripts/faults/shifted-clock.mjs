/**
 * Loaded before the app by the scenario of clocks, and by nothing else (`node --import`): Date stands off by the
 * milliseconds that a file says. The database and all timers keep the clock of the machine.
 */
import { readFileSync } from "node:fs";

const EVERY_MS = 50;
const TrueDate = Date;
let offset = 0;

function look() {
  offset = Number(readFileSync(process.env.FAULT_CLOCK_FILE, "utf8")) || 0;
}

const now = () => TrueDate.now() + offset;

look();
setInterval(look, EVERY_MS).unref();
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new TrueDate(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
