"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { CellPopover } from "@/components/ui/popover";
import { Spinner } from "@/components/ui/spinner";
import { formatDay } from "@/lib/format/dates";
import { viewPath } from "@/lib/schemas/account-view";
import { RowEditorForm } from "./row-editor-form";
import { ROW_FIELD_LABELS } from "./row-words";
import type { CellInHand } from "./use-row-editing";
import { useRowFields } from "./use-row-fields";

interface RowEditorProps {
  inHand: CellInHand;
  /** Those that accounts have already. */
  segments: readonly string[];
  onClose: () => void;
  onSaved: (words: string) => void;
}

/** The cell in hand as the control its form has, over the cell itself. */
export function RowEditor({ inHand, segments, onClose, onSaved }: RowEditorProps) {
  const { id, name, field, anchor } = inHand;
  const { stored, problem, ask } = useRowFields(id);
  return (
    <CellPopover anchor={anchor} title={`${ROW_FIELD_LABELS[field]} of ${name}`} onClose={onClose}>
      {problem === "lost" ? <NotTold onRetry={() => void ask()} /> : null}
      {problem === "refused" ? <NotTheirs /> : null}
      {stored === null && problem === null ? <Asking /> : null}
      {stored !== null && field === "renewsOn" && stored.contractsEndOn !== null ? (
        <SaidByContracts accountId={id} endOn={stored.contractsEndOn} />
      ) : stored === null ? null : (
        <RowEditorForm {...{ id, field, stored, segments, onSaved, onClose }} onConflict={ask} />
      )}
    </CellPopover>
  );
}

const Asking = () => (
  <p role="status" className="flex items-center gap-2 text-muted">
    <Spinner /> Asking what stands there now
  </p>
);

const NotTold = ({ onRetry }: { onRetry: () => void }) => (
  <div role="alert" className="space-y-2 pb-2">
    <p>What stands there now could not be asked. Nothing was changed.</p>
    <Button size="small" onClick={onRetry}>
      Try again
    </Button>
  </div>
);

const NotTheirs = () => (
  <p role="alert" className="pb-2">
    You cannot change this account any more: it is somebody else’s or gone, or you are signed out. Load the list anew.
  </p>
);

/** Decision 0075: a day beside theirs would be stored and shown nowhere. */
const SaidByContracts = ({ accountId, endOn }: { accountId: string; endOn: string }) => (
  <p>
    Its contracts end on {formatDay(endOn)}, and it renews then. To change that,{" "}
    <Link href={`${viewPath("value", accountId)}#contracts`} className="text-accent underline underline-offset-4">
      change the contract
    </Link>
    .
  </p>
);
