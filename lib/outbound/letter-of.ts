import "server-only";
import { pulseTokenOf } from "@/lib/auth/pulse-tokens";
import type { MailDetail } from "@/lib/data/mails";
import { env } from "@/lib/env";
import { isPulseItem } from "@/lib/pulse/items";
import { minutesToAnswer } from "@/lib/pulse/reading-time";
import type { MailKind } from "@/lib/schemas/mail";
import { dayWords } from "@/lib/wording/day-words";
import { type Language, nearestLanguage } from "@/lib/wording/languages";
import { plainName } from "./plain-name";
import { type Rating, ratingOf } from "./rating-of";

/** All that stands in a mail about a pulse. */
export interface Letter {
  /** Of the mail: its message id comes of it. */
  readonly id: string;
  readonly kind: MailKind;
  readonly language: Language;
  readonly address: string;
  readonly reader: string;
  readonly company: string;
  readonly account: string;
  readonly asker: string;
  readonly askerEmail: string;
  readonly questions: number;
  readonly minutes: number;
  readonly isNamed: boolean;
  readonly note: string | null;
  /** In words, in the zone of the round. */
  readonly until: string;
  readonly askedOn: string;
  readonly link: string;
  readonly stopLink: string;
  readonly rating: Rating | null;
}

interface Sender {
  readonly company: string;
  /** Without it there is an ellipsis where the token stands: the link opens what somebody else answers. */
  readonly hasLink: boolean;
}

export function letterOf(mail: MailDetail, { company, hasLink }: Sender): Letter {
  const language = nearestLanguage(mail.language);
  const link = `${env.appUrl()}/p/${hasLink ? pulseTokenOf(mail.recipientId) : "…"}`;
  const dayOf = (date: Date) => dayWords(date, language, mail.timeZone);
  const items = mail.items.filter(isPulseItem);
  return {
    ...{ id: mail.id, kind: mail.kind, language, address: mail.address, askerEmail: mail.askerEmail },
    reader: plainName(mail.contactName),
    company: plainName(company),
    account: plainName(mail.accountName),
    asker: plainName(mail.askerName),
    questions: items.length,
    minutes: minutesToAnswer(items),
    isNamed: mail.isNamed,
    note: mail.note,
    until: dayOf(mail.closesAt),
    askedOn: dayOf(mail.sendAt),
    ...{ link, stopLink: `${link}/stop` },
    rating: ratingOf(items[0], mail.wording, language),
  };
}
