import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Send } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { DAY_MS } from "@/lib/calendar/days";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatMonth } from "@/lib/format/dates";
import { type FadingDays, itemsToBegin } from "@/lib/pulse/due-items";
import { type Language, ownNameOf } from "@/lib/wording/languages";
import type { AskableContact } from "./askable-contact";
import { PulseForm } from "./pulse-form";

/** Time enough to answer after a holiday, and not so much that it is put off. */
const OPEN_DAYS = 14;

interface AskByLinkProps {
  account: { readonly id: string; readonly name: string } | null;
  contacts: readonly (Omit<AskableContact, "languageName"> & {
    readonly language: Language;
    readonly isHeard: boolean;
  })[];
  cadenceDays: number;
  fadingDays: FadingDays;
  isCut: boolean;
  /** One came here to ask this one. */
  contactId: string | null;
  timeZone: string;
  now: Date;
}

export function AskByLink({ account, contacts, contactId, timeZone, now, ...rest }: AskByLinkProps) {
  const home = account
    ? { label: account.name, href: `/accounts/${account.id}` }
    : { label: "Pulses", href: "/pulses" };
  const { cadenceDays, fadingDays, isCut } = rest;
  const free = contacts.filter(({ bar }) => bar === null);
  const chosen = contactId ? free.filter(({ id }) => id === contactId) : account ? free : [];
  const begin = {
    name: `${account?.name ?? "Pulse"}, ${formatMonth(now)}`,
    contactIds: chosen.map(({ id }) => id),
    items: itemsToBegin(
      chosen.map(({ lastSaid }) => lastSaid),
      { fadingDays, now },
    ),
    naming: "named" as const,
    ...{ note: "", sendOn: "", closesOn: dayOf(now.getTime() + OPEN_DAYS * DAY_MS, timeZone) },
  };
  const unheard = [...new Set(contacts.filter(({ isHeard }) => !isHeard).map(({ accountName }) => accountName))];
  return (
    <>
      <PageHeader
        title={account ? `Ask ${account.name}` : "Ask customers"}
        breadcrumbs={[home]}
        description="They answer by a link, in a minute or two, on any phone."
      />
      <PageBody>
        {isCut ? (
          <Notice kind="warn" title="Not everybody is offered here">
            There are more people than can be shown at once: begin from the account you have in mind.
          </Notice>
        ) : null}
        {contacts.length === 0 ? (
          <NobodyToAsk account={account} />
        ) : (
          <PulseForm
            place={`${account?.id ?? "list"} ${contactId ?? ""}`}
            begin={begin}
            contacts={contacts.map(({ isHeard: _, language, ...one }) => ({
              ...one,
              languageName: ownNameOf(language),
            }))}
            unheard={unheard}
            {...{ cadenceDays, fadingDays, now }}
            cancelHref={home.href}
          />
        )}
      </PageBody>
    </>
  );
}

function NobodyToAsk({ account }: Pick<AskByLinkProps, "account">) {
  const way = account ? (
    <LinkButton href={`/accounts/${account.id}/contacts/new`}>Add a contact</LinkButton>
  ) : (
    <LinkButton href="/accounts">Open my accounts</LinkButton>
  );
  return (
    <Card>
      <EmptyState icon={Send} title="Nobody to ask yet" action={way}>
        A pulse goes to people of an account you look after, each by their own link.
      </EmptyState>
    </Card>
  );
}
