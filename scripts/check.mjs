/** `npm run check`: generated code first, then every check, two at a time. Some of them only: `npm run check -- types lint`. */
import { CHECKS, runChecks } from "./check-parts.mjs";

const names = process.argv.slice(2);
const unknown = names.find((name) => !Object.hasOwn(CHECKS, name));
if (unknown === undefined) {
  const isGood = await runChecks(names.length > 0 ? names : Object.keys(CHECKS));
  process.exitCode = isGood ? 0 : 1;
} else {
  console.error(`There is no check "${unknown}": choose from ${Object.keys(CHECKS).join(", ")}.`);
  process.exitCode = 1;
}
