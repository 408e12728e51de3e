import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Mails } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { MAIL_KIND_LABELS, MAIL_STATE_LABELS } from "@/lib/format/mail-words";
import { type MailState, type OutboxPlace, type OutboxQuery, RESENDABLE } from "@/lib/schemas/mail";
import { mailFate } from "./mail-fate";
import type { MailLine } from "./mail-line";
import { MailStateBadge } from "./mail-state";
import { OutboxFilter } from "./outbox-filter";
import { outboxHref } from "./outbox-href";
import { ResendButton } from "./resend-button";

interface OutboxPageProps {
  lines: readonly MailLine[];
  next: OutboxPlace | null;
  counts: Readonly<Partial<Record<MailState, number>>>;
  hasServer: boolean;
  query: OutboxQuery;
  timeZone: string;
}

export function OutboxPage({ lines, next, counts, hasServer, query, timeZone }: OutboxPageProps) {
  const { state, before } = query;
  return (
    <>
      <PageHeader
        title="Outbox"
        description="Every mail to a customer, newest first, and what became of it. Whether one was opened is never looked at."
      />
      <PageBody>
        {hasServer ? null : <NoServer />}
        <OutboxFilter counts={counts} state={state} />
        <Card className="overflow-hidden">
          {lines.length === 0 ? (
            <EmptyState icon={Mails} title={state ? `None: ${MAIL_STATE_LABELS[state]}` : "No mail yet"}>
              {state
                ? "Choose another state above."
                : "Whoever is asked by a pulse gets one; it stands here from then on."}
            </EmptyState>
          ) : (
            <ul aria-label="Mails, newest first" className="divide-y divide-border">
              {lines.map((line) => (
                <Line key={line.id} {...{ line, hasServer, timeZone }} />
              ))}
            </ul>
          )}
        </Card>
        <Places {...{ state, before, next }} />
      </PageBody>
    </>
  );
}

const NoServer = () => (
  <Notice kind="info" title="No mail server is set">
    Mails wait here, and each can be looked at with its link. Whoever runs the server sets SMTP_URL and MAIL_FROM; from
    then on those go out whose pulse is still open. From a demo world none ever does.
  </Notice>
);

type LineProps = { line: MailLine } & Pick<OutboxPageProps, "hasServer" | "timeZone">;

function Line({ line, hasServer, timeZone }: LineProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="wrap-anywhere min-w-0 flex-1 basis-64 space-y-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={`/settings/outbox/${line.id}`} prefetch={false} className="font-medium hover:underline">
            {line.contactName}
          </Link>
          <MailStateBadge state={line.state} />
        </p>
        <p className="text-muted text-xs">
          {MAIL_KIND_LABELS[line.kind]} to {line.pulseName}, {line.accountName} · {line.address}
        </p>
        <p className="text-xs">{mailFate(line, { hasServer, timeZone })}</p>
      </div>
      {RESENDABLE.includes(line.state) ? <ResendButton mailId={line.id} to={line.contactName} /> : null}
    </li>
  );
}

/** Where it goes on, and the way back to the newest. */
function Places({ state, before, next }: Pick<OutboxPageProps, "next"> & OutboxQuery) {
  if (!(before || next)) return null;
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2">
      {before ? <LinkButton href={outboxHref({ state })}>Newest</LinkButton> : null}
      {next ? <LinkButton href={outboxHref({ state, before: next })}>Older</LinkButton> : null}
    </nav>
  );
}
