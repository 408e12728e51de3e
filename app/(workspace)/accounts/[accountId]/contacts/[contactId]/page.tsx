import { notFound } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { MoveDialog } from "@/components/contacts/move-dialog";
import { RefusalNote } from "@/components/contacts/refusal-note";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { AskLink, audienceOf } from "@/components/pulse/form/ask-link";
import { dayOf } from "@/lib/calendar/wall-time";
import { definePage } from "@/lib/http/define-page";
import { getContactForm } from "@/lib/operations/get-contact-form";
import { can } from "@/lib/permissions/can";
import { contactRef } from "@/lib/schemas/contact";

export default definePage({
  permission: "contact.write",
  input: contactRef.loose(),
  load: (scope, { accountId, contactId }) => getContactForm(scope, { accountId, contactId }),
  render: ({ data: { account, departments, contact }, viewer, now }) => {
    if (!contact) notFound();
    return (
      <>
        <PageHeader
          title={contact.name}
          breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]}
          actions={
            <>
              {can(viewer, "pulse.send", account.ownerId) ? (
                <AskLink audience={audienceOf(account.id, contact.id)} label="Ask them" />
              ) : null}
              <MoveDialog contact={contact} account={account} today={dayOf(now, viewer.timeZone)} />
            </>
          }
        />
        <PageBody>
          <RefusalNote since={contact.refusesMailSince} timeZone={viewer.timeZone} />
          <ContactForm account={account} departments={departments} contact={contact} />
        </PageBody>
      </>
    );
  },
});
