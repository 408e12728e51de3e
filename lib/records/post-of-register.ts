import "server-only";
import { originOf } from "@/lib/data/evidence";
import { tellRecord } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import type { EvidencePost } from "./post-evidence";

/** What the ledger says of a record from now on: what it proves, or what it has come to because nobody acted. */
export function postOfRegister(row: RegisterRow, now: Date): EvidencePost {
  const settled = postOfSettled(row);
  return settled.evidence.length > 0 ? settled : postOfLapsed(row, now);
}

/** What it proves for good, whether or not its time has run out meanwhile. */
export const postOfSettled = (row: RegisterRow): EvidencePost =>
  postOf(row, tellRecord(row, Number.MAX_VALUE).evidence);

/** What it has come to because nobody acted; nothing where somebody did, or may still. */
export function postOfLapsed(row: RegisterRow, now: Date): EvidencePost {
  const { evidence, lapse } = tellRecord(row, now.getTime());
  const isLapsed = evidence.length === 0 && lapse !== null && lapse.at <= now.getTime();
  return postOf(row, isLapsed ? lapse.evidence : []);
}

/** When the ledger will have to say something else of it, though nobody acts; null when nothing is to come. */
export function lapseToCome(row: RegisterRow, now: Date): Date | null {
  const { evidence, lapse } = tellRecord(row, now.getTime());
  return evidence.length === 0 && lapse !== null && lapse.at > now.getTime() ? new Date(lapse.at) : null;
}

const postOf = ({ id, accountId, noun }: RegisterRow, evidence: EvidencePost["evidence"]): EvidencePost => ({
  accountId,
  origin: originOf(noun),
  originId: id,
  mode: "replace",
  evidence,
});
