import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Scope } from "./scope";

/**
 * Runs a write once per key. A second request with the key waits for the first one to commit and gets its answer; the
 * key with another deed or payload is refused. Without a key the write simply runs.
 */
export async function once<T>(
  scope: Scope,
  request: { readonly key: string | undefined; readonly deed: string; readonly payload: unknown },
  run: () => Promise<T>,
): Promise<{ replayed: true; response: unknown } | { replayed: false; response: T }> {
  if (request.key === undefined) return { replayed: false, response: await run() };
  const key = z.uuid().parse(request.key);
  const requestHash = hashOfPayload([request.deed, request.payload]);
  const { workspaceId, memberId } = scope.viewer;
  const claimed = await scope.tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("workspaceId", "memberId", key, "requestHash")
    VALUES (${workspaceId}::uuid, ${memberId}::uuid, ${key}, ${requestHash})
    ON CONFLICT ("workspaceId", "memberId", key) DO NOTHING`;
  const where = { workspaceId_memberId_key: { workspaceId, memberId, key } };
  if (claimed === 0) {
    const earlier = await scope.tx.idempotencyKey.findUniqueOrThrow({ where });
    if (earlier.requestHash !== requestHash) {
      throw new AppError("invalid_input", {
        message: "This request was already used for something else. Reload the page.",
      });
    }
    return { replayed: true, response: earlier.response };
  }
  const response = await run();
  await scope.tx.idempotencyKey.update({ where, data: { response: JSON.parse(JSON.stringify(response ?? null)) } });
  return { replayed: false, response };
}

/** Tells one payload from another. A file counts by its bytes, as they are: written as JSON it would grow tenfold. */
export const hashOfPayload = (payload: unknown): string => sha256(JSON.stringify(withDigests(payload) ?? null));

function withDigests(value: unknown): unknown {
  if (value instanceof Uint8Array) return { sha256: sha256(value) };
  if (Array.isArray(value)) return value.map(withDigests);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withDigests(part)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
