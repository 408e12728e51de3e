import "server-only";
import { statfs } from "node:fs/promises";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

/** The disk is asked at most once a second, however many people save. */
const FRESH_MS = 1000;
const RETRY_SECONDS = 10;

let known: { readonly at: number; readonly folder: string; readonly answer: Promise<boolean> } | null = null;

/**
 * Whether the embedded database may grow. PostgreSQL stops with all its readers when it finds no place for its log, so
 * nothing is saved any more while there is still some left. Of a database elsewhere we cannot tell.
 */
export async function hasDiskSpace(): Promise<boolean> {
  const disk = env.databaseDisk();
  if (!disk) return true;
  const now = performance.now();
  if (known?.folder !== disk.folder || now - known.at > FRESH_MS) {
    known = { at: now, folder: disk.folder, answer: look(disk) };
  }
  return known.answer;
}

/** @throws AppError `storage_full` while the disk of the embedded database is nearly full */
export async function requireDiskSpace(): Promise<void> {
  if (!(await hasDiskSpace())) throw storageFull();
}

export const storageFull = (cause?: unknown): AppError =>
  new AppError("storage_full", {
    message:
      "The disk of the server is nearly full, so nothing was saved. Everything can be read, and saving goes on as soon as there is space again: tell whoever runs the server.",
    retryAfter: RETRY_SECONDS,
    cause,
  });

async function look({ folder, keptFreeMb }: { folder: string; keptFreeMb: number }): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= keptFreeMb * 1e6;
  } catch (error) {
    log.warn({ err: error }, "the free space of the database's disk is not known");
    return true;
  }
}
