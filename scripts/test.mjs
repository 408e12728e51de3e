// `npm test`. This file and node-version.mjs must be readable by any old Node: no new syntax.
import { hasSupportedNode } from "./node-version.mjs";

if (hasSupportedNode(true)) {
  import("./test-run.mjs")
    .then(({ main }) => main(process.argv.slice(2)))
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}
