import "server-only";
import { savePulseCadence } from "@/lib/data/pulses";
import type { Scope } from "@/lib/data/scope";
import type { PulseCadence } from "@/lib/schemas/pulse";

/** Says how many days lie at least between two rounds that ask the same person. */
export async function setPulseCadence(scope: Scope, { pulseCadenceDays }: PulseCadence): Promise<void> {
  await savePulseCadence(scope, pulseCadenceDays);
}
