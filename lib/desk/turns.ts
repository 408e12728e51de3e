/** How many files may wait for their turn, and for how long. */
const MOST_WAITING = 8;
const PATIENCE_MS = 60_000;

type Turn = (isGranted: boolean) => void;

/** One after the other, in the order of coming. */
export class Turns {
  #isTaken = false;
  readonly #waiting = new Set<Turn>();

  /** Whether a turn came in time; whoever has one gives it back by `leave`. */
  async enter(): Promise<boolean> {
    if (this.#isTaken) return this.#waiting.size < MOST_WAITING && this.#turn();
    this.#isTaken = true;
    return true;
  }

  leave(): void {
    const [next] = this.#waiting;
    if (next) next(true);
    else this.#isTaken = false;
  }

  #turn(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => turn(false), PATIENCE_MS);
      const turn: Turn = (isGranted) => {
        clearTimeout(timer);
        this.#waiting.delete(turn);
        resolve(isGranted);
      };
      this.#waiting.add(turn);
    });
  }
}
