import Link from "next/link";
import { cn } from "@/components/ui/class-names";
import { MAIL_STATE_LABELS, MAIL_STATE_MEANINGS } from "@/lib/format/mail-words";
import { MAIL_STATES, type MailState } from "@/lib/schemas/mail";
import { outboxHref } from "./outbox-href";

interface OutboxFilterProps {
  counts: Readonly<Partial<Record<MailState, number>>>;
  state: MailState | undefined;
}

/** All, or those of one state, with how many there are; what there is none of cannot be chosen. */
export function OutboxFilter({ counts, state }: OutboxFilterProps) {
  const total = MAIL_STATES.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const shown = MAIL_STATES.filter((one) => one === state || (counts[one] ?? 0) > 0);
  return (
    <nav aria-label="By state" className="flex flex-wrap gap-1.5">
      <Choice href={outboxHref({})} isOn={state === undefined} label="All" count={total} />
      {shown.map((one) => (
        <Choice
          key={one}
          href={outboxHref({ state: one })}
          isOn={one === state}
          label={MAIL_STATE_LABELS[one]}
          count={counts[one] ?? 0}
          title={MAIL_STATE_MEANINGS[one]}
        />
      ))}
    </nav>
  );
}

interface ChoiceProps {
  href: string;
  isOn: boolean;
  label: string;
  count: number;
  title?: string;
}

function Choice({ href, isOn, label, count, title }: ChoiceProps) {
  return (
    <Link
      href={href}
      title={title}
      aria-current={isOn ? "page" : undefined}
      className={cn(
        "inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs pointer-coarse:min-h-11",
        isOn
          ? "border-accent bg-accent-soft font-medium text-accent"
          : "border-border bg-surface hover:border-border-strong",
      )}
    >
      {label} <span className="tabular-nums">{count}</span>
    </Link>
  );
}
