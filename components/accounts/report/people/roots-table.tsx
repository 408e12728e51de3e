import Link from "next/link";
import { Table } from "@/components/ui/table";

export interface RootsTableRow {
  readonly id: string;
  readonly name: string;
  /** Of theirs the department, of ours that they are. */
  readonly place: string;
  readonly tiedTo: string;
  readonly words: string | null;
  readonly inAYear: number;
  /** What their contacts still weigh, each of today counting one. */
  readonly weight: string;
  readonly last: string;
}

interface RootsTableProps {
  rows: readonly RootsTableRow[];
  hrefOf: (id: string) => string;
}

/** Everybody of both sides, those with most contact first: what the picture says, and whom it leaves out. */
export function RootsTable({ rows, hrefOf }: RootsTableProps) {
  return (
    <Table caption="Who is tied to whom; each name leads to the account without that person">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Department</th>
          <th scope="col">Tied to</th>
          <th scope="col">Mark</th>
          <th scope="col" className="num">
            Contacts in a year
          </th>
          <th scope="col" className="num">
            Weight, faded
          </th>
          <th scope="col">Last contact</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, place, tiedTo, words, inAYear, weight, last }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={hrefOf(id)} prefetch={false} scroll={false} className="hover:underline">
                {name}
              </Link>
            </th>
            <td>{place}</td>
            <td>{tiedTo}</td>
            <td>{words ?? "–"}</td>
            <td className="num">{inAYear}</td>
            <td className="num">{weight}</td>
            <td>{last}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
