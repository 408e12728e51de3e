import { ContactForm } from "@/components/contacts/contact-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { definePage } from "@/lib/http/define-page";
import { getContactForm } from "@/lib/operations/get-contact-form";
import { newContactQuery } from "@/lib/schemas/contact";

export default definePage({
  permission: "contact.write",
  input: newContactQuery,
  load: (scope, { accountId }) => getContactForm(scope, { accountId }),
  render: ({ data: { account, departments }, input }) => (
    <>
      <PageHeader title="Add a contact" breadcrumbs={[{ label: account.name, href: `/accounts/${account.id}` }]} />
      <PageBody>
        <ContactForm account={account} departments={departments} after={input.after ?? "people"} />
      </PageBody>
    </>
  ),
});
