import type { ReactNode } from "react";
import { translate } from "@/lib/wording/translate";
import type { Letter } from "../letter-of";
import { MailFrame } from "./mail-frame";
import { STYLES } from "./mail-styles";
import { RatingRow } from "./rating-row";

/** Asks somebody, or reminds them once: who asks, how much, who will read what, until when, and the way there. */
export function PulseMail({ letter }: { letter: Letter }) {
  const { language, kind, asker, company, reader, rating, note, questions, minutes } = letter;
  const t = translate(language, "mail");
  return (
    <MailFrame language={language} preview={t(`${kind}.preview`, { asker, company, minutes })}>
      <Paragraph>{t("hello", { name: reader })}</Paragraph>
      <Paragraph>{t(askOf(letter), { asker, company, date: letter.askedOn })}</Paragraph>
      <Paragraph>{t("size", { questions, minutes })}</Paragraph>
      {note === null ? null : <Note text={note} from={t("noteFrom", { asker })} />}
      {rating === null ? null : <RatingRow rating={rating} link={letter.link} hint={t("ratingHint")} />}
      <p style={STYLES.paragraph}>
        <a href={letter.link} className="button" style={STYLES.button}>
          {t(rating === null ? "answer" : "answerAll")}
        </a>
      </p>
      <Paragraph>
        {letter.isNamed
          ? t("readNamed", { company })
          : t("readUnnamed", { company, account: letter.account, date: letter.until })}
      </Paragraph>
      <Paragraph>{t("until", { date: letter.until })}</Paragraph>
      <hr className="rule" style={STYLES.rule} />
      <p className="quiet" style={STYLES.quiet}>
        {t("reply", { asker })} {kind === "reminder" ? t("onlyReminder") : null}
      </p>
      <p className="quiet" style={STYLES.quiet}>
        {t("why", { company })}{" "}
        <a href={letter.stopLink} className="quiet" style={STYLES.quietLink}>
          {t("stop")}
        </a>
      </p>
    </MailFrame>
  );
}

/** Where nobody knows who has answered, everybody is reminded. */
const askOf = ({ kind, isNamed }: Letter) =>
  kind === "reminder" && !isNamed ? "reminder.askUnnamed" : (`${kind}.ask` as const);

const Paragraph = ({ children }: { children: ReactNode }) => <p style={STYLES.paragraph}>{children}</p>;

/** In the asker's own words, line by line. */
function Note({ text, from }: { text: string; from: string }) {
  const lines = text.split("\n").map((line, place) => ({ line, place }));
  return (
    <blockquote className="note" style={STYLES.note}>
      {lines.map(({ line, place }) => (
        <p key={place} style={STYLES.noteLine}>
          {line}
        </p>
      ))}
      <p className="quiet" style={STYLES.quiet}>
        {from}
      </p>
    </blockquote>
  );
}
