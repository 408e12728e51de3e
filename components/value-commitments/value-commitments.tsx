"use client";

import { Plus } from "lucide-react";
import { RecordDialog } from "@/components/registers/record-dialog";
import { removeRecord } from "@/components/taken-back/remove-record";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { recordValueCommitmentAction } from "@/lib/actions/value-commitments";
import { commitmentWords } from "@/lib/format/commitment-words";
import { formatDay } from "@/lib/format/dates";
import { CommitmentForm, type CommitmentFormProps } from "./commitment-form";
import type { StoredCommitment } from "./measured-at";

interface ValueCommitmentsProps {
  accountId: string;
  commitments: readonly StoredCommitment[];
  /** The reader's own, on whose clock a result is measured. */
  zone: string;
  today: string;
  canWrite: boolean;
}

/** Results they were told to expect, and what arrived. */
export function ValueCommitments({ commitments, canWrite, ...dialog }: ValueCommitmentsProps) {
  const add = canWrite ? (
    <CommitmentDialog
      {...dialog}
      trigger={
        <Button size="small">
          <Plus aria-hidden="true" />
          Add a result
        </Button>
      }
    />
  ) : null;
  return (
    <PageSection
      id="value-commitments"
      title="Promised results"
      description="What they were told to expect, and how much of it arrived."
      actions={commitments.length > 0 ? add : null}
      isFlush
    >
      {commitments.length === 0 ? (
        <EmptyState title="No promised result on record" action={add}>
          Hours saved, money earned, errors avoided: what did they buy it for?
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {commitments.map((commitment) => (
            <li key={commitment.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
              <div className="min-w-0">
                <p className="text-sm">{commitment.metric}</p>
                <p className="text-muted text-xs tabular-nums">
                  {commitmentWords({ ...commitment, ...commitment.standing }, "today")}
                  {commitment.dueOn ? ` · due ${formatDay(commitment.dueOn)}` : ""}
                </p>
              </div>
              <div className="flex items-center gap-2">
                <Achieved commitment={commitment} />
                {canWrite ? (
                  <CommitmentDialog
                    {...dialog}
                    commitment={commitment}
                    trigger={
                      <Button size="small" className="print:hidden" aria-label={`Measure: ${commitment.metric}`}>
                        {commitment.achieved === null ? "Measure" : "Change"}
                      </Button>
                    }
                  />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}

function Achieved({ commitment: { achieved, promised, standing } }: { commitment: StoredCommitment }) {
  if (standing.state === "due") return <Badge tone="caution">Due, not measured</Badge>;
  if (achieved === null) return <Badge tone="unknown">Not measured yet</Badge>;
  return <Badge>{standing.state === "interim" ? "On the way" : `${Math.round((achieved / promised) * 100)}%`}</Badge>;
}

interface CommitmentDialogProps extends Omit<CommitmentFormProps, "window"> {
  trigger: React.ReactElement;
}

function CommitmentDialog({ trigger, ...form }: CommitmentDialogProps) {
  return (
    <RecordDialog
      title={form.commitment ? "What arrived" : "Add a promised result"}
      trigger={trigger}
      savedTitle="Promised result saved"
      action={recordValueCommitmentAction}
      takeBack={(id) => removeRecord({ noun: "value_commitment", id, isRemoved: true })}
    >
      {(window) => <CommitmentForm {...form} window={window} />}
    </RecordDialog>
  );
}
