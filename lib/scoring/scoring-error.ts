/** A refused input. `path` names the field (`evidence[2].value`); the message is `PATH: REASON` on one line. */
export class ScoringError extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = "ScoringError";
    this.path = path;
    this.reason = reason;
  }
}
