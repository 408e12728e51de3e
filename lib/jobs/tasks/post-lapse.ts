import "server-only";
import { z } from "zod";
import { withActingScope } from "@/lib/data/scope";
import { postLapsesOfAccount } from "@/lib/operations/post-lapses-of-account";
import { type JobTask, ofWorkspace } from "../job-task";

const payloadOfLapse = ofWorkspace.extend({ accountId: z.uuid() });

/** Enqueued by the write that makes a record lapse, for the moment at which it does (lib/records/plan-lapses.ts). */
export const postLapse: JobTask = {
  name: "post-lapse",
  run: async (payload) => {
    const { workspaceId, accountId } = payloadOfLapse.parse(payload);
    await withActingScope({ workspaceId }, (scope) => postLapsesOfAccount(scope, accountId));
    return undefined;
  },
};
