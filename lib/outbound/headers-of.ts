import type Mail from "nodemailer/lib/mailer";
import { translate } from "@/lib/wording/translate";
import type { Letter } from "./letter-of";
import type { MemberLetter } from "./member-letter";

/** Whom it is from and to, how to be rid of it with one click, and that a machine wrote it. */
export function headersOf(letter: Letter | MemberLetter, from: string): Mail.Options {
  return {
    ...senderOf(letter, from),
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

/** A customer answers whoever asks them; to a machine that tells one of us something nobody answers. */
function senderOf(letter: Letter | MemberLetter, address: string): Mail.Options {
  if (!("asker" in letter)) return { from: { name: `Entwine at ${letter.company}`, address } };
  const { asker, company } = letter;
  const name = translate(letter.language, "mail")("sender", { asker, company });
  return { from: { name, address }, replyTo: { name: asker, address: letter.askerEmail } };
}
