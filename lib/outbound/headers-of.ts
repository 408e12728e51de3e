import type Mail from "nodemailer/lib/mailer";
import { translate } from "@/lib/wording/translate";
import type { Letter } from "./letter-of";

/** Whom it is from and to, how to be rid of it with one click, and that a machine wrote it. */
export function headersOf(letter: Letter, from: string): Mail.Options {
  const { asker, company } = letter;
  const t = translate(letter.language, "mail");
  return {
    from: { name: t("sender", { asker, company }), address: from },
    replyTo: { name: asker, address: letter.askerEmail },
    to: { name: letter.reader, address: letter.address },
    // The same whenever it is sent: a mailbox that has it already can tell.
    messageId: `<mail.${letter.id}@${from.split("@").at(-1)}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": letter.language,
      "List-Unsubscribe": { prepared: true, foldLines: false, value: `<${letter.stopLink}>` },
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
