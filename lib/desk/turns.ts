/** How many files may wait for their turn, and for how long. */
const MOST_WAITING = 8;
/** Of one workspace: the others find room as well. */
const MOST_OF_ONE = 2;
const PATIENCE_MS = 60_000;

type Turn = (isGranted: boolean) => void;

/** One after the other, in the order of coming. */
export class Turns {
  #isTaken = false;
  readonly #waiting = new Map<Turn, string>();

  /** Whether a turn of this workspace came in time; whoever has one gives it back by `leave`. */
  async enter(workspaceId: string): Promise<boolean> {
    if (this.#isTaken) return this.#hasRoomFor(workspaceId) && this.#turn(workspaceId);
    this.#isTaken = true;
    return true;
  }

  leave(): void {
    const [next] = this.#waiting.keys();
    if (next) next(true);
    else this.#isTaken = false;
  }

  #hasRoomFor(workspaceId: string): boolean {
    const own = [...this.#waiting.values()].filter((one) => one === workspaceId).length;
    return this.#waiting.size < MOST_WAITING && own < MOST_OF_ONE;
  }

  #turn(workspaceId: string): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => turn(false), PATIENCE_MS);
      const turn: Turn = (isGranted) => {
        clearTimeout(timer);
        this.#waiting.delete(turn);
        resolve(isGranted);
      };
      this.#waiting.set(turn, workspaceId);
    });
  }
}
