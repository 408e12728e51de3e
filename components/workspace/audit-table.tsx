import Link from "next/link";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/lib/format/dates";
import { ACTIONS } from "@/lib/permissions/actions";

interface AuditTableProps {
  entries: readonly {
    readonly id: string;
    readonly at: Date;
    readonly memberId: string | null;
    readonly action: string;
    readonly noun: string;
    readonly accountId: string | null;
    readonly fields: readonly string[];
  }[];
  /** Names by member. */
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

/** Entries that need no permission of their own. */
const WORDS: Readonly<Record<string, string>> = {
  ...ACTIONS,
  "invitation.accept": "accept an invitation",
  "workspace.set_up": "set up the workspace",
};

export function AuditTable({ entries, names, timeZone }: AuditTableProps) {
  return (
    <Table caption="Who changed what, newest first">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">Used the right to</th>
          <th scope="col">On</th>
          <th scope="col">Fields</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="whitespace-nowrap">
              <time dateTime={entry.at.toISOString()}>{formatInstant(entry.at, timeZone)}</time>
            </td>
            <td className="whitespace-nowrap">{names.get(entry.memberId ?? "") ?? "somebody who left"}</td>
            <td className="min-w-48">{WORDS[entry.action] ?? entry.action}</td>
            <td className="whitespace-nowrap">
              {entry.accountId ? (
                <Link href={`/accounts/${entry.accountId}`} className="text-accent hover:underline">
                  {entry.noun.replaceAll("_", " ")}
                </Link>
              ) : (
                entry.noun.replaceAll("_", " ")
              )}
            </td>
            <td className="text-muted">{entry.fields.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
