#!/usr/bin/env node
/**
 * Prisma's command line wants a native schema engine and downloads one at first use. This program takes its
 * place: the same engine as WebAssembly, over the `pg` driver, so that nothing is fetched and nothing is
 * platform-specific. Prisma starts it (PRISMA_SCHEMA_ENGINE_BINARY, see prisma.config.ts) and speaks
 * line-delimited JSON-RPC 2.0 over standard input and output. Nothing else may be written to standard output.
 * Why so: docs/decisions/0004-schema-engine-script.md
 */
import { appendFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { connectionOf, createAdapterFactory } from "./schema-engine-adapter.mjs";

const KNOWN_ERROR = 4466;
const PRINT_REQUEST_ID = 1_000_000_000;

const args = process.argv.slice(2);
if (args.includes("can-connect-to-database")) {
  process.exit(0);
}

let engine;
let printRequests = 0;

const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
let queue = Promise.resolve();
lines.on("line", (line) => {
  queue = queue.then(() => answer(line));
});
lines.on("close", () => {
  queue.then(() => process.exit(0));
});

async function answer(line) {
  const request = parseRequest(line);
  if (!request) {
    return;
  }
  try {
    engine ??= await startEngine();
    const result = await call(request);
    if (request.method === "diff" && result?.stdout) {
      printRequests += 1;
      send({ id: PRINT_REQUEST_ID + printRequests, method: "print", params: { content: result.stdout } });
    }
    send({ id: request.id, result: result ?? null });
  } catch (error) {
    send({ id: request.id, error: rpcError(error) });
  }
}

/** Lines without a method are answers to our own print requests. */
function parseRequest(line) {
  if (line.trim() === "") {
    return null;
  }
  const message = JSON.parse(line);
  return message.method ? message : null;
}

async function call({ method, params }) {
  if (typeof engine[method] !== "function") {
    throw new Error(`The schema engine has no method ${method}.`);
  }
  return await engine[method](params);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function rpcError(error) {
  const message = error?.message ?? String(error);
  return {
    code: KNOWN_ERROR,
    message,
    data: { message, is_panic: false, error_code: error?.code ?? null, meta: error?.meta ?? null },
  };
}

/** Node cannot import the package's main entry (it imports a .wasm file), so its three steps are done by hand. */
async function startEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bindings = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = await createAdapterFactory(connectionOf(args));
  return await bindings.SchemaEngine.new({ datamodels: undefined }, log, factory);
}

function log(entry) {
  const file = process.env.SCHEMA_ENGINE_LOG;
  if (file) {
    appendFileSync(file, `${entry}\n`);
  }
}
