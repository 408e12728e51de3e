import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

const logLine = z.looseObject({ level: z.number(), time: z.number(), msg: z.string() });
export type LogLine = z.output<typeof logLine>;

const FORGED = '{"level":60,"time":1,"msg":"forged"}';

/** What would begin lines of its own in a log that writes down what it is told. */
export const FORGING = `x\r\n${FORGED}\n${FORGED}\u2028${FORGED}\u0085`;

/** Reads on where it stood last. What Next says before the app is loaded comes first, and is not looked at. */
export class LogReader {
  readonly #file: string;
  #from: number;

  constructor(file: string) {
    this.#file = file;
    this.#from = readFileSync(file).length;
  }

  /** Whole lines that were written since, as they stand there. */
  text(): readonly string[] {
    const all = readFileSync(this.#file);
    const end = all.lastIndexOf("\n") + 1;
    const lines = all.subarray(this.#from, end).toString("utf8").split("\n").slice(0, -1);
    this.#from = end;
    return lines;
  }

  lines(): readonly LogLine[] {
    return this.text().map((line) => logLine.parse(JSON.parse(line)));
  }

  /** Lines that we did not write. */
  forged(): readonly string[] {
    return this.text().filter((line) => line === FORGED || line === "" || !logLine.safeParse(parsed(line)).success);
  }

  /** Waits for the first line that is like this. */
  async until(isLike: (line: LogLine) => boolean): Promise<LogLine> {
    const seen: LogLine[] = [];
    for (let turns = 100; turns > 0; turns -= 1) {
      seen.push(...this.lines());
      const found = seen.find(isLike);
      if (found) return found;
      await pause(20);
    }
    throw new Error(`No such line in the log, only:\n${seen.map((line) => JSON.stringify(line)).join("\n")}`);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
