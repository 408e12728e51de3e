import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Send } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import type { PulseLine } from "./pulse-line";
import { PulseState } from "./pulse-state";

interface PulsesPageProps {
  pulses: readonly PulseLine[];
  canSend: boolean;
  now: Date;
}

/** Every round, newest first: who was asked, and who answered. */
export function PulsesPage({ pulses, canSend, now }: PulsesPageProps) {
  const begin = canSend ? <LinkButton href="/pulses/new">Ask customers</LinkButton> : null;
  return (
    <>
      <PageHeader title="Pulses" description="What we asked customers by a link, and who answered." actions={begin} />
      <PageBody>
        <Card className="overflow-hidden">
          {pulses.length === 0 ? (
            <EmptyState icon={Send} title="Nobody was asked yet" action={begin}>
              A pulse is a few questions by mail, answered in a minute on a phone. What they say stands beside what we
              say.
            </EmptyState>
          ) : (
            <Table caption="Pulses, newest first" hasCards>
              <thead>
                <tr>
                  <th scope="col">Round</th>
                  <th scope="col">State</th>
                  <th scope="col" className="num">
                    Answered
                  </th>
                  <th scope="col">Asked by</th>
                  <th scope="col">Sent</th>
                  <th scope="col">Open until</th>
                </tr>
              </thead>
              <tbody>
                {pulses.map((pulse) => (
                  <tr key={pulse.id}>
                    <th scope="row" data-card="title">
                      <Link href={`/pulses/${pulse.id}`} className="text-accent hover:underline">
                        {pulse.name}
                      </Link>
                    </th>
                    <td data-card="mark">
                      <PulseState pulse={pulse} now={now} />
                    </td>
                    <td className="num" data-card="line">
                      {pulse.isNamed ? `${pulse.answered} of ${pulse.asked}` : `${pulse.asked} asked, without names`}
                    </td>
                    <td>{pulse.askerName}</td>
                    <td className="whitespace-nowrap">{formatDay(dayOf(pulse.sendAt, pulse.timeZone))}</td>
                    <td className="whitespace-nowrap">{formatDay(dayOf(pulse.closesAt, pulse.timeZone))}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </Card>
      </PageBody>
    </>
  );
}
