import { notFound } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { isoDay } from "@/lib/format/dates";
import { definePage } from "@/lib/http/define-page";
import { getContactForm } from "@/lib/operations/get-contact-form";
import { contactRef } from "@/lib/schemas/contact";

export default definePage({
  permission: "contact.write",
  input: contactRef.loose(),
  load: (scope, { accountId, contactId }) => getContactForm(scope, { accountId, contactId }),
  render: ({ data: { account, departments, contact } }) => {
    if (!contact) notFound();
    const { id, version, externalId, name, seniority, decisionRole, leftOn, ...texts } = contact;
    return (
      <>
        <PageHeader title={name} breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]} />
        <PageBody>
          <ContactForm
            account={account}
            departments={departments}
            contact={{
              id,
              version,
              externalId,
              name,
              seniority,
              decisionRole,
              email: texts.email ?? "",
              title: texts.title ?? "",
              department: texts.department ?? "",
              language: texts.language ?? "",
              note: texts.note ?? "",
              leftOn: leftOn ? isoDay(leftOn) : "",
            }}
          />
        </PageBody>
      </>
    );
  },
});
