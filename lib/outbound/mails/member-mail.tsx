import type { LetterLine, LetterPart, MemberLetter } from "../member-letter";
import { MailFrame } from "./mail-frame";
import { STYLES } from "./mail-styles";

/** Tells one of us what they chose to be told: what it is about leads to its place in the app. */
export function MemberMail({ letter }: { letter: MemberLetter }) {
  const { language, intro, parts, link, linkWords, company } = letter;
  return (
    <MailFrame language={language} preview={intro}>
      <p style={STYLES.paragraph}>{intro}</p>
      {parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
      <p style={STYLES.paragraph}>
        <a href={link} className="button" style={STYLES.button}>
          {linkWords}
        </a>
      </p>
      <hr className="rule" style={STYLES.rule} />
      <p className="quiet" style={STYLES.quiet}>
        You get this because you work in {company} on Entwine.{" "}
        <a href={letter.choiceLink} className="quiet" style={STYLES.quietLink}>
          Choose what you are told
        </a>
      </p>
      <p className="quiet" style={STYLES.quiet}>
        <a href={letter.stopLink} className="quiet" style={STYLES.quietLink}>
          No more such mails
        </a>
      </p>
    </MailFrame>
  );
}

const Part = ({ part: { title, lines, rest } }: { part: LetterPart }) => (
  <div style={STYLES.rating}>
    <h2 style={STYLES.question}>{title}</h2>
    {lines.map((line) => (
      <Line key={`${line.href} ${line.said[0] ?? ""}`} line={line} />
    ))}
    {rest === null ? null : (
      <p className="quiet" style={STYLES.quiet}>
        <a href={rest.href} className="quiet" style={STYLES.quietLink}>
          {rest.words}
        </a>
      </p>
    )}
  </div>
);

const Line = ({ line: { title, href, said } }: { line: LetterLine }) => (
  <div style={STYLES.values}>
    <p style={STYLES.lineTitle}>
      <a href={href} className="value" style={STYLES.lineLink}>
        {title}
      </a>
    </p>
    {said.map((words) => (
      <p key={words} className="quiet" style={STYLES.quiet}>
        {words}
      </p>
    ))}
  </div>
);
