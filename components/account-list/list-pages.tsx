import { LinkButton } from "@/components/ui/link-button";

interface ListPagesProps {
  /** What is counted, in the plural. */
  noun: string;
  page: number;
  perPage: number;
  total: number;
  hrefOf: (page: number) => string;
}

/** Which part of a long list this is, and the way to the next. */
export function ListPages({ noun, page, perPage, total, hrefOf }: ListPagesProps) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1 && page === 1) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(total, page * perPage);
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3 print:hidden">
      <p className="text-muted text-sm tabular-nums">
        {from > total ? `This page is empty; there are ${total} ${noun}.` : `${from}–${to} of ${total} ${noun}`}
      </p>
      <div className="flex gap-2">
        {page > 1 ? <LinkButton href={hrefOf(Math.min(page - 1, pages))}>Previous</LinkButton> : null}
        {page < pages ? <LinkButton href={hrefOf(page + 1)}>Next</LinkButton> : null}
      </div>
    </nav>
  );
}
