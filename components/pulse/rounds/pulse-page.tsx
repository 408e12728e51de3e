import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { Progress } from "@/components/ui/progress";
import { dayOf } from "@/lib/calendar/wall-time";
import { SENIORITY_LABELS } from "@/lib/format/contact-labels";
import { formatDay } from "@/lib/format/dates";
import { PULSE_ITEM_LABELS } from "@/lib/format/pulse-words";
import { mailsUnderWay } from "@/lib/pulse/mails-under-way";
import {
  type CoverageGroup,
  coverageWords,
  type ResponseCoverage,
  responseCoverage,
} from "@/lib/pulse/response-coverage";
import { pulseStanding } from "@/lib/pulse/standing";
import { ownValue } from "@/lib/schemas/own-value";
import { CancelPulse } from "./cancel-pulse";
import { MailsGoingOut } from "./mails-going-out";
import type { PulseLine, RecipientLine, TallyLine } from "./pulse-line";
import { PulseState } from "./pulse-state";
import { RecipientsTable } from "./recipients-table";
import { RemindPulse } from "./remind-pulse";
import { WithoutNames } from "./without-names";

interface PulsePageProps {
  pulse: PulseLine;
  recipients: readonly RecipientLine[];
  tallies: readonly TallyLine[];
  canSend: boolean;
  now: Date;
}

/** One round: who answered and who did not, and whom the answers therefore speak for. */
export function PulsePage({ pulse, recipients, tallies, canSend, now }: PulsePageProps) {
  const coverage = responseCoverage(recipients.map((one) => ({ ...one, hasAnswered: one.respondedOn !== null })));
  const standing = pulseStanding(pulse, now);
  const isAlive = standing === "open" || standing === "planned";
  return (
    <>
      <PageHeader
        title={pulse.name}
        breadcrumbs={[{ label: "Pulses", href: "/pulses" }]}
        badges={<PulseState pulse={pulse} now={now} />}
        description={whenWords(pulse)}
        actions={
          canSend && isAlive ? (
            <>
              {standing === "open" && coverage.answered < coverage.asked ? <RemindPulse pulseId={pulse.id} /> : null}
              <CancelPulse pulseId={pulse.id} name={pulse.name} links={coverage.asked} />
            </>
          ) : (
            <LinkButton href="/pulses">All pulses</LinkButton>
          )
        }
      />
      <PageBody>
        {standing === "open" ? <MailsGoingOut {...mailsUnderWay(recipients)} /> : null}
        {pulse.isNamed ? <WhoAnswered coverage={coverage} /> : <WithoutNames tallies={tallies} standing={standing} />}
        <PageSection title="Who was asked" isFlush isLong>
          <RecipientsTable
            recipients={recipients}
            isNamed={pulse.isNamed}
            canRevoke={canSend && isAlive}
            timeZone={pulse.timeZone}
          />
        </PageSection>
        <PageSection title="What was asked">
          <ol className="list-decimal space-y-1 pl-5 text-sm">
            {pulse.items.map((item) => (
              <li key={item}>{PULSE_ITEM_LABELS[item]}</li>
            ))}
          </ol>
          {pulse.note ? <p className="mt-3 whitespace-pre-line text-muted text-sm">“{pulse.note}”</p> : null}
        </PageSection>
      </PageBody>
    </>
  );
}

function WhoAnswered({ coverage }: { coverage: ResponseCoverage }) {
  return (
    <PageSection title="Who answered" description="Whoever did not is counted here, and enters no score.">
      <Progress label={coverageWords(coverage)} done={coverage.answered} total={coverage.asked} />
      <div className="mt-4 grid gap-6 sm:grid-cols-2">
        <Groups title="By department" groups={coverage.byDepartment} nameOf={(name) => name} />
        <Groups
          title="By level"
          groups={coverage.bySeniority}
          nameOf={(name) => ownValue(SENIORITY_LABELS, name) ?? name}
        />
      </div>
    </PageSection>
  );
}

function whenWords({ askerName, sendAt, closesAt, timeZone }: PulseLine): string {
  return `Asked by ${askerName} on ${formatDay(dayOf(sendAt, timeZone))}, open until ${formatDay(dayOf(closesAt, timeZone))}`;
}

interface GroupsProps {
  title: string;
  groups: readonly CoverageGroup[];
  nameOf: (name: string) => string;
}

function Groups({ title, groups, nameOf }: GroupsProps) {
  return (
    <div>
      <h3 className="mb-1 text-muted text-xs">{title}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-sm">
        {groups.map(({ name, asked, answered }) => (
          <div key={name ?? ""} className="contents">
            <dt>{name === null ? <span className="text-muted">not known</span> : nameOf(name)}</dt>
            <dd className="num">
              {answered} of {asked}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
