/** A reason to stop that the reader can act on: shown as one sentence, without a stack. */
export class Refusal extends Error {}

/** Runs a script's main function; a Refusal becomes its sentence, everything else keeps its stack. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

export function explain(error) {
  if (error instanceof Refusal) {
    return `\n${error.message}`;
  }
  if (error?.code === "ENOSPC" || error?.code === "53100") {
    return "\nThe disk is full: free some space and start again.";
  }
  return error;
}
