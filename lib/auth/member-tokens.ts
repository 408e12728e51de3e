import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedSecret } from "@/lib/env";

/** Whose mail a link stops. */
export interface MemberKey {
  readonly workspaceId: string;
  readonly memberId: string;
}

const ID_BYTES = 16;
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const signatureOf = (ids: Buffer): Buffer => createHmac("sha256", derivedSecret("member-mail")).update(ids).digest();

/**
 * The token by which a member stops their mail without signing in: who they are, and a signature by the installation's secret.
 * It opens that and nothing else, so that nothing has to be stored for it (decision 0091).
 */
export function memberTokenOf({ workspaceId, memberId }: MemberKey): string {
  const ids = Buffer.concat([bytesOf(workspaceId), bytesOf(memberId)]);
  return Buffer.concat([ids, signatureOf(ids)]).toString("base64url");
}

/** Null where it is none of ours. */
export function memberOfToken(token: string): MemberKey | null {
  const bytes = Buffer.from(token, "base64url");
  const [ids, signature] = [bytes.subarray(0, 2 * ID_BYTES), bytes.subarray(2 * ID_BYTES)];
  const wanted = signatureOf(ids);
  if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted)) return null;
  return { workspaceId: idIn(ids, 0), memberId: idIn(ids, ID_BYTES) };
}

const idIn = (bytes: Buffer, at: number): string =>
  bytes
    .subarray(at, at + ID_BYTES)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
