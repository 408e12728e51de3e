import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatInstant } from "@/lib/format/dates";
import { ROLE_LABELS } from "@/lib/format/role-labels";
import type { MemberLine } from "./member-line";
import { MemberMenu } from "./member-menu";

interface MembersTableProps {
  members: readonly MemberLine[];
  canManage: boolean;
  viewer: { readonly memberId: string; readonly timeZone: string };
}

export function MembersTable({ members, canManage, viewer }: MembersTableProps) {
  return (
    <Table caption="Members of this workspace">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col" className="max-sm:hidden">
            Joined
          </th>
          <th scope="col" className="max-sm:hidden">
            State
          </th>
          {canManage ? (
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} className={member.deactivatedAt ? "text-muted" : undefined}>
            <th scope="row">
              {member.name}
              {member.id === viewer.memberId ? <span className="font-normal text-muted"> (you)</span> : null}
              <Email address={member.email} />
            </th>
            <td>{ROLE_LABELS[member.role]}</td>
            <td className="whitespace-nowrap max-sm:hidden">{formatInstant(member.createdAt, viewer.timeZone)}</td>
            <td className="max-sm:hidden">
              <Badge tone={member.deactivatedAt ? "neutral" : "good"}>
                {member.deactivatedAt ? "Deactivated" : "Active"}
              </Badge>
            </td>
            {canManage ? (
              <td className="w-0">
                <MemberMenu
                  member={member}
                  colleagues={members.filter(({ id, deactivatedAt }) => id !== member.id && deactivatedAt === null)}
                  isSelf={member.id === viewer.memberId}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Where it does not fit on one line, it breaks before the @. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf("@");
  return (
    <span className="wrap-anywhere block font-normal text-muted text-xs">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
