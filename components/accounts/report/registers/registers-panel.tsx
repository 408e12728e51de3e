import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { PromiseBadge } from "@/components/promises/promise-badge";
import { PageSection } from "@/components/ui/page-section";
import { formatDay, formatRelative, formatRelativeDay } from "@/lib/format/dates";
import { factWords } from "@/lib/format/fact-words";
import { INDICATOR_LABELS } from "@/lib/format/indicator-labels";
import { formatMoney } from "@/lib/format/money";
import { PRESUMED_CONTRACT } from "@/lib/format/relationship-labels";
import type { ReportRegisters } from "@/lib/report/account-report";
import { Footprint } from "./footprint";
import { Group } from "./group";
import { Records } from "./records";

type Kept = "registers" | "account" | "moment" | "footprint" | "isContractPresumed";

/** What stands about them: promises, results, facts with their last review, contracts and purchases. */
export function RegistersPanel({ report, viewer }: Omit<ReportView<Kept>, "query">) {
  const { registers, account, moment } = report;
  const canWrite = offersTo("register.write", { report, viewer });
  const barrier = registers.facts.find(({ kind }) => kind === "barrier");
  return (
    <PageSection title="Facts and promises" id="facts" isLong>
      <div className="space-y-4">
        <Promises promises={registers.promises.filter(({ madeBy }) => madeBy === "us")} today={moment.asOfDay} />
        <TheirPromises promises={registers.promises.filter(({ madeBy }) => madeBy === "them")} today={moment.asOfDay} />
        <Records records={registers.records} zone={viewer.timeZone} addTo={canWrite ? account.id : null} />
        <Footprint footprint={report.footprint} />
        <Group title="Facts">
          {registers.facts
            .filter(({ kind }) => kind !== "barrier")
            .map((fact) => (
              <FactRow key={fact.kind} fact={fact} asOf={moment.asOf} zone={viewer.timeZone} />
            ))}
        </Group>
        {barrier ? (
          <Group title="What makes leaving hard · enters no score">
            <FactRow fact={barrier} asOf={moment.asOf} zone={viewer.timeZone} label="Contract, fees or data" />
          </Group>
        ) : null}
        <Business registers={registers} today={moment.asOfDay} isContractPresumed={report.isContractPresumed} />
      </div>
    </PageSection>
  );
}

const Nothing = ({ children }: { children: string }) => <li className="py-1 text-sm text-unknown">{children}</li>;

interface PromisesProps {
  promises: ReportRegisters["promises"];
  today: string;
  title?: string;
}

/** What they promised us, beside it: no evidence, and half of what being mutual means. */
function TheirPromises({ promises, today }: PromisesProps) {
  if (promises.length === 0) return null;
  const kept = promises.filter(({ state }) => state === "kept" || state === "late" || state === "repaired").length;
  return (
    <Promises promises={promises} today={today} title={`What they promised us · ${kept} of ${promises.length} kept`} />
  );
}

function Promises({ promises, today, title = "Promises" }: PromisesProps) {
  return (
    <Group title={title}>
      {promises.length === 0 ? <Nothing>None written down.</Nothing> : null}
      {promises.map((promise) => {
        const isOpen = promise.state === "open" || promise.state === "overdue";
        return (
          <li key={promise.id} className="flex items-start justify-between gap-3 py-1.5 text-sm">
            <span className="min-w-0">
              {promise.summary}
              <span className="block text-muted text-xs">
                due {formatDay(promise.dueOn)}
                {isOpen || promise.hasLapsed ? `, ${formatRelativeDay(promise.dueOn, today)}` : ""}
                {promise.importance > 1 ? ` · importance ${promise.importance}` : ""}
                {promise.hasLapsed ? " · counts as broken, nobody said what became of it" : ""}
              </span>
            </span>
            <PromiseBadge state={promise.state} />
          </li>
        );
      })}
    </Group>
  );
}

interface FactRowProps {
  fact: ReportRegisters["facts"][number];
  asOf: number;
  zone: string;
  label?: string | undefined;
}

function FactRow({ fact: { kind, said }, asOf, zone, label = INDICATOR_LABELS[kind] }: FactRowProps) {
  return (
    <li className="py-1.5 text-sm">
      <span className="flex items-baseline justify-between gap-3">
        <span className={said ? "" : "text-muted"}>{label}</span>
        {said ? (
          <span className="text-right font-medium">{factWords(kind, said.value)}</span>
        ) : (
          <span className="text-unknown text-xs">never reviewed</span>
        )}
      </span>
      {said ? (
        <span className="block text-muted text-xs">
          {said.words ? `${said.words} · ` : ""}
          {said.noun === null ? "reviewed" : "on record, as of"} {formatRelative(said.at, asOf, zone)}
        </span>
      ) : null}
    </li>
  );
}

interface BusinessProps {
  registers: ReportRegisters;
  today: string;
  isContractPresumed: boolean;
}

function Business({ registers: { contracts, purchases }, today, isContractPresumed }: BusinessProps) {
  return (
    <Group title="Contracts and purchases">
      {contracts.length + purchases.length === 0 ? <Nothing>None recorded.</Nothing> : null}
      {isContractPresumed ? <Nothing>{`A ${PRESUMED_CONTRACT} counts as in force.`}</Nothing> : null}
      {contracts.map((one) => (
        <li key={one.id} className="py-1.5 text-sm">
          <span className="flex items-baseline justify-between gap-3">
            <span>{one.note ?? "Contract"}</span>
            {one.arrCents === null ? null : (
              <span className="whitespace-nowrap font-medium tabular-nums">
                {formatMoney(one.arrCents, one.currency)} a year
              </span>
            )}
          </span>
          <span className="block text-muted text-xs">{termWords(one, today)}</span>
        </li>
      ))}
      {purchases.map((one) => (
        <li key={one.id} className="flex items-baseline justify-between gap-3 py-1.5 text-sm">
          <span>
            {one.note ?? "Purchase"} <span className="text-muted text-xs">{formatDay(one.purchasedOn)}</span>
          </span>
          {one.amountCents === null ? null : (
            <span className="whitespace-nowrap font-medium tabular-nums">
              {formatMoney(one.amountCents, one.currency)}
            </span>
          )}
        </li>
      ))}
    </Group>
  );
}

function termWords({ startsOn, endsOn, noticeOn }: ReportRegisters["contracts"][number], today: string): string {
  if (endsOn === null) return `since ${formatDay(startsOn)}, open-ended`;
  const ends = `${formatDay(startsOn)} to ${formatDay(endsOn)}, ${endsOn < today ? "ended" : "ends"} ${formatRelativeDay(endsOn, today)}`;
  return noticeOn === null ? ends : `${ends} · notice by ${formatDay(noticeOn)}`;
}
