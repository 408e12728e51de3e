import type { Metadata } from "next";
import { MailPage } from "@/components/outbox/mail-page";
import { definePage } from "@/lib/http/define-page";
import { loadMail } from "@/lib/operations/load-mail";
import { writeLetter } from "@/lib/outbound/write-letter";
import { mailRef } from "@/lib/schemas/mail";

export const metadata: Metadata = { title: "Mail" };

export default definePage({
  permission: "mail.read",
  input: mailRef,
  load: loadMail,
  render: ({ data: { letter, ...data }, viewer }) => (
    <MailPage {...data} letter={letter} written={writeLetter(letter)} timeZone={viewer.timeZone} />
  ),
});
