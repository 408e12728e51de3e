import type { KeptRecord } from "../story";

/** What was expected of renewals, on whose call we acted, and what became of them. */
export const TOLD_OF_RENEWALS: Readonly<Record<string, readonly KeptRecord[]>> = {
  "Dunmore Gas Grid": [
    {
      ...{ noun: "renewal_call", at: 55, days: { calledAt: 56 } },
      says: { summary: "Nobody changes a gas grid in winter, and their engineers like us", call: "stays" },
    },
    {
      ...{ noun: "renewal_decision", at: 48, days: { decidedAt: 48 } },
      says: { summary: "Two promises to them are open; until they are kept we act as if they leave", goesBy: "score" },
    },
  ],
  "Orsolya Foods": [
    {
      ...{ noun: "renewal_call", at: 9, days: { calledAt: 10 } },
      says: { summary: "The new plant needs us, whoever sits in purchasing", call: "stays" },
    },
    {
      ...{ noun: "override", at: 9, days: { setAt: 10, expiresOn: -80 } },
      says: { summary: "The plans of the new plant have our name on them, and nothing is signed yet", givenIndex: 60 },
    },
  ],
  "Petrichor Vineyards": [
    {
      ...{ noun: "renewal_call", at: 21, by: 0, days: { calledAt: 22 } },
      says: { summary: "She asked for the plan of next year already", call: "stays" },
    },
    {
      ...{ noun: "override", at: 200, by: 0, days: { setAt: 201, expiresOn: 110 } },
      says: { summary: "Her son takes over the cellar, and he knows us", givenIndex: 72 },
    },
  ],
  "Kestrel & Vane Hydro": [
    {
      ...{ noun: "renewal_call", at: 1010, days: { calledAt: 1011 } },
      says: { summary: "They plan the next snow melt with us already", call: "stays" },
    },
    {
      ...{ noun: "renewal_decision", at: 985, days: { decidedAt: 986 } },
      says: { summary: "The pilot was short; we know the people, the score hardly could", goesBy: "owner" },
    },
    {
      ...{ noun: "outcome", at: 945, days: { happenedAt: 946 } },
      says: { summary: "The pilot year became an alliance for five", kind: "expanded" },
    },
  ],
  "Sundew Solar": [
    {
      ...{ noun: "outcome", at: 32, days: { happenedAt: 33 } },
      says: { summary: "From one park on trial to two years in the south", kind: "expanded" },
    },
  ],
  "Fenwick Ferries": [
    {
      ...{ noun: "renewal_call", at: 470, days: { calledAt: 471 } },
      says: { summary: "Their engine rooms run on us, and they like us", call: "stays" },
    },
    {
      ...{ noun: "override", at: 465, days: { setAt: 466, expiresOn: 380 } },
      says: { summary: "Nobody on the bridge speaks of leaving", givenIndex: 75 },
    },
    {
      ...{ noun: "renewal_decision", at: 452, days: { decidedAt: 453 } },
      says: { summary: "We hear nothing else from the bridge", goesBy: "owner" },
    },
    {
      ...{ noun: "outcome", at: 366, days: { happenedAt: 367 } },
      says: { summary: "The fleet was sold, and its new owner brought a system along", kind: "churned" },
    },
  ],
};
