import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { formatInstant } from "@/lib/format/dates";
import { MAIL_KIND_LABELS, MAIL_STATE_MEANINGS } from "@/lib/format/mail-words";
import { mailFate } from "./mail-fate";
import type { MailLine } from "./mail-line";
import { MailStateBadge } from "./mail-state";
import { ResendButton } from "./resend-button";

interface MailPageProps {
  mail: MailLine & { readonly accountId: string };
  letter: { readonly link: string };
  written: Promise<{ readonly subject: string; readonly html: string; readonly text: string }>;
  hasServer: boolean;
  canResend: boolean;
  timeZone: string;
}

/** One mail: what became of it, and what stands in it, as a mailbox shows it and as text. */
export async function MailPage({ mail, letter, written, hasServer, canResend, timeZone }: MailPageProps) {
  const { subject, html, text } = await written;
  return (
    <>
      <PageHeader
        title={`${MAIL_KIND_LABELS[mail.kind]} to ${mail.contactName}`}
        breadcrumbs={[{ label: "Outbox", href: "/settings/outbox" }]}
        badges={<MailStateBadge state={mail.state} />}
        description={hasServer || mail.state !== "waiting" ? MAIL_STATE_MEANINGS[mail.state] : undefined}
        actions={canResend ? <ResendButton mailId={mail.id} to={mail.contactName} /> : null}
      />
      <PageBody>
        {hasServer ? null : <TriedOut link={letter.link} />}
        <Card className="p-4">
          <DefinitionList items={factsOf(mail, { hasServer, timeZone })} />
        </Card>
        <PageSection title="As a mailbox shows it" description={subject} isFlush>
          {/* Nothing in it runs, goes anywhere or reaches this page. */}
          <iframe title={`Mail: ${subject}`} srcDoc={html} sandbox="" className="h-[46rem] w-full border-0" />
        </PageSection>
        <PageSection title="As text" description="For mailboxes that show no HTML.">
          <pre className="wrap-anywhere whitespace-pre-wrap text-xs">{text}</pre>
        </PageSection>
      </PageBody>
    </>
  );
}

/** While no server is set somebody tries it out, and nobody else could open what is asked. */
function TriedOut({ link }: { link: string }) {
  return (
    <Notice kind="info" title="No mail server is set, so this link is shown">
      <a href={link} className="wrap-anywhere text-accent underline">
        {link}
      </a>
    </Notice>
  );
}

function factsOf(mail: MailPageProps["mail"], server: { hasServer: boolean; timeZone: string }) {
  return [
    { term: "To", detail: <span className="wrap-anywhere">{mail.address}</span> },
    {
      term: "Account",
      detail: (
        <Link href={`/accounts/${mail.accountId}`} className="text-accent hover:underline">
          {mail.accountName}
        </Link>
      ),
    },
    { term: "Pulse", detail: mail.pulseName },
    { term: "Since", detail: formatInstant(mail.queuedAt, server.timeZone) },
    { term: "What became of it", detail: mailFate(mail, server) },
  ];
}
