import "server-only";
import { render, toPlainText } from "@react-email/render";
import { translate } from "@/lib/wording/translate";
import type { Letter } from "./letter-of";
import { MemberMail } from "./mails/member-mail";
import { PulseMail } from "./mails/pulse-mail";
import type { MemberLetter } from "./member-letter";

export interface WrittenLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A mail as it is sent: the same words as HTML and as text. */
export async function writeLetter(letter: Letter | MemberLetter): Promise<WrittenLetter> {
  const html = await render("asker" in letter ? <PulseMail letter={letter} /> : <MemberMail letter={letter} />);
  return {
    subject: subjectOf(letter),
    html,
    text: `${toPlainText(html, { selectors: [{ selector: "a", options: { linkBrackets: ["<", ">"] } }] })}\n`,
  };
}

function subjectOf(letter: Letter | MemberLetter): string {
  if (!("asker" in letter)) return letter.subject;
  const { asker, company } = letter;
  return translate(letter.language, "mail")(`${letter.kind}.subject`, { asker, company });
}
