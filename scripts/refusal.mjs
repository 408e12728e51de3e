/** A reason to stop that the reader can act on: shown as one sentence, without a stack. */
export class Refusal extends Error {}

/** What to show of an error: of a Refusal its sentence, of everything else the whole. */
export function explain(error) {
  if (error instanceof Refusal) {
    return `\n${error.message}`;
  }
  if (error?.code === "ENOSPC" || error?.code === "53100") {
    return "\nThe disk is full: free some space and start again.";
  }
  return error;
}
