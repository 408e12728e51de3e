import { Delta } from "@/components/ui/delta";
import { PageSection } from "@/components/ui/page-section";
import { Table } from "@/components/ui/table";

interface PaperRecordsProps {
  title: string;
  description: string;
  records: readonly {
    readonly key: string;
    readonly step: string;
    readonly words: string;
    readonly day: string;
    readonly points: number;
  }[];
  rest: { readonly count: number; readonly points: number } | null;
  total: number;
}

export function PaperRecords({ title, description, records, rest, total }: PaperRecordsProps) {
  return (
    <PageSection title={title} description={description} isFlush>
      <Table caption="The records that weigh most">
        <thead>
          <tr>
            <th scope="col">What was recorded</th>
            <th scope="col">When</th>
            <th scope="col" className="num">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ key, step, words, day, points }) => (
            <tr key={key}>
              <th scope="row">
                <span className="font-normal">
                  <span className="text-muted">{step}: </span>
                  {words}
                </span>
              </th>
              <td className="sm:whitespace-nowrap">{day}</td>
              <td className="num">
                <Delta points={points} />
              </td>
            </tr>
          ))}
          {rest ? (
            <tr>
              <th scope="row" colSpan={2}>
                {rest.count === 1 ? "1 smaller one" : `${rest.count} smaller ones`}
              </th>
              <td className="num">
                <Delta points={rest.points} />
              </td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Together
            </th>
            <td className="num">
              <Delta points={total} />
            </td>
          </tr>
        </tfoot>
      </Table>
    </PageSection>
  );
}
