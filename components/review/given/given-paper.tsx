import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { GivenEdition } from "@/lib/report/given-edition";
import { Cover } from "./cover";
import { GivenSections } from "./given-sections";
import { shownSections } from "./shown-sections";

interface GivenPaperProps {
  edition: GivenEdition;
  /** Back to what is for ourselves. */
  backHref: string;
}

/** What the customer is given, by itself: nothing stands around it but what leads back and prints it. */
export function GivenPaper({ edition, backHref }: GivenPaperProps) {
  const sections = shownSections(edition);
  return (
    <div className="mx-auto max-w-3xl px-4 py-6 sm:px-8 print:max-w-none print:p-0">
      <nav aria-label="Review" className="mb-6 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <LinkButton href={backHref} prefetch={false} variant="ghost">
          Back to the edition for ourselves
        </LinkButton>
        <PrintButton variant="primary">Print or save as PDF</PrintButton>
      </nav>
      <main id="main" className="space-y-5 print:space-y-4">
        <Cover cover={edition.cover} />
        {sections.length === 0 ? (
          <Notice kind="info" title="Nothing to be told yet" className="print:hidden">
            Nothing of this time is recorded that both sides know, and nothing is written for the customer. The edition
            for ourselves says what is missing.
          </Notice>
        ) : null}
        <GivenSections sections={sections} />
      </main>
    </div>
  );
}
