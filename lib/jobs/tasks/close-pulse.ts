import "server-only";
import { z } from "zod";
import { withActingScope } from "@/lib/data/scope";
import { closePulseOf } from "@/lib/operations/close-pulse";
import { type JobTask, ofWorkspace } from "../job-task";

const payloadOfPulse = ofWorkspace.extend({ pulseId: z.uuid() });

/** Enqueued with the pulse, for the moment it closes. */
export const closePulse: JobTask = {
  name: "close-pulse",
  run: async (payload) => {
    const { workspaceId, pulseId } = payloadOfPulse.parse(payload);
    await withActingScope({ workspaceId }, (scope) => closePulseOf(scope, pulseId));
    return undefined;
  },
};
