import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { PageSection } from "@/components/ui/page-section";
import type { ImportNoun } from "@/lib/schemas/import";
import { ImportSteps } from "./import-steps";
import { TemplateLinks } from "./template-links";
import { UploadForm } from "./upload-form";

export function BeginImport({ noun }: { noun: ImportNoun }) {
  return (
    <>
      <PageHeader
        title="New import"
        breadcrumbs={[{ label: "Imports", href: "/imports" }]}
        description={<ImportSteps current={0} />}
      />
      <PageBody className="max-w-4xl">
        <UploadForm key={noun} initialNoun={noun} />
        <PageSection
          title="Example files"
          description="Our own column names and two rows that show how cells are written."
        >
          <TemplateLinks />
        </PageSection>
      </PageBody>
    </>
  );
}
