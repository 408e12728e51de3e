import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { GivenEdition } from "@/lib/report/given-edition";
import { Cover } from "./cover";
import { GivenSections } from "./given-sections";
import { shownSections } from "./shown-sections";

interface GivenPaperProps {
  /** Null where the address does not say soundly what is left out of it. */
  edition: GivenEdition | null;
  /** Back to what is for ourselves. */
  backHref: string;
}

/** What the customer is given, by itself: nothing stands around it but what leads back and prints it. */
export function GivenPaper({ edition, backHref }: GivenPaperProps) {
  return (
    <div className="mx-auto max-w-3xl px-4 py-6 sm:px-8 print:max-w-none print:p-0">
      <nav aria-label="Review" className="mb-6 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <LinkButton href={backHref} prefetch={false} variant="ghost">
          Back to the edition for ourselves
        </LinkButton>
        {edition === null ? null : <PrintButton variant="primary">Print or save as PDF</PrintButton>}
      </nav>
      <main id="main" className="space-y-5 print:space-y-4">
        {edition === null ? <Unread /> : <Edition edition={edition} />}
      </main>
    </div>
  );
}

const Unread = () => (
  <>
    <h1 className="text-2xl">Review</h1>
    <Notice kind="warn" title="What is left out cannot be read from this address">
      It was cut or changed on its way, so nothing is shown: the customer would read lines that somebody left out. Go
      back to the edition for ourselves, and leave out again what is not for them.
    </Notice>
  </>
);

function Edition({ edition }: { edition: GivenEdition }) {
  const sections = shownSections(edition);
  return (
    <>
      <Cover cover={edition.cover} />
      {sections.length === 0 ? (
        <Notice kind="info" title="Nothing to be told yet" className="print:hidden">
          Nothing of this time is recorded that both sides know, and nothing is written for the customer. The edition
          for ourselves says what is missing.
        </Notice>
      ) : null}
      <GivenSections sections={sections} />
    </>
  );
}
