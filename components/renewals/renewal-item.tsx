import Link from "next/link";
import type { ReactNode } from "react";
import { ArrMark } from "@/components/account-list/account-marks";
import { actOf, arrOf } from "@/components/account-list/account-row";
import { RISK_TONES } from "@/components/account-list/risk-tones";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { RENEWAL_STEPS } from "@/lib/format/renewal-steps";
import { RISK_LABELS } from "@/lib/format/risk-labels";
import type { ShownRenewal } from "@/lib/report/renewal-desk";
import { OUTCOME_LABELS, RENEWAL_CALL_LABELS, type RenewalCall } from "@/lib/schemas/renewal";
import { dueWords, renewsWords, saidWords, scoreDayWords } from "./renewal-words";

interface RenewalItemProps {
  line: ShownRenewal;
  now: Date;
}

/** One renewal: both calls side by side, what was decided and became of it, and what it asks for. */
export function RenewalItem({ line, now }: RenewalItemProps) {
  const { account, decision, outcome } = line;
  return (
    <li
      id={account.id}
      className="grid scroll-mt-20 grid-cols-2 gap-x-6 gap-y-3 px-4 py-3 md:grid-cols-[minmax(11rem,14rem)_1fr_1fr_8rem] print:grid-cols-[11rem_1fr_1fr] print:py-1.5"
    >
      <div className="min-w-0 text-sm max-md:col-span-2">
        <Link href={`/accounts/${account.id}`} className="font-medium hover:underline">
          {account.name}
        </Link>
        <p className="text-muted text-xs">{renewsWords(line, now)}</p>
        {isEarlier(line) && account.act !== null ? (
          <p className="font-medium text-xs">{actOf(account.act, now).by}</p>
        ) : null}
        <p className="text-muted text-xs">
          <ArrMark arr={arrOf(account)} /> ARR · {account.ownerName ?? "nobody owns it"}
        </p>
      </div>
      <OwnerCall line={line} />
      <ScoreCall line={line} />
      <div className="flex items-start max-md:col-span-2 md:justify-end print:hidden">
        <NextStep line={line} />
      </div>
      {decision === null && outcome === null ? null : (
        <div className="col-span-2 space-y-1 text-sm md:col-span-3 md:col-start-2">
          {decision === null ? null : (
            <p>
              <strong className="font-medium">
                {decision.goesBy === "owner" ? "We act on the account manager’s call." : "We act on the score’s call."}
              </strong>{" "}
              {decision.summary} <span className="text-muted text-xs">{saidWords(decision)}</span>
            </p>
          )}
          {outcome === null ? null : (
            <p>
              <strong className="font-medium">{OUTCOME_LABELS[outcome.kind]}.</strong> {outcome.summary}{" "}
              <span className="text-muted text-xs">{saidWords(outcome)}</span>
            </p>
          )}
        </div>
      )}
    </li>
  );
}

/** A day by which one must act before the renewal itself: until then they can still give notice, or leave otherwise. */
const isEarlier = ({ stage, renewsAt, account: { act } }: ShownRenewal): boolean =>
  stage !== null && act !== null && act.on.getTime() < renewsAt;

const CALL_TONES: { readonly [C in RenewalCall]: BadgeTone } = { stays: "good", in_doubt: "caution", leaves: "bad" };

function OwnerCall({ line }: { line: ShownRenewal }) {
  const { call } = line;
  return (
    <Call whose="We say">
      {call === null ? (
        <p className="text-unknown">Nobody has said what to expect.</p>
      ) : (
        <>
          <Badge tone={CALL_TONES[call.call]}>{RENEWAL_CALL_LABELS[call.call]}</Badge>
          <p className="mt-1">{call.summary}</p>
          <p className="text-muted text-xs">{saidWords(call)}</p>
        </>
      )}
      {line.asks === "call" ? <p className="text-muted text-xs">{dueWords(line)}</p> : null}
    </Call>
  );
}

function ScoreCall({ line: { call, account, isScoreShown } }: { line: ShownRenewal }) {
  if (!isScoreShown) {
    return (
      <Call whose="The score says">
        <p className="text-muted">Shown here once you have given your call, so that yours is your own.</p>
      </Call>
    );
  }
  const today = account.score;
  const then = call?.score ?? null;
  if (then === null && today === null) {
    return (
      <Call whose="The score says">
        <p className="text-unknown">Nothing yet.</p>
      </Call>
    );
  }
  const level = then?.level ?? today?.riskLevel ?? "unknown";
  const isOther = then !== null && today !== null && today.riskLevel !== then.level;
  return (
    <Call whose="The score says">
      <Badge tone={RISK_TONES[level]}>{RISK_LABELS[level]}</Badge>
      <p className="mt-1 text-muted text-xs">{then === null ? "Today" : scoreDayWords(then.asOf)}</p>
      {isOther ? <p className="text-xs">{`Today: ${RISK_LABELS[today.riskLevel]}`}</p> : null}
    </Call>
  );
}

function Call({ whose, children }: { whose: string; children: ReactNode }) {
  return (
    <div className="min-w-0 text-sm">
      <p className="text-muted text-xs">{whose}</p>
      {children}
    </div>
  );
}

/** What it asks for: done from here by whoever may, said of whom by the others. */
function NextStep({ line: { asks, canDo, account } }: { line: ShownRenewal }) {
  if (asks === "nothing") return null;
  const { path, label } = RENEWAL_STEPS[asks];
  if (canDo) {
    return (
      <LinkButton href={`/accounts/${account.id}${path}`}>
        {label}
        <span className="sr-only">{` on ${account.name}`}</span>
      </LinkButton>
    );
  }
  return (
    <p className="text-muted text-xs">{`waits for ${asks === "decision" ? "whoever leads" : (account.ownerName ?? "an owner")}`}</p>
  );
}
