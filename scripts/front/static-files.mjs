/** What is the same for everybody, costs next to nothing and stands in a folder of the build. */
import { readdirSync } from "node:fs";
import path from "node:path";

/** The icon is made by the build from `app/icon.svg`, and lies in no folder under its own name. */
const ICON = "/icon.svg";
const BUILT = "/_next/static/";

/** The files by their addresses, as they were when the server started; `folder` is that of the build's server. */
export function staticFiles(folder) {
  const under = (place, address) =>
    readdirSync(path.join(folder, place), { recursive: true }).map((name) => address + name.replaceAll(path.sep, "/"));
  return new Set([ICON, ...under("public", "/"), ...under(path.join(".next", "static"), BUILT)]);
}

/** Under the address of built files there is nothing else. */
export const isBuiltAddress = (address) => address.startsWith(BUILT);
