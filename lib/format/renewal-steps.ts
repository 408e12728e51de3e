import { addedAt } from "@/lib/schemas/register-noun";
import type { RenewalStep } from "@/lib/schemas/renewal";

/** What is done about a renewal: behind the address of its account, and what the button says. */
export const RENEWAL_STEPS: { readonly [S in RenewalStep]: { readonly path: string; readonly label: string } } = {
  call: { path: addedAt("renewal_call"), label: "Give your call" },
  decision: { path: addedAt("renewal_decision"), label: "Decide" },
  outcome: { path: addedAt("outcome"), label: "Say what happened" },
};
