import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { ShownCard } from "./shown-card";

const PULLS = {
  up: { arrow: "↗", word: "speaks well", ink: "text-carries" },
  down: { arrow: "↘", word: "speaks ill", ink: "text-weak" },
  neither: { arrow: "±", word: "speaks neither well nor ill", ink: "text-muted" },
} as const;

/** Which account, what presses there, and what changed since one last spoke of it. */
export function RoundContext({ card: { accountId, name, risk, act, change } }: { card: ShownCard }) {
  return (
    <div className="space-y-1 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">
          <Link href={`/accounts/${accountId}`} prefetch={false} className="hover:text-accent hover:underline">
            {name}
          </Link>
        </h2>
        {risk === null ? null : <Badge tone={risk.tone}>{risk.level}</Badge>}
        {act === null ? null : <span className="text-muted text-xs">{act}</span>}
      </div>
      {risk?.reason ? <p className="text-muted">{risk.reason}</p> : null}
      <p>
        <span className="text-muted">{change.since}:</span> {change.index}
        {change.records.length === 0 ? ", nothing new recorded." : "."}
      </p>
      {change.records.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-muted text-xs">
          {change.records.map(({ words, pulls }) => (
            <li key={words}>
              <span aria-hidden="true" className={PULLS[pulls].ink}>
                {PULLS[pulls].arrow}
              </span>{" "}
              {words}
              <span className="sr-only">, {PULLS[pulls].word}</span>
            </li>
          ))}
          {change.more > 0 ? <li>and {change.more} more</li> : null}
        </ul>
      )}
    </div>
  );
}
