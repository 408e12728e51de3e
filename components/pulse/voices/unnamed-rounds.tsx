import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { PULSE_ITEM_LABELS } from "@/lib/format/pulse-words";
import { tallyWords, type UnnamedRound } from "@/lib/pulse/unnamed";
import { PULSE_ITEMS } from "@/lib/schemas/pulse";
import { answerWords } from "./answer-words";

/** What was said without names: how many gave which answer, and never beside another of the same person. */
export function UnnamedRounds({ rounds }: { rounds: readonly UnnamedRound[] }) {
  return rounds.map((round) => (
    <section key={round.pulseId} className="mt-4 border-border border-t pt-3">
      <h3 className="font-medium text-sm">Without names: {round.name}</h3>
      <p className="text-muted text-xs">
        {tallyWords(round)} Closed on {formatDay(dayOf(round.closesAt, round.timeZone))}.
      </p>
      <dl className="divide-y divide-border">
        {PULSE_ITEMS.map((item) => {
          const given = round.answers.filter((one) => one.item === item);
          return given.length === 0 ? null : (
            <div key={item} className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[16rem_1fr]">
              <dt className="font-medium text-sm">{PULSE_ITEM_LABELS[item]}</dt>
              <dd>
                <ul className="space-y-1 text-sm">
                  {given.map((one) => (
                    <li key={`${one.value} ${one.text}`}>
                      {one.text === null ? <span className="num text-muted">{one.count} × </span> : null}
                      {answerWords(one)}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  ));
}
