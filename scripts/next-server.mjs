/** The process that serves: what stands before Next, then Next as it was built. */
import { pathToFileURL } from "node:url";
import { SERVER } from "./build.mjs";
import { drainOnSignal } from "./drain.mjs";
import { standInFront } from "./front/front.mjs";

drainOnSignal();
standInFront();
await import(pathToFileURL(SERVER).href);
