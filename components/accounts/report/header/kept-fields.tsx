"use client";

import { useSearchParams } from "next/navigation";
import { keptBeside } from "@/components/accounts/report/report-href";
import type { AccountPlace } from "@/lib/schemas/account-view";

/** What the form of another day sends along. */
export function KeptFields({ place }: { place: AccountPlace }) {
  return keptBeside(useSearchParams(), place).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
