import "server-only";
import { z } from "zod";
import { withActingScope } from "@/lib/data/scope";
import { countPulseResponse } from "@/lib/operations/count-pulse-response";
import { type JobTask, ofWorkspace } from "../job-task";

const payloadOfResponse = ofWorkspace.extend({ responseId: z.uuid() });

/** Enqueued by the "Send" of a customer (lib/operations/answer-pulse.ts), which waits for no score. */
export const countPulse: JobTask = {
  name: "count-pulse",
  run: async (payload) => {
    const { workspaceId, responseId } = payloadOfResponse.parse(payload);
    await withActingScope({ workspaceId }, (scope) => countPulseResponse(scope, responseId));
    return undefined;
  },
};
