import "server-only";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import type { OwnMoney } from "@/lib/schemas/own-money";
import { ACCOUNTS, accountsWhere, idsInOrder } from "./account-query";
import type { Scope } from "./scope";

/** Ids one after the other, of sixteen bytes each: of 50,000 accounts that is less than a megabyte. */
export type PackedIds = Uint8Array<ArrayBuffer>;

const BYTES = 16;

export const countPacked = (ids: PackedIds): number => ids.length / BYTES;

/**
 * All accounts the URL asks for, on whatever page, in the order of the list as it is at this moment. They are looked for
 * once: page by page each page would be another moment's, and most orders would be made anew for every one of them
 * (decision 0085).
 */
export async function packMatching(
  scope: Scope,
  filter: Omit<AccountFilter, "view">,
  money: OwnMoney,
): Promise<PackedIds> {
  const [found] = await scope.tx.$queryRaw<{ ids: PackedIds }[]>`
    WITH listed AS (
      ${idsInOrder(ACCOUNTS, accountsWhere(scope, filter, money), filter, { money, scope })})
    SELECT coalesce(string_agg(uuid_send(id), ''::bytea), ''::bytea) AS ids FROM listed`;
  return found?.ids ?? new Uint8Array();
}

/** Some of them at a time, in their order. */
export function* unpacked(ids: PackedIds, atOnce: number): Generator<readonly { readonly id: string }[]> {
  for (let from = 0; from < ids.length; from += atOnce * BYTES) {
    const portion = Buffer.from(ids.buffer, ids.byteOffset + from, Math.min(atOnce * BYTES, ids.length - from));
    yield Array.from({ length: portion.length / BYTES }, (_, i) => ({ id: uuidAt(portion, i) }));
  }
}

const uuidAt = (bytes: Buffer, i: number): string =>
  bytes.toString("hex", i * BYTES, (i + 1) * BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
