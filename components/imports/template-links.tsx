import { buttonStyle } from "@/components/ui/button-style";
import { Download } from "@/components/ui/icons";
import { importNounLabel } from "@/lib/format/import-labels";
import { IMPORT_NOUNS } from "@/lib/schemas/import";

/** A file to start from for each noun. Plain links: what they lead to is a download, not a page. */
export function TemplateLinks() {
  return (
    <ul className="flex flex-wrap gap-2">
      {IMPORT_NOUNS.map((noun) => (
        <li key={noun}>
          <a
            href={`/api/v1/imports/templates/${noun}`}
            download
            className={buttonStyle({ variant: "secondary", size: "small" })}
          >
            <Download aria-hidden="true" />
            {importNounLabel(noun)}
          </a>
        </li>
      ))}
    </ul>
  );
}
