"use client";

import { Button } from "@/components/ui/button";
import { Download, FileSpreadsheet, FileText } from "@/components/ui/icons";
import { Menu, MenuDownload, MenuGroup } from "@/components/ui/menu";
import type { AccountFilter, ExportFormat } from "@/lib/schemas/account-filter";
import { listState } from "@/lib/schemas/list-state";
import { LOCALE } from "@/lib/schemas/locale";

interface ExportMenuProps {
  filter: AccountFilter;
  /** All that match, on every page. */
  total: number;
}

const PATH = "/api/v1/accounts/export";

const stateOf = (filter: AccountFilter) => listState(filter, { view: undefined });

/** Saves exactly this view as a file: all that match, in the order shown. */
export function ExportMenu({ filter, total }: ExportMenuProps) {
  const hrefOf = (format: ExportFormat) => `${PATH}?${new URLSearchParams({ format })}&${stateOf(filter)}`;
  return (
    <Menu
      trigger={
        <Button>
          <Download aria-hidden="true" />
          Export
        </Button>
      }
    >
      <MenuGroup label={`${total.toLocaleString(LOCALE)} ${total === 1 ? "account" : "accounts"} of this view`}>
        <MenuDownload href={hrefOf("xlsx")}>
          <FileSpreadsheet aria-hidden="true" />
          Excel (XLSX)
        </MenuDownload>
        <MenuDownload href={hrefOf("csv")}>
          <FileText aria-hidden="true" />
          CSV
        </MenuDownload>
      </MenuGroup>
    </Menu>
  );
}
