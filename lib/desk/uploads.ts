import "server-only";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** The only names there are (scripts/front/uploads.mjs): none of them leads out of the folder. */
const uploadName = z.uuid();
const placeOf = (name: string) => path.join(env.uploads(), uploadName.parse(name));

/** A file that has arrived whole. */
export interface Upload {
  readonly name: string;
  readonly size: number;
  readonly remove: () => Promise<void>;
}

/**
 * The file of a request, which the front has put down under this name, and which it removes. Without a front, as in
 * development, or without a body it is put down here.
 */
export async function uploadOf(request: Request, name: string | null): Promise<Upload> {
  if (name !== null) return { name, size: (await stat(placeOf(name))).size, remove: async () => undefined };
  const own = randomUUID();
  await mkdir(env.uploads(), { recursive: true, mode: 0o700 });
  await writeFile(placeOf(own), Buffer.from(await request.arrayBuffer()), { flag: "wx", mode: 0o600 });
  return { name: own, size: (await stat(placeOf(own))).size, remove: () => rm(placeOf(own), { force: true }) };
}

/** @throws AppError `unavailable` when whoever sent it has gone meanwhile, and their file with them */
export function readUpload(name: string): Uint8Array {
  try {
    return readFileSync(placeOf(name));
  } catch (cause) {
    throw new AppError("unavailable", { message: "The file is gone; send it again.", retryAfter: 5, cause });
  }
}
