import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import type { RecipientLine } from "./pulse-line";
import { RecipientMail } from "./recipient-mail";
import { RevokeLink } from "./revoke-link";

interface RecipientsTableProps {
  recipients: readonly RecipientLine[];
  /** Else nobody knows who has answered. */
  isNamed: boolean;
  canRevoke: boolean;
  timeZone: string;
}

export function RecipientsTable({ recipients, isNamed, canRevoke, timeZone }: RecipientsTableProps) {
  return (
    <Table caption="People who were asked" className="max-h-[70dvh]" hasCards>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Account</th>
          <th scope="col">Mail</th>
          <th scope="col">Answer</th>
          {canRevoke ? (
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {recipients.map((one) => (
          <tr key={one.id}>
            <th scope="row" data-card="title">
              <Link href={`/accounts/${one.accountId}/contacts/${one.contactId}`} className="hover:underline">
                {one.contactName}
              </Link>
              {one.department ? <span className="block font-normal text-muted text-xs">{one.department}</span> : null}
            </th>
            <td data-card="line">
              <Link href={`/accounts/${one.accountId}/sides`} className="hover:underline">
                {one.accountName}
              </Link>
            </td>
            <td data-card="line">
              <RecipientMail recipient={one} timeZone={timeZone} />
            </td>
            <td data-card="mark">
              <Answer {...one} isNamed={isNamed} />
            </td>
            {canRevoke ? (
              <td className="w-0" data-card="line">
                {one.revokedAt === null && one.respondedOn === null ? (
                  <RevokeLink pulseRecipientId={one.id} name={one.contactName} />
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Answer({ respondedOn, revokedAt, isNamed }: RecipientLine & { isNamed: boolean }) {
  if (respondedOn) return <Badge tone="good">Answered {formatDay(respondedOn)}</Badge>;
  if (revokedAt) return <Badge>Link taken back</Badge>;
  return <Badge tone="unknown">{isNamed ? "No answer yet" : "Not known"}</Badge>;
}
