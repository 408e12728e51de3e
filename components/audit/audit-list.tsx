import Link from "next/link";
import { ArrowRight, ListFilter } from "@/components/ui/icons";
import { auditFieldLabel, auditValueWords, deedWords, isSaidByDeed, strangerWords } from "@/lib/format/audit-words";
import { askedWords, auditedFactWords } from "@/lib/format/audited-fact-words";
import { formatInstant } from "@/lib/format/dates";
import type { AuditLine } from "@/lib/report/audit-line";
import type { AuditChange, AuditQuery } from "@/lib/schemas/audit";
import { auditHref } from "./audit-href";

interface AuditListProps {
  lines: readonly AuditLine[];
  query: AuditQuery;
  timeZone: string;
}

/** Who did what to whom, one entry below the other, the newest first. */
export function AuditList({ lines, query, timeZone }: AuditListProps) {
  return (
    <ol aria-label="Who changed what, newest first" className="divide-y divide-border">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-x-4 gap-y-1 px-4 py-2.5 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
          <time dateTime={line.at.toISOString()} className="text-muted text-xs tabular-nums sm:pt-0.5">
            {formatInstant(line.at, timeZone)}
          </time>
          <div className="wrap-anywhere min-w-0 space-y-1">
            <Deed line={line} query={query} />
            <Fact line={line} timeZone={timeZone} />
            <Changes changes={line.changes} timeZone={timeZone} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Deed({ line, query }: { line: AuditLine; query: AuditQuery }) {
  const { who, account, subject } = line;
  return (
    <p>
      {who ? (
        <Link
          href={auditHref(query, { memberId: who.id })}
          prefetch={false}
          title={`Only what ${who.name} did`}
          className="font-medium hover:underline"
        >
          {who.name}
        </Link>
      ) : (
        <span className="text-muted">{strangerWords(line.action)}</span>
      )}{" "}
      {line.refused === null ? deedWords(line) : `tried to ${line.refused}: refused`}{" "}
      {subject ? <Name {...subject} /> : null}
      {account ? (
        <>
          {subject || line.noun !== "account" ? (subject ? ", " : "for ") : null}
          <Name {...account} />{" "}
          {query.accountId === account.id ? null : (
            <Link
              href={auditHref(query, { accountId: account.id })}
              prefetch={false}
              title={`Only what was done to ${account.name}`}
              className="-my-1 inline-grid size-6 place-items-center rounded-sm align-middle text-muted hover:text-foreground pointer-coarse:size-11"
            >
              <ListFilter aria-hidden="true" className="size-3.5" />
              <span className="sr-only">Only what was done to {account.name}</span>
            </Link>
          )}
        </>
      ) : null}
    </p>
  );
}

/** Which record it was; of the answers themselves only what was asked. */
function Fact({ line: { fact, noun, fields }, timeZone }: { line: AuditLine; timeZone: string }) {
  const asked = askedWords(noun, fields);
  if (fact === null && asked === null) return null;
  return (
    <p className="text-muted text-xs">
      {[fact && auditedFactWords(fact, timeZone), asked].filter((words) => words !== null).join(": ")}
    </p>
  );
}

/** The name, with the way there while there is one. */
function Name({ name, href }: NonNullable<AuditLine["account"]>) {
  if (href === null) return <span className="font-medium">{name}</span>;
  return (
    <Link href={href} prefetch={false} className="font-medium text-accent hover:underline">
      {name}
    </Link>
  );
}

function Changes({ changes, timeZone }: { changes: AuditLine["changes"]; timeZone: string }) {
  if (changes?.length === 0) return <p className="text-muted text-xs">Saved without a change.</p>;
  const shown = changes?.filter(({ field }) => !isSaidByDeed(field)) ?? [];
  if (shown.length === 0) return null;
  return (
    <ul className="space-y-0.5 text-muted text-xs">
      {shown.map((change) => (
        <li key={change.field}>
          {auditFieldLabel(change.field)}: <FromTo change={change} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

function FromTo({ change, timeZone }: { change: AuditChange; timeZone: string }) {
  if (!("to" in change)) return <>rewritten</>;
  const now = <ins className="text-foreground no-underline">{auditValueWords(change.field, change.to, timeZone)}</ins>;
  if (!("from" in change)) return now;
  return (
    <>
      <del className="no-underline">{auditValueWords(change.field, change.from, timeZone)}</del>{" "}
      <ArrowRight aria-label="to" role="img" className="inline size-3 align-[-0.1em]" /> {now}
    </>
  );
}
