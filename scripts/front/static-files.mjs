/** What is the same for everybody and costs next to nothing. */
import { readdirSync } from "node:fs";
import { inProject } from "../project.mjs";

const NAMED = new Set(["/icon.svg", "/favicon.ico", ...readdirSync(inProject("public")).map((name) => `/${name}`)]);

export const isStatic = (path) => path.startsWith("/_next/static/") || NAMED.has(path);
