import "server-only";
import { headers } from "next/headers";
import { logRefusal, pathInLog, type Refusal } from "@/lib/refusals";
import { currentRequestId } from "./request-id";

/** Path and query of this request, as proxy.ts saw them. */
export async function currentPath(): Promise<string> {
  return (await headers()).get("x-request-path") ?? "/";
}

/** A door refuses this request: the line of the log. */
export async function reportRefusal(refusal: Omit<Refusal, "requestId" | "at">): Promise<void> {
  logRefusal({ ...refusal, requestId: await currentRequestId(), at: pathInLog(await currentPath()) });
}
