import Link from "next/link";
import { Table } from "@/components/ui/table";

interface NumbersTableProps {
  caption: string;
  /** The first names the rows, the others stand over numbers. */
  heads: readonly string[];
  rows: readonly {
    readonly key: number;
    /** Where the name of the row leads. */
    readonly href?: string | undefined;
    readonly cells: readonly string[];
  }[];
}

/** Numbers over time, a row a moment. */
export function NumbersTable({ caption, heads, rows }: NumbersTableProps) {
  return (
    <Table caption={caption} className="max-h-80">
      <thead>
        <tr>
          {heads.map((head, i) => (
            <th key={head} scope="col" className={i === 0 ? undefined : "num"}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, href, cells: [name, ...numbers] }) => (
          <tr key={key}>
            <th scope="row">
              {href === undefined ? (
                name
              ) : (
                <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center hover:underline">
                  {name}
                </Link>
              )}
            </th>
            {numbers.map((number, i) => (
              <td key={heads[i + 1]} className="num">
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
