import type { ActionReason } from "@/lib/schemas/action";
import type { MemberKey } from "../members";

/** What one of us took on; all times are days before today, negative ones lie ahead. */
export interface MeantAction {
  readonly summary: string;
  readonly reasonKind: ActionReason;
  readonly reasonKey?: string;
  readonly reason: string;
  readonly owner: MemberKey;
  readonly taken: number;
  readonly due: number;
  readonly done?: { readonly at: number; readonly outcome: string };
  readonly waits?: { readonly at: number; readonly until: number; readonly why: string };
}

/** Who does what by when, on some of the accounts with a story. */
export const MEANT_ACTIONS: Readonly<Record<string, readonly MeantAction[]>> = {
  "Hollins Foundry": [
    {
      ...{ summary: "Go through the furnace alarms with Augusta Renwick, one by one", reasonKind: "warning" },
      ...{ reasonKey: "falling", reason: "What we learned this quarter pulls the score down.", owner: "piotr" },
      ...{ taken: 9, due: 2 },
    },
    {
      ...{ summary: "Have a technician look at the oldest furnace on site", reasonKind: "other" },
      ...{ reason: "Two cases are past their target.", owner: "piotr", taken: 34, due: 27 },
      done: {
        at: 26,
        outcome: "Three sensors sat too close to the lining and are moved; two still drop out at night.",
      },
    },
  ],
  "Corrigan Quarries": [
    {
      ...{ summary: "Tell Malachy Corrigan which promises we keep, and by when", reasonKind: "warning" },
      ...{ reasonKey: "broken-trust", reason: "We lost their trust in what we promise.", owner: "tom" },
      ...{ taken: 5, due: -3 },
    },
  ],
  "Orsolya Foods": [
    {
      ...{ summary: "Ask the shift leads what our green reports do not show", reasonKind: "warning" },
      ...{ reasonKey: "watermelon", reason: "We think it goes well; they say it does not.", owner: "julia" },
      ...{ taken: 6, due: -4 },
    },
  ],
  "Saltmarsh Ports": [
    {
      ...{ summary: "Find who stands up for us since the harbour master left", reasonKind: "warning" },
      ...{ reasonKey: "sponsor-lost", reason: "They lost the executive who stood up for us.", owner: "henrik" },
      ...{ taken: 12, due: -9 },
    },
  ],
  "Tanager Rail": [
    {
      ...{ summary: "Call the depot and ask what has changed", reasonKind: "warning" },
      ...{ reasonKey: "silence", reason: "Nothing has come from them for a long time.", owner: "piotr" },
      ...{ taken: 20, due: 6 },
      waits: { at: 7, until: -5, why: "The depot is closed for stock-taking." },
    },
  ],
};
