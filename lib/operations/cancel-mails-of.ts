import "server-only";
import { cancelWaiting } from "@/lib/data/mails";
import type { Scope } from "@/lib/data/scope";

/** Of a pulse that is taken back no mail goes out any more. Answers how many waited. */
export const cancelMailsOf = (scope: Scope, pulseId: string): Promise<number> =>
  cancelWaiting(scope, { pulseId }, "pulse_cancelled");
