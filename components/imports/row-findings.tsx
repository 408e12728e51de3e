import Link from "next/link";
import { cn } from "@/components/ui/class-names";
import type { StoredValue } from "@/lib/schemas/import";
import { storedWords } from "./stored-words";

export interface FoundField {
  readonly field: string;
  readonly label: string;
  /** Only where a stored record changes. */
  readonly before?: StoredValue | undefined;
  readonly after: StoredValue;
}

/** What will be stored of a row, read as the app reads it; of a change, the old value beside the new one. */
export function FoundFields({ fields, timeZone }: { fields: readonly FoundField[]; timeZone: string }) {
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5">
      {fields.map(({ field, label, before, after }) => (
        <div key={field} className="flex min-w-0 max-w-full gap-1.5">
          <dt className="shrink-0 text-muted">{label}</dt>
          <dd className="min-w-0 break-words">
            {before === undefined ? null : (
              <>
                <span className="sr-only">from </span>
                <s className="text-muted">{storedWords(field, before, timeZone)}</s>
                <span aria-hidden="true"> → </span>
                <span className="sr-only"> to </span>
              </>
            )}
            {storedWords(field, after, timeZone)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Noted {
  readonly column: string | null;
  readonly what: string;
}

/** Everything that is wrong with a row, each with the column to look at. */
export const RowProblems = ({ problems }: { problems: readonly Noted[] }) => <NotedList noted={problems} />;

/** What a row is stored without, or not quite as the file says it. */
export const RowRemarks = ({ remarks }: { remarks: readonly Noted[] }) => (
  <NotedList noted={remarks} className="text-warn" />
);

function NotedList({ noted, className = "" }: { noted: readonly Noted[]; className?: string }) {
  return (
    <ul className={cn("space-y-0.5", className)}>
      {noted.map(({ column, what }) => (
        <li key={`${column} ${what}`}>
          {column === null ? null : <span className="font-medium">{column}: </span>}
          {what}
        </li>
      ))}
    </ul>
  );
}

export interface Alike {
  readonly name: string;
  /** The account, or the account of the person; null for one that an earlier row of the file makes. */
  readonly accountId: string | null;
  readonly contactId: string | null;
}

/** A new record that is probably one that exists. It is stored as new all the same. */
export function LooksLike({ alike: { name, accountId, contactId } }: { alike: Alike }) {
  const href = `/accounts/${accountId}${contactId === null ? "" : `/contacts/${contactId}`}`;
  return (
    <p className="text-warn">
      Looks like{" "}
      {accountId === null ? (
        `“${name}” further up in this file`
      ) : (
        <Link href={href} className="underline underline-offset-2">
          {name}
        </Link>
      )}
      . It is stored as new all the same, unless you give it that name or its external ID in the file.
    </p>
  );
}
