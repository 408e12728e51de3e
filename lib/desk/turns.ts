import { AppError } from "@/lib/errors";

/** How many files may wait for their turn, and for how long. */
const MOST_WAITING = 8;
const PATIENCE_MS = 60_000;

/** One after the other, in the order of coming. */
export class Turns {
  #isTaken = false;
  readonly #waiting = new Set<() => void>();

  async take<T>(run: () => Promise<T>): Promise<T> {
    if (this.#isTaken) await this.#wait();
    this.#isTaken = true;
    try {
      return await run();
    } finally {
      const [next] = this.#waiting;
      if (next) next();
      else this.#isTaken = false;
    }
  }

  async #wait(): Promise<void> {
    if (this.#waiting.size >= MOST_WAITING) throw tooBusy();
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        this.#waiting.delete(turn);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(turn);
        reject(tooBusy());
      }, PATIENCE_MS);
      this.#waiting.add(turn);
    });
  }
}

const tooBusy = () =>
  new AppError("unavailable", {
    message: "Other files are being checked at this moment. Nothing was saved; try again in a minute.",
    retryAfter: 30,
  });
