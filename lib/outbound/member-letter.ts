import "server-only";
import { memberTokenOf } from "@/lib/auth/member-tokens";
import type { MailReader } from "@/lib/data/member-mails";
import { env } from "@/lib/env";
import type { MemberMailKind } from "@/lib/schemas/mail";
import type { Language } from "@/lib/wording/languages";
import { plainName } from "./plain-name";

/** One line of a mail to one of us: what it is about, where that is, and what is said of it. */
export interface LetterLine {
  readonly title: string;
  readonly href: string;
  readonly said: readonly string[];
}

export interface LetterPart {
  readonly title: string;
  readonly lines: readonly LetterLine[];
  /** Where the rest stands. */
  readonly rest: { readonly words: string; readonly href: string } | null;
}

/** All that stands in a mail to one of us. */
export interface MemberLetter {
  readonly id: string;
  readonly kind: MemberMailKind;
  readonly language: Language;
  readonly address: string;
  readonly reader: string;
  readonly company: string;
  readonly subject: string;
  readonly intro: string;
  readonly parts: readonly LetterPart[];
  readonly link: string;
  readonly linkWords: string;
  /** Where they choose what they are told. */
  readonly choiceLink: string;
  readonly stopLink: string;
}

interface Addressed {
  readonly id: string;
  readonly reader: MailReader;
  readonly workspaceId: string;
  readonly company: string;
}

/** The address of a place in the app, as it stands in a mail: it holds for as long as the place does. */
export const placeHref = (path: string): string => `${env.appUrl()}${path}`;

/** What every mail to one of us has. The app speaks one language to them. */
export function addressed({ id, reader, workspaceId, company }: Addressed) {
  const stop = memberTokenOf({ workspaceId, memberId: reader.memberId });
  return {
    ...{ id, address: reader.email, reader: plainName(reader.name), company: plainName(company) },
    language: "en",
    choiceLink: placeHref("/settings/profile#notifications"),
    stopLink: placeHref(`/m/${stop}/stop`),
  } as const;
}
