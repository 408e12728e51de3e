import "server-only";
import { retryFailedJob } from "@/lib/data/jobs";
import type { Scope } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import type { JobRef } from "@/lib/schemas/job-task";

/**
 * Has a job of the workspace that went wrong tried again at once.
 * @throws AppError `not_found` when it is not there any more
 */
export async function retryJob(scope: Scope, { key }: JobRef): Promise<void> {
  if (await retryFailedJob(scope, key)) return;
  throw new AppError("not_found", { message: "This job does not wait any more: it was done or replaced meanwhile." });
}
