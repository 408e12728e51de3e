import { closeDatabase } from "@/lib/data/client";
import { once } from "@/lib/data/idempotency-keys";
import { withScope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { createRecord } from "../../factories/registers";
import type { WrittenRecord } from "./written-record";

/** A program that writes what it is told to, three at a time, and says of each when it is stored; killed-writer.test.ts kills it. */
const told = process.argv[2] ?? "";
const { who, records }: { who: { workspaceId: string; userId: string }; records: WrittenRecord[] } = JSON.parse(told);

/** As a window does it: told to come again, it sends the same under the same key. */
async function write(record: WrittenRecord, tries = 20): Promise<void> {
  try {
    await send(record);
  } catch (error) {
    if (tries === 0 || !(error instanceof AppError && error.code === "unavailable")) throw error;
    return write(record, tries - 1);
  }
  process.stdout.write(`${record.id}\n`);
}

async function send({ id, accountId, noun, key, changes }: WrittenRecord): Promise<void> {
  await withScope(who, (scope) =>
    once(scope, { key, deed: "recordInRegister", payload: { id } }, () =>
      createRecord(scope, { noun, accountId, ...changes }, id),
    ),
  );
}

async function writeInTurn(): Promise<void> {
  for (let next = records.shift(); next; next = records.shift()) await write(next);
}

await Promise.all([writeInTurn(), writeInTurn(), writeInTurn()]);
await closeDatabase();
