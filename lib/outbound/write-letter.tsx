import "server-only";
import { render, toPlainText } from "@react-email/render";
import { translate } from "@/lib/wording/translate";
import type { Letter } from "./letter-of";
import { PulseMail } from "./mails/pulse-mail";

export interface WrittenLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A mail as it is sent: the same words as HTML and as text. */
export async function writeLetter(letter: Letter): Promise<WrittenLetter> {
  const { asker, company } = letter;
  const html = await render(<PulseMail letter={letter} />);
  return {
    subject: translate(letter.language, "mail")(`${letter.kind}.subject`, { asker, company }),
    html,
    text: `${toPlainText(html, { selectors: [{ selector: "a", options: { linkBrackets: ["<", ">"] } }] })}\n`,
  };
}
