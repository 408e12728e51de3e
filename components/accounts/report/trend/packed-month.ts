import { utcDayOf } from "@/lib/calendar/days";
import type { ReportMonth } from "@/lib/report/account-report";
import { brief } from "./brief";

/** A month as it travels: a life has sixty, and by names each would be three times as long. */
export type PackedMonth = readonly [
  asOf: number,
  index: number | null,
  margin: number,
  satisfaction: number | null,
  experience: number | null,
  proposition: number | null,
  delivery: number | null,
  creation: number | null,
  entanglement: number | null,
  trust: number | null,
  news: number,
];

export function packMonth({ asOf, index, margin, steps, trust, news }: ReportMonth): PackedMonth {
  const { satisfaction, experience, proposition, delivery, creation, entanglement } = steps;
  return [
    ...([asOf, brief(index), brief(margin), brief(satisfaction), brief(experience), brief(proposition)] as const),
    ...([brief(delivery), brief(creation), brief(entanglement), brief(trust), brief(news)] as const),
  ];
}

export function unpackMonth(packed: PackedMonth): ReportMonth {
  const [asOf, index, margin, satisfaction, experience, proposition, delivery, creation, entanglement, trust, news] =
    packed;
  const steps = { satisfaction, experience, proposition, delivery, creation, entanglement };
  return { asOf, day: utcDayOf(asOf), index, margin, steps, trust, news };
}
