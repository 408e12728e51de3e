import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";

/** The id that proxy.ts gave this request; it is in the log, the audit and every error message. */
export async function currentRequestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? randomUUID();
}
